// @vitest-environment happy-dom
import { describe, expect, it, vi } from "vitest";
import { followFolds } from "../../../../../extension/content/folding/follow-folds.ts";
import type { FoldsChange } from "../../../../../src/messages/fold-requests.ts";
import { done } from "../../../../../src/messages/reply.ts";
import { begin, everywhere, foldsOf, inAFoldedPage, isFolded, row, settle, x } from "./folded-page.ts";

inAFoldedPage();

describe("the page", () => {
  it("is not observed while nobody is muted, nor after the extension is gone", async () => {
    const observe = vi.spyOn(MutationObserver.prototype, "observe");
    await begin();
    expect(observe).not.toHaveBeenCalled();
    x.folds = foldsOf(everywhere("@cheap_gifts_x"));
    x.follower.ask();
    await settle();
    expect(observe).toHaveBeenCalledTimes(1);
    x.lifetime.end();
    const spam = row("cheap_gifts_x", 1);
    document.body.append(spam);
    await settle();
    expect(isFolded(spam)).toBe(false);
  });

  it("takes many accounts a slice at a time, and then folds all of them", async () => {
    const names = Array.from({ length: 5000 }, (_, at) => `@flood_${at}`);
    const spam = [0, 2500, 4999].map((at) => row(`flood_${at}`, at));
    document.body.append(...spam);
    x.folds = foldsOf(everywhere(names.join(" ")));
    x.follower = followFolds(x.lifetime);
    await vi.advanceTimersByTimeAsync(0);
    expect(spam.some(isFolded), "all at once would hold X's page up").toBe(false);
    await vi.advanceTimersByTimeAsync(10);
    expect(spam.every(isFolded)).toBe(true);
  });

  it("asks for all of it when a change builds on what it does not have", async () => {
    await begin();
    x.folds = foldsOf(everywhere("@cheap_gifts_x"));
    document.body.append(row("cheap_gifts_x", 1));
    x.follower.change({ from: 5, version: 6, at: 6, put: [], drop: [], chats: [] });
    await settle();
    expect(x.asked).toBe(2);
    expect(isFolded(document.body)).toBe(true);
  });

  it("asks again when some of it is over", async () => {
    x.folds = { ...foldsOf(everywhere("@cheap_gifts_x")), endsIn: 60_000 };
    const first = x.folds;
    x.answer = async () => done(x.asked === 1 ? first : foldsOf());
    x.follower = followFolds(x.lifetime);
    await settle();
    document.body.append(row("cheap_gifts_x", 1));
    await settle();
    expect(isFolded(document.body)).toBe(true);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(x.asked).toBe(2);
    expect(isFolded(document.body)).toBe(false);
  });

  it("takes a large change a slice at a time, too, and asks for all of it when another one comes meanwhile", async () => {
    await begin();
    const names = Array.from({ length: 5000 }, (_, at) => `@flood_${at}`);
    const spam = [0, 4999].map((at) => row(`flood_${at}`, at));
    document.body.append(...spam);
    const large = { put: [everywhere(names.join(" "))], drop: [], chats: [], at: 6 };
    x.follower.change({ ...large, from: 1, version: 2 });
    expect(spam.some(isFolded), "all at once would hold X's page up").toBe(false);
    await vi.advanceTimersByTimeAsync(10);
    expect(spam.every(isFolded)).toBe(true);

    x.follower.change({ ...large, put: [], drop: large.put, from: 2, version: 3 });
    x.folds = { ...foldsOf(everywhere("@flood_4999")), version: 4 };
    x.follower.change({ from: 3, version: 4, put: [], drop: [], chats: [], at: 7 });
    await vi.advanceTimersByTimeAsync(10);
    expect([x.asked, ...spam.map(isFolded)]).toEqual([2, false, true]);
  });

  it("says what it has when some of it is over, and is content with what is different", async () => {
    const [gone, staying] = [everywhere("@cheap_gifts_x"), everywhere("@flood_one")];
    const sent: unknown[] = [];
    const first = { ...foldsOf(gone, staying), endsIn: 60_000 };
    const change: FoldsChange = { from: 1, version: 2, at: 60_005, put: [], drop: [gone], chats: [] };
    vi.spyOn(chrome.runtime, "sendMessage").mockImplementation((async ({ payload }: { payload: unknown }) => {
      sent.push(payload);
      return done(sent.length === 1 ? first : change);
    }) as never);
    x.follower = followFolds(x.lifetime);
    const rows = [row("cheap_gifts_x", 1), row("flood_one", 2)];
    document.body.append(...rows);
    await settle();
    expect(rows.map(isFolded)).toEqual([true, true]);
    await vi.advanceTimersByTimeAsync(61_000);
    expect(sent).toEqual([null, { version: 1, at: 5 }]);
    expect(rows.map(isFolded)).toEqual([false, true]);
  });

  it("asks again, and not for ever, while nobody answers", async () => {
    x.answer = () =>
      Promise.reject(new Error("Could not establish connection. Receiving end does not exist."));
    x.follower = followFolds(x.lifetime);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(x.asked).toBe(6);
  });
});
