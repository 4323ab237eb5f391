// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { address, type Heard, heard, listen, onAFreshPage, request, soon, startTap } from "./tapped-page.ts";

onAFreshPage();

describe("the tap and fetch", () => {
  it("hands on a copy, and leaves the page its own", async () => {
    const response = new Response('{"data":2}', { headers: { "x-rate-limit-limit": "50" } });
    const promise = Promise.resolve(response);
    vi.stubGlobal("fetch", () => promise);
    window.fetch = fetch;
    await startTap();
    listen(heard);
    const got = window.fetch(address, { method: "POST", body: "{}" });
    expect(got).toBe(promise);
    expect(await (await got).text()).toBe('{"data":2}');
    await soon();
    expect(heard[0]).toMatchObject({ body: '{"data":2}', head: { requestBody: "{}", rateLimit: "50" } });
  });

  it("leaves a failed request to the page", async () => {
    window.fetch = () => Promise.reject(new TypeError("offline"));
    await startTap();
    listen(heard);
    await expect(window.fetch(address)).rejects.toThrow("offline");
    await soon();
    expect(heard).toEqual([]);
  });
});

describe("the bridge", () => {
  it("is found in either order of start", async () => {
    const early = listen(heard);
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
    const gone: Heard[] = [];
    listen(gone, () => false).leave();
    request({ answer: { text: "1" } });
    request({ answer: { text: "2" } });
    await soon();
    listen(heard);
    expect(heard.map(({ body }) => body)).toEqual(["1", "2"]);
    listen([]);
    expect(heard).toHaveLength(2);
  });

  it("keeps only so much", async () => {
    await startTap();
    for (let at = 0; at < 50; at++) request({ answer: { text: `${at}` } });
    await soon();
    listen(heard);
    expect(heard.map(({ body }) => body)).toEqual(Array.from({ length: 20 }, (_, at) => `${30 + at}`));
  });
});
