// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from "vitest";
import { longestBody, tapAsk, tapHello, tapResponse } from "../../../../src/messages/tap-event.ts";

const address = "/i/api/graphql/abcdefghijklmnopqrstuv/SearchTimeline";

/** An XMLHttpRequest without a network, with the getters where browsers have them. */
class FakeXhr extends EventTarget {
  calls: unknown[][] = [];
  answer = {
    status: 200,
    text: "{}",
    type: "",
    headers: { "x-rate-limit-remaining": "41" } as Record<string, string>,
  };
  open(...given: unknown[]) {
    this.calls.push(["open", ...given]);
    return "opened";
  }
  setRequestHeader(...given: unknown[]) {
    this.calls.push(["header", ...given]);
  }
  send(...given: unknown[]) {
    this.calls.push(["send", ...given]);
  }
  getResponseHeader(name: string) {
    return this.answer.headers[name] ?? null;
  }
  get status() {
    return this.answer.status;
  }
  get responseType() {
    return this.answer.type;
  }
  get responseText() {
    if (this.answer.type !== "" && this.answer.type !== "text")
      throw new DOMException("no", "InvalidStateError");
    return this.answer.text;
  }
  get response() {
    return this.answer.type === "json" ? JSON.parse(this.answer.text) : this.answer.text;
  }
  finish() {
    this.dispatchEvent(new Event("loadend"));
  }
}

/** happy-dom's own forgets whether an event can be cancelled. */
class FullStorageEvent extends Event {
  readonly key: string | null;
  readonly newValue: string | null;
  readonly url: string;
  constructor(type: string, init: StorageEventInit) {
    super(type, init);
    this.key = init.key ?? null;
    this.newValue = init.newValue ?? null;
    this.url = init.url ?? "";
  }
}

interface Heard {
  readonly head: Record<string, unknown>;
  readonly body: string | null;
  readonly url: string;
}

async function startTap() {
  vi.resetModules();
  await import("../../../../extension/page/main.ts");
}

/** What a content script does; `take` says whether it takes what it hears. */
function listen(heard: Heard[], take = () => true) {
  let bridges = 0;
  const hello = (event: Event) => {
    bridges++;
    (event as MouseEvent).relatedTarget?.addEventListener(tapResponse, (said) => {
      const { key, newValue, url } = said as StorageEvent;
      heard.push({ head: JSON.parse(key ?? ""), body: newValue, url });
      if (take()) said.preventDefault();
    });
  };
  document.addEventListener(tapHello, hello);
  document.dispatchEvent(new Event(tapAsk));
  return { bridges: () => bridges, leave: () => document.removeEventListener(tapHello, hello) };
}

function request(options: { url?: unknown; body?: unknown; answer?: Partial<FakeXhr["answer"]> } = {}) {
  const xhr = new XMLHttpRequest() as unknown as FakeXhr;
  Object.assign(xhr.answer, options.answer);
  xhr.open("post", "url" in options ? options.url : address);
  xhr.send(options.body);
  xhr.finish();
  return xhr;
}

const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

let heard: Heard[];
beforeEach(() => {
  heard = [];
  vi.stubGlobal("XMLHttpRequest", class XMLHttpRequest extends FakeXhr {});
  vi.stubGlobal("StorageEvent", FullStorageEvent);
  vi.stubGlobal("fetch", undefined);
  // A new document for each test: the tap of the one before must not answer.
  vi.stubGlobal("document", document.implementation.createHTMLDocument());
  Object.defineProperty(document, "baseURI", { value: "https://x.com/home" });
});

describe("the tap and X's XMLHttpRequest", () => {
  it("hands on a timeline's response with its request and what the headers say", async () => {
    await startTap();
    listen(heard);
    request({ body: '{"variables":{}}', answer: { text: '{"data":1}' } });
    expect(heard).toEqual([]);
    await soon();
    expect(heard).toEqual([
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
    listen(heard);
    request({ answer: { text: '{"data":1}' } });
    window.dispatchEvent(new Event("pagehide"));
    expect(heard.map(({ body }) => body)).toEqual(['{"data":1}']);
    await soon();
    expect(heard).toHaveLength(1);
  });

  it("lets everything else pass", async () => {
    await startTap();
    listen(heard);
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
    expect(heard).toEqual([]);
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
    listen(heard);
    request();
    await soon();
    expect(order).toEqual(["after", "before"]);
    expect(heard).toHaveLength(1);
  });

  it("reads JSON that the page asked for as JSON, and hands on nothing of what is no text", async () => {
    await startTap();
    listen(heard);
    request({ answer: { type: "json", text: '{"a": 1}' } });
    request({ answer: { type: "blob", text: "x" } });
    await soon();
    expect(heard.map(({ body }) => body)).toEqual(['{"a":1}', ""]);
  });

  it("leaves out what is beyond measure, and says so", async () => {
    await startTap();
    listen(heard);
    request({ body: "x".repeat(20_001), answer: { text: "x".repeat(longestBody + 1) } });
    await soon();
    expect(heard[0]?.body).toBe("");
    expect(heard[0]?.head).toMatchObject({ tooLarge: true });
    expect(heard[0]?.head).not.toHaveProperty("requestBody");
  });

  it("tells X's poller from a person's scroll", async () => {
    await startTap();
    listen(heard);
    const xhr = new XMLHttpRequest() as unknown as FakeXhr;
    xhr.open("GET", address);
    xhr.setRequestHeader("X-Twitter-Polling", "true");
    xhr.send();
    xhr.finish();
    await soon();
    expect(heard[0]?.head.polling).toBe(true);
  });

  it("does not mistake an object that is used again for the request before", async () => {
    await startTap();
    listen(heard);
    const xhr = request();
    xhr.open("GET", "/elsewhere");
    xhr.send();
    xhr.finish();
    await soon();
    expect(heard).toHaveLength(1);
  });

  it("goes on when the page replaces what it needs", async () => {
    await startTap();
    listen(heard);
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
    expect(heard).toHaveLength(1);
  });
});

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
