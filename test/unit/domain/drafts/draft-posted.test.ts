import { describe, expect, it } from "vitest";
import { type Draft, handedOver, isOverdue, takeBack } from "../../../../src/domain/drafts/draft.ts";
import { isForgettable, postedDrafts } from "../../../../src/domain/drafts/draft-posted.ts";
import type { Post } from "../../../../src/domain/post/post.ts";
import { makeDraft, makeTarget } from "../../../support/make-draft.ts";
import { evening, idAt, makePost } from "../../../support/make-post.ts";

const minute = 60_000;
const text = "We moved the night shift to eight hours, and sick days fell #copchat";
const reply = makeTarget();
const quote = makeTarget({ kind: "quote" });

function handed(given: Partial<Draft> = {}, words = text, at = evening): Draft {
  return handedOver(makeDraft(given), words, at);
}

/** The ids of the drafts that these posts turn out to be. */
function foundIn(drafts: readonly Draft[], posts: readonly Post[], clockOffset?: number) {
  return postedDrafts(drafts, posts, clockOffset).map(({ id, postedAs }) => [id, postedAs]);
}

const post = (words: string, more: Partial<Post> = {}) => makePost({ id: idAt(60), text: words, ...more });
const isFound = (draft: Draft, seen: Post, clockOffset?: number) =>
  foundIn([draft], [seen], clockOffset).length === 1;

describe("the same words", () => {
  it("are the draft", () => {
    const [posted] = postedDrafts([handed()], [post(text)]);
    expect(posted).toEqual({ ...handed(), postedAs: idAt(60) });
  });

  const changes: [string, Draft, Post][] = [
    [
      "with links shortened",
      handed({}, "Read www.example.com/a?b=1 and https://example.org/c #copchat"),
      post("Read https://t.co/aaaaaaaaaa and https://t.co/bbbbbbbbbb #copchat"),
    ],
    ["composed", handed({}, "cafe\u0301 #copchat"), post("caf\u00e9 #copchat")],
    ["without spaces at the ends", handed({}, " one  two\n\n\nthree "), post("one two\nthree")],
    [
      "of a reply, its first mentions hidden",
      handed({ target: reply }, "@t_marlow_test yes #copchat"),
      post("yes #copchat", { replyTo: { id: reply.postId } }),
    ],
    [
      "of a quote, its address shown",
      handed({ target: quote }, "Well said #copchat"),
      post("Well said #copchat https://t.co/aaaaaaaaaa", { quote: { id: quote.postId } }),
    ],
    ["with another presentation of an emoji", handed({}, "❤\ufe0f #copchat"), post("❤ #copchat")],
    ["posted elsewhere than meant", handed({ target: reply }), post(text)],
    ["though the person said no", takeBack(handed()), post(text)],
  ];
  it.each(changes)("%s are the draft", (_, draft, seen) => expect(isFound(draft, seen)).toBe(true));

  const others: [string, Draft, Post][] = [
    ["in a post from before", handed({}, text, evening + 10 * minute), post(text)],
    ["in a repost", handed(), post(text, { repostOf: { id: "4" } })],
    ["of a draft that was never handed over", makeDraft({ text }), post(text)],
    ["of a draft that was posted already", { ...handed(), postedAs: "4" }, post(text)],
  ];
  it.each(others)("%s are another", (_, draft, seen) => expect(isFound(draft, seen)).toBe(false));

  it("are compared by X's clock where the person's is wrong", () => {
    const fast = handed({}, text, evening + 30 * minute);
    expect(isFound(fast, post(text))).toBe(false);
    expect(isFound(fast, post(text), -30 * minute)).toBe(true);
    const slow = handed({}, text, evening - 30 * minute);
    expect(isFound(slow, makePost({ id: idAt(-900), text }), 30 * minute)).toBe(false);
  });
});

describe("words that were changed in X's composer", () => {
  const mended = text.replace("sick days", "sickdays");
  it("are the draft while it is fresh", () => {
    expect(isFound(handed(), post(mended))).toBe(true);
    expect(isFound(handed(), makePost({ id: idAt(2 * 3600), text: mended }))).toBe(false);
    expect(isFound(handed(), makePost({ id: idAt(2 * 3600), text }))).toBe(true);
  });

  it("may differ more in answer to the same post", () => {
    const shorter = "We moved the night shift to eight hours #copchat";
    const inThread = { replyTo: { id: reply.postId } };
    expect(isFound(handed({ target: reply }), post(shorter, inThread))).toBe(true);
    expect(isFound(handed({ target: reply }), post(shorter, { replyTo: { id: idAt(3) } }))).toBe(false);
    expect(isFound(handed(), post(shorter))).toBe(false);
    expect(isFound(handed({ target: quote }), post(shorter, { quote: { id: quote.postId } }))).toBe(true);
  });

  it.each([
    ["A3 yes #copchat", "A2 yes #copchat"],
    ["Thanks! #copchat", "Agreed. #copchat"],
    ["Good evening all, Ana from Leeds #copchat", "Good night all, see you next week #copchat"],
    ["👮", "🚓"],
  ])("that are others (%j, %j) are no draft", (words, seen) => {
    expect(isFound(handed({}, words), post(seen))).toBe(false);
  });
});

describe("several drafts and posts", () => {
  it("find each other, one to one, the first handed over first", () => {
    const drafts = [
      handed({ id: "c" }, "Thanks #copchat", evening + 2),
      handed({ id: "a" }, "Thanks #copchat", evening + 1),
      handed({ id: "b" }, text),
    ];
    const posts = [
      post("Thanks #copchat", { id: idAt(70) }),
      post(text, { id: idAt(65) }),
      post("Thanks #copchat"),
    ];
    expect(foundIn(drafts, posts)).toEqual([
      ["a", idAt(60)],
      ["b", idAt(65)],
      ["c", idAt(70)],
    ]);
  });

  it("leave a post that is known to be another draft's alone", () => {
    const drafts = [{ ...handed({ id: "a" }), postedAs: idAt(60) }, handed({ id: "b" })];
    expect(foundIn(drafts, [post(text)])).toEqual([]);
    expect(foundIn(drafts, [post(text, { id: idAt(61) })])).toEqual([["b", idAt(61)]]);
  });

  it("take the draft that answers the same post before one that only says the same", () => {
    const drafts = [
      handed({ id: "a" }, "Yes! #copchat"),
      handed({ id: "b", target: reply }, "Yes! #copchat"),
    ];
    expect(foundIn(drafts, [post("Yes! #copchat", { replyTo: { id: reply.postId } })])).toEqual([
      ["b", idAt(60)],
    ]);
  });
});

describe("time", () => {
  it("makes a handed-over draft one to ask about", () => {
    expect(isOverdue(handed(), evening + minute - 1)).toBe(false);
    expect(isOverdue(handed(), evening + minute)).toBe(true);
    expect(isOverdue({ ...handed(), postedAs: "4" }, evening + 9 * minute)).toBe(false);
    expect(isOverdue(makeDraft(), evening + 9 * minute)).toBe(false);
  });

  it("makes a posted draft one to forget, and no other", () => {
    const week = 7 * 24 * 60 * minute;
    expect(isForgettable({ ...handed(), postedAs: "4" }, evening + week)).toBe(false);
    expect(isForgettable({ ...handed(), postedAs: "4" }, evening + week + 1)).toBe(true);
    expect(isForgettable(handed(), evening + 9 * week)).toBe(false);
  });
});
