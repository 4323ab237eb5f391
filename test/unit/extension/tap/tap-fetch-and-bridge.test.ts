// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import {
  address,
  listen,
  onAFreshPage,
  received,
  request,
  soon,
  startTap,
  type TapMessage,
} from "./tapped-page.ts";

onAFreshPage();

describe("the tap and fetch", () => {
  it("hands on a copy, and leaves the page its own", async () => {
    const response = new Response('{"data":2}', { headers: { "x-rate-limit-limit": "50" } });
    const promise = Promise.resolve(response);
    vi.stubGlobal("fetch", () => promise);
    window.fetch = fetch;
    await startTap();
    listen(received);
    const got = window.fetch(address, { method: "POST", body: "{}" });
    expect(got).toBe(promise);
    expect(await (await got).text()).toBe('{"data":2}');
    await soon();
    expect(received[0]).toMatchObject({ body: '{"data":2}', head: { requestBody: "{}", rateLimit: "50" } });
  });

  const asked = '{"variables":{"rawQuery":"#copchat","product":"Latest"}}';
  const away = "https://api.x.com/graphql/abcdefghijklmnopqrstuv/SearchTimeline";

  async function fetched(
    make: () => Parameters<typeof fetch>,
  ): Promise<{ given: unknown[]; page: unknown[] }> {
    const given: unknown[] = [];
    window.fetch = (...page) => {
      given.push(...page);
      return Promise.resolve(new Response("{}"));
    };
    await startTap();
    listen(received);
    const page = make();
    await window.fetch(...page);
    await soon();
    return { given, page };
  }

  it.each<[string, () => Parameters<typeof fetch>]>([
    ["a Request object", () => [new window.Request(away, { method: "POST", body: asked })]],
    ["a copy of one", () => [new window.Request(away, { method: "POST", body: asked }).clone()]],
    [
      "one made from another",
      () => [new window.Request(new window.Request(away, { method: "POST", body: asked }))],
    ],
    [
      "one of the page's own class",
      () => [new (class Own extends window.Request {})(away, { method: "POST", body: asked })],
    ],
  ])("hears the body of %s, and leaves it unread", async (_, make) => {
    const { given, page } = await fetched(make);
    expect(given).toEqual(page);
    const [request] = given;
    if (!(request instanceof Request)) throw new Error("no Request");
    expect(request.bodyUsed).toBe(false);
    expect(await request.text()).toBe(asked);
    expect(received[0]).toMatchObject({
      url: away,
      head: { operation: "SearchTimeline", method: "POST", requestBody: asked },
    });
  });

  it.each<[string, () => BodyInit]>([
    ["is a stream", () => new Blob([asked]).stream()],
    ["has 50 MB", () => "x".repeat(50_000_000)],
  ])("leaves a Request alone whose body %s, and hears the answer", async (_, body) => {
    const init = { method: "POST", body: body(), duplex: "half" };
    const { given } = await fetched(() => [new window.Request(away, init)]);
    expect(given[0]).toHaveProperty("bodyUsed", false);
    expect(received[0]?.body).toBe("{}");
    expect(received[0]?.head).not.toHaveProperty("requestBody");
  });

  it("hears the answer to a Request whose body the page has used before", async () => {
    const used = () => {
      const request = new window.Request(away, { method: "POST", body: asked });
      void request.text();
      return request;
    };
    await fetched(() => [used()]);
    expect(received[0]).toMatchObject({ body: "{}", head: { requestBody: asked } });
  });

  it("a Request looks as it did: its class, its prototype, its name", async () => {
    await startTap();
    const request = new window.Request(away);
    expect(request).toBeInstanceOf(window.Request);
    expect(window.Request.name).toBe("Request");
    expect(window.Request.prototype).toBe(Object.getPrototypeOf(request));
  });

  it("leaves a failed request to the page", async () => {
    window.fetch = () => Promise.reject(new TypeError("offline"));
    await startTap();
    listen(received);
    await expect(window.fetch(address)).rejects.toThrow("offline");
    await soon();
    expect(received).toEqual([]);
  });
});

describe("the bridge", () => {
  it("is found in either order of start", async () => {
    const early = listen(received);
    expect(early.bridges()).toBe(0);
    await startTap();
    expect(early.bridges()).toBe(1);
    const late = listen([]);
    expect(late.bridges()).toBe(1);
  });

  it("is one: a second tap finds the first and does nothing", async () => {
    await startTap();
    const { open } = XMLHttpRequest.prototype;
    await startTap();
    expect(XMLHttpRequest.prototype.open).toBe(open);
  });

  it("keeps for the next content script what the one before did not take", async () => {
    await startTap();
    const gone: TapMessage[] = [];
    listen(gone, () => false).leave();
    request({ answer: { text: "1" } });
    request({ answer: { text: "2" } });
    await soon();
    listen(received);
    expect(received.map(({ body }) => body)).toEqual(["1", "2"]);
    listen([]);
    expect(received).toHaveLength(2);
  });

  it("keeps only so much", async () => {
    await startTap();
    for (let at = 0; at < 50; at++) request({ answer: { text: `${at}` } });
    await soon();
    listen(received);
    expect(received.map(({ body }) => body)).toEqual(Array.from({ length: 20 }, (_, at) => `${30 + at}`));
  });

  it("keeps no more than five million characters of it, the newest", async () => {
    await startTap();
    for (const letter of "abcd") request({ answer: { text: letter.repeat(2_000_000) } });
    await soon();
    listen(received);
    expect(received.map(({ body }) => body?.[0])).toEqual(["c", "d"]);
  });
});
