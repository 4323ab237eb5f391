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

  it("hears nothing of the person", async () => {
    const heard: unknown[] = [];
    await host(({ headers }, response) => {
      heard.push(headers.cookie, headers.referer);
      response.end("@a");
    });
    await get();
    expect(heard).toEqual([undefined, undefined]);
  });

  it("that sends too much is cut off", async () => {
    await host((_, response) => response.end("a".repeat(2000)));
    expect(await get()).toMatchObject({ kind: "problem", why: expect.stringMatching(/too large/) });
  });

  it.each([404, 403, 500, 418])("that answers %i is spoken of in a sentence", async (status) => {
    await host((_, response) => response.writeHead(status).end("no"));
    expect(await get()).toMatchObject({ kind: "problem", why: expect.stringContaining(`${status}`) });
  });

  it("that leads on to http is not followed", async () => {
    await host((request, response) => {
      const plain = `http://localhost:${request.headers.host?.split(":")[1]}/b`;
      if (request.url === "/a") response.writeHead(302, { location: plain }).end();
      else response.end("@a");
    });
    const why = "lists.example leads on to an address that is not https.";
    expect(await get()).toEqual({ kind: "problem", why });
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
