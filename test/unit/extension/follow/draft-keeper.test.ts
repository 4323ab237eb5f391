import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { DraftKeeper } from "../../../../extension/follow/draft-keeper.ts";
import type { Draft } from "../../../../src/domain/drafts/draft.ts";

type Answer = (envelope: { readonly name: string; readonly payload: never }) => unknown;

let asked: { readonly name: string; readonly text: string }[];
let answer: Answer;
let troubles: (string | undefined)[];
let keeper: DraftKeeper;

const ok = { ok: true, value: null };
const draftOf = (text: string, changes: Partial<Draft> = {}): Draft => ({
  id: "one",
  chatId: "roundtable",
  text,
  createdAt: 1,
  changedAt: 1,
  ...changes,
});

beforeEach(() => {
  vi.useFakeTimers();
  asked = [];
  troubles = [];
  answer = () => ok;
  keeper = new DraftKeeper((trouble) => troubles.push(trouble));
  const sendMessage = async (envelope: { name: string; payload: { draft?: Draft; id?: string } }) => {
    asked.push({ name: envelope.name, text: envelope.payload.draft?.text ?? envelope.payload.id ?? "" });
    return answer(envelope as never);
  };
  vi.stubGlobal("chrome", { runtime: { id: "chatside", sendMessage } });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe("a draft that is being written", () => {
  it("is kept within a second, also while the typing never rests", async () => {
    let text = "";
    for (let at = 0; at < 40; at++) {
      text += "x";
      keeper.keep(draftOf(text));
      await vi.advanceTimersByTimeAsync(100);
      const kept = asked.at(-1)?.text.length ?? 0;
      expect(text.length - kept).toBeLessThan(10);
    }
    expect(asked.length).toBeLessThan(15);
  });

  it("is kept at once before the page goes away", async () => {
    keeper.keep(draftOf("last words"));
    void keeper.flush();
    expect(asked).toEqual([{ name: "save-draft", text: "last words" }]);
  });

  it("waits until the last of its words are kept, not only the first", async () => {
    let finish = (_: unknown): void => undefined;
    answer = () => new Promise((resolve) => (finish = resolve));
    keeper.keep(draftOf("first"));
    await vi.advanceTimersByTimeAsync(500);
    keeper.keep(draftOf("first and second"));
    finish(ok);
    await vi.advanceTimersByTimeAsync(0);
    expect(keeper.isWaiting("one")).toBe(true);
    answer = () => ok;
    await vi.advanceTimersByTimeAsync(500);
    expect(keeper.isWaiting("one")).toBe(false);
    expect(asked.at(-1)?.text).toBe("first and second");
  });

  it("is not kept without words; one that loses them is taken away", async () => {
    keeper.keep(draftOf(" "));
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toEqual([]);
    keeper.keep(draftOf("words"));
    await vi.advanceTimersByTimeAsync(500);
    keeper.keep(draftOf(""));
    await vi.advanceTimersByTimeAsync(500);
    expect(asked.map(({ name }) => name)).toEqual(["save-draft", "delete-draft"]);
  });

  it("that came from the store and loses its words is taken away too", async () => {
    keeper.knows([draftOf("from the store")]);
    keeper.keep(draftOf(""));
    await vi.advanceTimersByTimeAsync(500);
    expect(asked.map(({ name }) => name)).toEqual(["delete-draft"]);
  });

  it("that was deleted is not kept again by what still waited", async () => {
    keeper.keep(draftOf("words"));
    keeper.forget("one");
    await vi.advanceTimersByTimeAsync(500);
    expect(asked).toEqual([]);
  });
});

describe("a draft that is kept at once", () => {
  it("takes no later change of it away", async () => {
    keeper.keep(draftOf("edited", { changedAt: 9 }));
    await keeper.keepNow(draftOf("old", { changedAt: 5 }));
    expect(keeper.isWaiting("one")).toBe(true);
    await vi.advanceTimersByTimeAsync(500);
    expect(asked.map(({ text }) => text)).toEqual(["old", "edited"]);
  });

  it("waits no more once it is stored, and on when it is not", async () => {
    answer = () => ({ ok: false, failure: { code: "storage", message: "The disk is full." } });
    keeper.keep(draftOf("words"));
    await keeper.keepNow(draftOf("words"));
    expect(keeper.isWaiting("one")).toBe(true);
    answer = () => ok;
    await keeper.keepNow(draftOf("words"));
    expect(keeper.isWaiting("one")).toBe(false);
  });
});

it("a failure is told, stays told, and is over when the draft is kept", async () => {
  answer = () => ({ ok: false, failure: { code: "storage", message: "The disk is full." } });
  keeper.keep(draftOf("words"));
  await vi.advanceTimersByTimeAsync(500);
  expect(troubles).toEqual(["The disk is full."]);
  answer = () => ok;
  await vi.advanceTimersByTimeAsync(4000);
  expect(troubles).toEqual(["The disk is full.", undefined]);
  expect(keeper.isWaiting("one")).toBe(false);
});
