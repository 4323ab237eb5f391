import { beforeEach, describe, expect, it, vi } from "vitest";
import { answerRequests, type RequestTable } from "../../../../extension/platform/answer-requests.ts";
import { makeRequestLine } from "../../../../extension/platform/request-line.ts";
import { done } from "../../../../src/messages/reply.ts";

type Listener = (given: unknown) => void;

/** One end of a port; what is posted on it comes out at the other end, in a turn of its own. */
class FakeEnd {
  other: FakeEnd | undefined;
  isOpen = true;
  readonly listeners: Listener[] = [];
  readonly broken: Listener[] = [];
  readonly onMessage = { addListener: (listener: Listener) => void this.listeners.push(listener) };
  readonly onDisconnect = { addListener: (listener: Listener) => void this.broken.push(listener) };
  readonly name: string;
  readonly sender: object;

  constructor(name: string, sender: object) {
    this.name = name;
    this.sender = sender;
  }

  postMessage(message: unknown): void {
    if (!this.isOpen) throw new Error("Attempting to use a disconnected port object");
    const { other } = this;
    queueMicrotask(() => {
      if (other?.isOpen) for (const listener of other.listeners) listener(structuredClone(message));
    });
  }

  disconnect(): void {
    this.isOpen = false;
    if (!this.other?.isOpen) return;
    this.other.isOpen = false;
    for (const listener of this.other.broken) listener(this.other);
  }
}

const fromX = { id: "chatside", url: "https://x.com/home", tab: { id: 7 } };
let connects: ((end: FakeEnd) => void)[] = [];
/** The background's ends of the lines that were opened, the last one last. */
let lines: FakeEnd[] = [];
let runtime: { id: string | undefined; lastError?: Error } & Record<string, unknown>;

beforeEach(() => {
  [connects, lines] = [[], []];
  runtime = {
    id: "chatside",
    getURL: (path: string) => `chrome-extension://chatside/${path}`,
    getManifest: () => ({ host_permissions: ["https://x.com/*"] }),
    onMessage: { addListener: () => undefined },
    onConnect: { addListener: (listener: (end: FakeEnd) => void) => void connects.push(listener) },
    connect: ({ name }: { name: string }) => {
      if (runtime.id === undefined) throw new Error("Extension context invalidated.");
      const [here, there] = [new FakeEnd(name, fromX), new FakeEnd(name, fromX)];
      [here.other, there.other] = [there, here];
      lines.push(there);
      for (const listener of connects) listener(there);
      return here;
    },
  };
  vi.stubGlobal("chrome", { runtime });
});

function answerWith(table: Partial<RequestTable>): void {
  answerRequests(table as RequestTable, () => undefined);
}

describe("a line of requests", () => {
  it("carries many requests on one port, each with its own answer, whichever comes first", async () => {
    let answerFirst = (): void => undefined;
    answerWith({
      "leave-page": () => new Promise((resolve) => (answerFirst = () => resolve(done(null)))),
      "get-folds": async () => done({ version: 3, at: 5, groups: [], chats: [] }),
    });
    const line = makeRequestLine();
    const first = line.ask("leave-page", null);
    expect(await line.ask("get-folds", null)).toEqual(done({ version: 3, at: 5, groups: [], chats: [] }));
    answerFirst();
    expect(await first).toEqual(done(null));
    expect(lines).toHaveLength(1);
  });

  it("answers all that was asked when the background is stopped, and opens another only to ask again", async () => {
    answerWith({ "leave-page": () => new Promise(() => undefined) });
    const line = makeRequestLine();
    const asked = [line.ask("leave-page", null), line.ask("leave-page", null)];
    lines[0]?.disconnect();
    for (const reply of await Promise.all(asked))
      expect(reply).toMatchObject({ ok: false, failure: { code: "unreachable" } });
    expect(lines).toHaveLength(1);
    connects = [];
    answerWith({ "leave-page": async () => done(null) });
    expect(await line.ask("leave-page", null)).toEqual(done(null));
    expect(lines).toHaveLength(2);
  });

  it("begins anew after it was let go, and takes no answer from before", async () => {
    answerWith({ "leave-page": async () => done(null) });
    const line = makeRequestLine();
    const before = line.ask("leave-page", null);
    line.hangUp();
    expect(await before).toMatchObject({ ok: false, failure: { code: "unreachable" } });
    expect(await line.ask("leave-page", null)).toEqual(done(null));
    expect(lines).toHaveLength(2);
  });

  it("refuses what is too long for a message, and leaves the port and what was asked before", async () => {
    answerWith({ "leave-page": async () => done(null) });
    const line = makeRequestLine();
    expect(await line.ask("leave-page", null)).toEqual(done(null));
    const post = vi.spyOn(FakeEnd.prototype, "postMessage").mockImplementationOnce(() => {
      throw new Error("Message length exceeded maximum allowed length.");
    });
    const long = line.ask("leave-page", null);
    const before = line.ask("leave-page", null);
    expect(await long).toMatchObject({ ok: false, failure: { code: "refused" } });
    expect(await before).toEqual(done(null));
    expect(lines).toHaveLength(1);
    post.mockRestore();
  });

  it("says that the extension was updated under the page", async () => {
    const line = makeRequestLine();
    runtime.id = undefined;
    expect(await line.ask("leave-page", null)).toMatchObject({ ok: false, failure: { code: "outdated" } });
  });

  it("leaves pages that are not X's without an answer to what only X's pages may ask", async () => {
    const handler = vi.fn();
    answerWith({ "leave-page": handler });
    const end = new FakeEnd("chatside-requests", { id: "chatside", url: "https://example.com/" });
    const answers: unknown[] = [];
    end.other = new FakeEnd("chatside-requests", {});
    end.other.onMessage.addListener((message) => answers.push(message));
    for (const listener of connects) listener(end);
    for (const listener of end.listeners)
      listener({ kind: "request", name: "leave-page", payload: null, number: 1 });
    for (const listener of end.listeners) listener({ kind: "request", name: "leave-page", payload: null });
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    expect(answers).toMatchObject([{ number: 1, reply: { ok: false, failure: { code: "not-allowed" } } }]);
    expect(handler).not.toHaveBeenCalled();
  });
});
