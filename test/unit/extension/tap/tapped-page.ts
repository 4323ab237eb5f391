import { beforeEach, vi } from "vitest";
import { tapAsk, tapHello, tapResponse } from "../../../../src/messages/tap-event.ts";

export const address = "/i/api/graphql/abcdefghijklmnopqrstuv/SearchTimeline";

/** An XMLHttpRequest without a network, with the getters where browsers have them. */
export class FakeXhr extends EventTarget {
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
export class FullStorageEvent extends Event {
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

export interface TapMessage {
  readonly head: Record<string, unknown>;
  readonly body: string | null;
  readonly url: string;
}

export async function startTap() {
  vi.resetModules();
  await import("../../../../extension/tap/main.ts");
}

/** What a content script does; `take` decides whether it accepts what it receives. */
export function listen(received: TapMessage[], take = () => true) {
  let bridges = 0;
  const hello = (event: Event) => {
    bridges++;
    (event as MouseEvent).relatedTarget?.addEventListener(tapResponse, (message) => {
      const { key, newValue, url } = message as StorageEvent;
      received.push({ head: JSON.parse(key ?? ""), body: newValue, url });
      if (take()) message.preventDefault();
    });
  };
  document.addEventListener(tapHello, hello);
  document.dispatchEvent(new Event(tapAsk));
  return { bridges: () => bridges, leave: () => document.removeEventListener(tapHello, hello) };
}

export function request(
  options: { url?: unknown; body?: unknown; answer?: Partial<FakeXhr["answer"]> } = {},
) {
  const xhr = new XMLHttpRequest() as unknown as FakeXhr;
  Object.assign(xhr.answer, options.answer);
  xhr.open("post", "url" in options ? options.url : address);
  xhr.send(options.body);
  xhr.finish();
  return xhr;
}

export const soon = () => new Promise((resolve) => setTimeout(resolve, 20));

export let received: TapMessage[];

export function onAFreshPage(): void {
  beforeEach(() => {
    received = [];
    vi.stubGlobal("XMLHttpRequest", class XMLHttpRequest extends FakeXhr {});
    vi.stubGlobal("StorageEvent", FullStorageEvent);
    vi.stubGlobal("fetch", undefined);
    // A new document for each test: the tap of the one before must not answer.
    vi.stubGlobal("document", document.implementation.createHTMLDocument());
    Object.defineProperty(document, "baseURI", { value: "https://x.com/home" });
  });
}
