import { beforeEach, describe, expect, it, vi } from "vitest";
import { answerTabRequests } from "../../../../extension/platform/answer-tab-requests.ts";
import { broadcast, notePageOpened, onBroadcast } from "../../../../extension/platform/broadcast.ts";
import { request, requestTab } from "../../../../extension/platform/request.ts";
import { done, failed } from "../../../../src/messages/reply.ts";

type Listener = (message: unknown, sender: object, answer: (reply: unknown) => void) => unknown;

let listeners: Listener[];
let sendMessage: ReturnType<typeof vi.fn>;
let runtime: { id: string | undefined };

beforeEach(() => {
  listeners = [];
  sendMessage = vi.fn();
  runtime = Object.assign(
    { id: "chatside" as string | undefined },
    {
      sendMessage,
      onMessage: {
        addListener: (listener: Listener) => listeners.push(listener),
        removeListener: (listener: Listener) => {
          listeners = listeners.filter((other) => other !== listener);
        },
      },
    },
  );
  vi.stubGlobal("chrome", { runtime, tabs: { sendMessage } });
});

const send = (message: unknown, sender: object = { id: "chatside" }) => {
  const answer = vi.fn();
  for (const listener of listeners) listener(message, sender, answer);
  return answer;
};

describe("a request", () => {
  it("gives what was answered", async () => {
    sendMessage.mockResolvedValue(failed("not-found", "That tab is closed."));
    expect(await request("reload-tab", { tabId: 3 })).toEqual(failed("not-found", "That tab is closed."));
    expect(sendMessage).toHaveBeenCalledWith({ kind: "request", name: "reload-tab", payload: { tabId: 3 } });
  });

  const silences: [string, () => Promise<unknown>][] = [
    ["nobody listens", () => Promise.reject(new Error("Receiving end does not exist."))],
    ["nobody answers", () => Promise.resolve(undefined)],
    ["the answer is none of ours", () => Promise.resolve({ hello: 1 })],
    [
      "the browser throws at once",
      () => {
        throw new Error("message port closed");
      },
    ],
  ];
  it.each(silences)("is unreachable when %s", async (_, answer) => {
    sendMessage.mockImplementation(answer);
    expect(await request("get-reading", null)).toMatchObject({ failure: { code: "unreachable" } });
    expect(await requestTab(5, "get-report", null)).toMatchObject({ failure: { code: "unreachable" } });
  });

  it("is outdated when the extension was updated under its script", async () => {
    sendMessage.mockImplementation(() => {
      throw new Error("Extension context invalidated.");
    });
    runtime.id = undefined;
    expect(await request("get-reading", null)).toMatchObject({ failure: { code: "outdated" } });
  });
});

describe("a broadcast", () => {
  it("does not mind that no page is open, and throws what else goes wrong", async () => {
    sendMessage.mockRejectedValue(new Error("Could not establish connection. Receiving end does not exist."));
    await broadcast("wiped", { what: "posts" });
    sendMessage.mockRejectedValue(new Error("Could not serialize message."));
    notePageOpened();
    await expect(broadcast("wiped", { what: "posts" })).rejects.toThrow("serialize");
  });

  it("is not sent while no page is open, from when one was missed until one asks for something", async () => {
    notePageOpened();
    const sendWiped = () => broadcast("wiped", { what: "posts" });
    sendMessage.mockRejectedValue(new Error("The message port closed before a response was received."));
    await sendWiped();
    sendMessage.mockRejectedValue(new Error("Could not establish connection. Receiving end does not exist."));
    await sendWiped();
    expect(sendMessage).toHaveBeenCalledTimes(2);
    expect(await sendWiped()).toBe(false);
    expect(sendMessage).toHaveBeenCalledTimes(2);
    notePageOpened();
    sendMessage.mockResolvedValue(true);
    expect(await sendWiped()).toBe(true);
  });

  it("that found nobody while a page was opening does not keep the next from it", async () => {
    notePageOpened();
    let miss: (error: Error) => void = () => undefined;
    sendMessage.mockReturnValueOnce(new Promise((_, reject) => (miss = reject)));
    const missed = broadcast("wiped", { what: "posts" });
    notePageOpened();
    miss(new Error("Could not establish connection. Receiving end does not exist."));
    expect(await missed).toBe(false);
    sendMessage.mockResolvedValue(true);
    expect(await broadcast("wiped", { what: "posts" })).toBe(true);
  });

  it("reaches the handler of its name, from the background only, until the end", () => {
    const received: unknown[] = [];
    const life = new AbortController();
    onBroadcast({ wiped: (payload) => received.push(payload) }, life.signal);
    const message = { kind: "broadcast", name: "wiped", payload: { what: "posts" } };
    send(message);
    send(message, { id: "other" });
    send(message, { id: "chatside", tab: { id: 4 } });
    send({ ...message, name: "trouble" });
    send({ ...message, name: "constructor" });
    send({ ...message, kind: "request" });
    expect(received).toEqual([{ what: "posts" }]);
    life.abort();
    send(message);
    expect(received).toHaveLength(1);
  });
});

describe("a content script", () => {
  it("answers what it knows, to its own extension, until its life ends", () => {
    const life = new AbortController();
    const report = done({ visible: true } as never);
    answerTabRequests(
      { "are-you-there": () => done(null), "change-folds": () => done(null), "get-report": () => report },
      life.signal,
    );
    const message = { kind: "request", name: "get-report", payload: null };
    expect(send(message)).toHaveBeenCalledWith(report);
    expect(send(message, { id: "other" })).not.toHaveBeenCalled();
    expect(send({ ...message, name: "toString" })).not.toHaveBeenCalled();
    life.abort();
    expect(send(message)).not.toHaveBeenCalled();
  });
});
