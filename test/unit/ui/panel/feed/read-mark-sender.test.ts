import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { readToPost } from "../../../../../src/domain/feed/read-state.ts";
import { type ReadMark, ReadMarkSender } from "../../../../../src/ui/panel/feed/read-mark-sender.ts";

let mark: ReadMark | undefined;
let sent: ReadMark[];
let saved: ReadMark[];
let sender: ReadMarkSender;

beforeEach(() => {
  vi.useFakeTimers();
  mark = undefined;
  [sent, saved] = [[], []];
  sender = new ReadMarkSender(() => mark, {
    save: (one) => saved.push(one),
    send: (one) => sent.push(one),
  });
});
afterEach(() => vi.useRealTimers());

const see = (postId: string, chatId = "copchat") => {
  mark = { chatId, read: readToPost(postId) };
  sender.schedule(chatId);
};

describe("how far has been read", () => {
  it("is at no moment of a reading without rest more than a second behind, in few messages", () => {
    let furthest = 0;
    for (let step = 0; step <= 100; step++) {
      see(String(1000 + step));
      vi.advanceTimersByTime(100);
      furthest = Math.max(furthest, step - (Number(sent.at(-1)?.read.upTo ?? 1000) - 1000));
    }
    expect(furthest).toBeLessThan(10);
    expect(sent.length).toBeLessThanOrEqual(13);
  });

  it("is told to the last post once the person rests, and then no more", () => {
    see("1");
    vi.advanceTimersByTime(500);
    see("2");
    vi.advanceTimersByTime(500);
    expect(sent.map(({ read }) => read.upTo)).toEqual(["2"]);
    vi.advanceTimersByTime(60_000);
    expect(sent).toHaveLength(1);
  });

  it("is told once where seeing more did not move it", () => {
    see("1");
    vi.advanceTimersByTime(1000);
    sender.schedule("copchat");
    vi.advanceTimersByTime(1000);
    expect(sent).toHaveLength(1);
    see("1", "roundtable");
    vi.advanceTimersByTime(1000);
    expect(sent.at(-1)).toEqual({ chatId: "roundtable", read: readToPost("1") });
  });

  it("is written down at once: the page may be gone before it is told, and without a word", () => {
    see("1");
    see("2");
    expect(saved.map(({ read }) => read.upTo)).toEqual(["1", "2"]);
    expect(sent).toEqual([]);
    vi.advanceTimersByTime(1000);
    sender.schedule("copchat");
    expect(saved).toHaveLength(2);
  });

  it("is told at once when the page may be gone, also a second time", () => {
    see("1");
    sender.sendNow();
    sender.sendNow();
    vi.advanceTimersByTime(60_000);
    expect(sent.map(({ read }) => read.upTo)).toEqual(["1", "1"]);
  });

  it("is not told of a chat in which nothing was seen yet", () => {
    see("1");
    mark = { chatId: "roundtable", read: readToPost("9") };
    vi.advanceTimersByTime(60_000);
    sender.schedule("copchat");
    expect(sent).toEqual([]);
    expect(saved.map(({ chatId }) => chatId)).toEqual(["copchat"]);
  });

  it("is nothing while nothing was read", () => {
    sender.schedule("copchat");
    sender.sendNow();
    vi.advanceTimersByTime(60_000);
    expect([sent, saved]).toEqual([[], []]);
  });
});
