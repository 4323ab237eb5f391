import { createServer, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, it, vi } from "vitest";
import { fetchList } from "../../../../extension/platform/fetch-list.ts";

let server: Server | undefined;
const realFetch = globalThis.fetch;
afterEach(() => {
  vi.unstubAllGlobals();
  server?.closeAllConnections();
  server?.close();
});

/** A list's host on loopback; the addresses of https are led to it, as a browser's own encryption would. */
async function host(answer: RequestListener): Promise<void> {
  const started = createServer(answer);
  server = started;
  await new Promise<void>((resolve) => started.listen(0, "127.0.0.1", resolve));
  const { port } = started.address() as AddressInfo;
  vi.stubGlobal("fetch", async (url: string, how: RequestInit) => {
    const response = await realFetch(url.replace("https://lists.example", `http://127.0.0.1:${port}`), how);
    const shown = response.url.replace(`http://127.0.0.1:${port}`, "https://lists.example");
    return Object.defineProperty(response, "url", { value: shown });
  });
}

const get = (etag?: string) => fetchList({ url: "https://lists.example/a", etag, mostBytes: 1000 });

describe("a list's host", () => {
  it("gives the text and its version, or says that it is the same", async () => {
    await host((request, response) => {
      response.setHeader("etag", '"7"');
      if (request.headers["if-none-match"] === '"7"') response.writeHead(304).end();
      else response.end("@späm_one");
    });
    expect(await get()).toEqual({ kind: "list", text: "@späm_one", etag: '"7"' });
    expect(await get('"7"')).toEqual({ kind: "same" });
  });

  it("is asked without following, so that no request goes where it leads", async () => {
    const asked: (RequestRedirect | undefined)[] = [];
    vi.stubGlobal("fetch", async (_: string, { redirect }: RequestInit) => {
      asked.push(redirect);
      return { type: "opaqueredirect", status: 0, ok: false };
    });
    for (const etag of [undefined, '"1"'])
      expect(await get(etag)).toMatchObject({
        kind: "problem",
        why: expect.stringMatching(/Enter the final address/),
      });
    expect(asked).toEqual(["manual", "manual"]);
  });

  it.each(["https://x.com/i/api/1.1/mutes/users/list.json", "https://127.0.0.1/a", "https://[::1]/a"])(
    "%s is not asked, even where it is subscribed to since before",
    async (url) => {
      const fetched = vi.fn();
      vi.stubGlobal("fetch", fetched);
      expect(await fetchList({ url, mostBytes: 1000 })).toMatchObject({ kind: "problem" });
      expect(fetched).not.toHaveBeenCalled();
    },
  );

  it.each([
    ["text/csv; charset=windows-1251", Buffer.from([0xf1, 0xef, 0xe0, 0xec]), "спам"],
    ["text/plain; charset=ISO-8859-1", Buffer.from([0x4d, 0xfc, 0x6c, 0x6c]), "Müll"],
    ["text/plain; charset=windows-1252", Buffer.from("\ufeffMüll"), "Müll"],
    ["text/plain; charset=nonsense", Buffer.from("Müll"), "Müll"],
    ["text/plain", Buffer.from("\ufeffMüll", "utf16le"), "Müll"],
    ["text/plain; charset=utf-8", Buffer.from("bobby_99", "utf16le"), "bobby_99"],
  ])("says its encoding, or its bytes do: %s", async (type, bytes, text) => {
    await host((_, response) => response.setHeader("content-type", type).end(bytes));
    expect(await get()).toMatchObject({ kind: "list", text });
  });

  it("hears nothing of the person", async () => {
    const received: unknown[] = [];
    await host(({ headers }, response) => {
      received.push(headers.cookie, headers.referer);
      response.end("@a");
    });
    await get();
    expect(received).toEqual([undefined, undefined]);
  });

  it("that sends too much is cut off", async () => {
    await host((_, response) => response.end("a".repeat(2000)));
    expect(await get()).toMatchObject({ kind: "problem", why: expect.stringMatching(/too large/) });
  });

  it.each([404, 403, 500, 418])("that answers %i is spoken of in a sentence", async (status) => {
    await host((_, response) => response.writeHead(status).end("no"));
    expect(await get()).toMatchObject({ kind: "problem", why: expect.stringContaining(`${status}`) });
  });

  it("that is not there is said to be unreachable", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await get()).toMatchObject({ kind: "problem", why: expect.stringMatching(/cannot be reached/) });
  });

  it("that never answers is given up", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new DOMException("late", "TimeoutError")));
    expect(await get()).toMatchObject({ kind: "problem", why: expect.stringMatching(/within 20 seconds/) });
  });
});
