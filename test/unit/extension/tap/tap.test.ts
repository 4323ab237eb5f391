// @vitest-environment happy-dom
import { describe, expect, it } from "vitest";
import { longestBody } from "../../../../src/messages/tap-event.ts";
import {
  address,
  type FakeXhr,
  listen,
  onAFreshPage,
  received,
  request,
  soon,
  startTap,
} from "./tapped-page.ts";

onAFreshPage();

describe("the tap and X's XMLHttpRequest", () => {
  it("hands on a timeline's response with its request and what the headers say", async () => {
    await startTap();
    listen(received);
    request({ body: '{"variables":{}}', answer: { text: '{"data":1}' } });
    expect(received).toEqual([]);
    await soon();
    expect(received).toEqual([
      {
        head: {
          operation: "SearchTimeline",
          method: "POST",
          status: 200,
          requestBody: '{"variables":{}}',
          rateRemaining: "41",
        },
        body: '{"data":1}',
        url: `https://x.com${address}`,
      },
    ]);
  });

  it("hands on at once what it has when the page is left", async () => {
    await startTap();
    listen(received);
    request({ answer: { text: '{"data":1}' } });
    window.dispatchEvent(new Event("pagehide"));
    expect(received.map(({ body }) => body)).toEqual(['{"data":1}']);
    await soon();
    expect(received).toHaveLength(1);
  });

  it("lets everything else pass", async () => {
    await startTap();
    listen(received);
    for (const url of [
      "/i/api/1.1/jot/client_event.json",
      "/i/api/graphql/a/DataSaverMode",
      "http://[",
      5,
      null,
    ])
      request({ url });
    request({ url: { toString: () => address } });
    request({ answer: { status: 0 } });
    await soon();
    expect(received).toEqual([]);
  });

  it("passes on exactly what the page gave, and gives back what was given", async () => {
    await startTap();
    const xhr = new XMLHttpRequest() as unknown as FakeXhr;
    expect(xhr.open("GET", address, true, "me")).toBe("opened");
    xhr.send();
    expect(xhr.calls).toEqual([["open", "GET", address, true, "me"], ["send"]]);
    expect(Object.keys(xhr)).toEqual(["calls", "answer"]);
  });

  it("looks like the browser's own", async () => {
    const before = XMLHttpRequest.prototype.open;
    await startTap();
    const { open } = XMLHttpRequest.prototype;
    expect(open).not.toBe(before);
    expect([open.name, open.length]).toEqual(["open", before.length]);
    expect(Function.prototype.toString.call(open)).toContain("[native code]");
  });

  it("throws what the page's own call throws, and nothing of its own", async () => {
    XMLHttpRequest.prototype.open = () => {
      throw new TypeError("the page's own");
    };
    await startTap();
    const xhr = new XMLHttpRequest();
    expect(() => xhr.open("GET", address)).toThrow("the page's own");
    expect(() => XMLHttpRequest.prototype.send.call(null as never)).toThrow(TypeError);
  });

  it("keeps its own failures from the page's calls", async () => {
    await startTap();
    const xhr = new XMLHttpRequest() as unknown as FakeXhr;
    const trap = {
      toString: () => {
        throw new Error("ours");
      },
    };
    expect(() => xhr.open("POST", trap)).not.toThrow();
    expect(() => xhr.open("POST", address)).not.toThrow();
    expect(() => xhr.setRequestHeader(trap, "1")).not.toThrow();
    expect(xhr.calls.map(([name]) => name)).toEqual(["open", "open", "header"]);
  });

  it("works with a patch from before and with one from after it", async () => {
    const order: string[] = [];
    const patch = (name: string) => {
      const { open } = XMLHttpRequest.prototype;
      XMLHttpRequest.prototype.open = function patched(this: XMLHttpRequest, ...given: unknown[]) {
        order.push(name);
        return Reflect.apply(open, this, given);
      } as typeof open;
    };
    patch("before");
    await startTap();
    patch("after");
    listen(received);
    request();
    await soon();
    expect(order).toEqual(["after", "before"]);
    expect(received).toHaveLength(1);
  });

  it("reads JSON that the page asked for as JSON, and hands on nothing of what is no text", async () => {
    await startTap();
    listen(received);
    request({ answer: { type: "json", text: '{"a": 1}' } });
    request({ answer: { type: "blob", text: "x" } });
    await soon();
    expect(received.map(({ body }) => body)).toEqual(['{"a":1}', ""]);
  });

  it("leaves out what is beyond measure, and says so", async () => {
    await startTap();
    listen(received);
    request({ body: "x".repeat(20_001), answer: { text: "x".repeat(longestBody + 1) } });
    await soon();
    expect(received[0]?.body).toBe("");
    expect(received[0]?.head).toMatchObject({ tooLarge: true });
    expect(received[0]?.head).not.toHaveProperty("requestBody");
  });

  it("tells X's poller from a person's scroll", async () => {
    await startTap();
    listen(received);
    const xhr = new XMLHttpRequest() as unknown as FakeXhr;
    xhr.open("GET", address);
    xhr.setRequestHeader("X-Twitter-Polling", "true");
    xhr.send();
    xhr.finish();
    await soon();
    expect(received[0]?.head.polling).toBe(true);
  });

  it("does not mistake an object that is used again for the request before", async () => {
    await startTap();
    listen(received);
    const xhr = request();
    xhr.open("GET", "/elsewhere");
    xhr.send();
    xhr.finish();
    await soon();
    expect(received).toHaveLength(1);
  });

  it("goes on when the page replaces what it needs", async () => {
    await startTap();
    listen(received);
    const broken = () => {
      throw new Error("the page's");
    };
    const kept = JSON.stringify;
    JSON.stringify = broken;
    MessagePort.prototype.postMessage = broken;
    XMLHttpRequest.prototype.getResponseHeader = broken;
    request();
    await soon();
    JSON.stringify = kept;
    expect(received).toHaveLength(1);
  });
});
