import { describe, expect, it } from "vitest";
import { askedBySpine } from "../../../../src/domain/feed/asked-by-spine.ts";
import { usualPattern } from "../../../../src/domain/questions/question-pattern.ts";
import { addPosts, emptySpine, spineRules } from "../../../../src/domain/questions/spine.ts";
import type { Correction } from "../../../../src/domain/questions/spine-parts.ts";
import { idAt, makeFeed, testChat } from "../../../support/make-post.ts";

const handle = "t_marlow_test";
const feed = makeFeed([
  { id: idAt(1), handle, text: "Q1: What helped you most? #roundtable" },
  { id: idAt(2), handle, text: "And now: what would you change first? #roundtable" },
  { id: idAt(3), handle: "nkessler_x", text: "Q2: spam? #roundtable" },
]);
const spineOf = (marks: Record<string, Correction> = {}) =>
  addPosts(
    emptySpine(spineRules(testChat, usualPattern, new Map(Object.entries(marks)))),
    feed.map(({ post }) => post),
  );
const numbers = (marks?: Record<string, Correction>) =>
  askedBySpine(feed, spineOf(marks)).map(({ question }) => question);

describe("which posts of the feed ask", () => {
  it("is what the spine says, also by hand", () => {
    expect(numbers()).toEqual(["1", undefined, undefined]);
    expect(numbers({ [idAt(2)]: { as: "question", number: "2" } })).toEqual(["1", "2", undefined]);
    expect(numbers({ [idAt(1)]: { as: "question", number: "4" } })).toEqual(["4", undefined, undefined]);
    expect(numbers({ [idAt(1)]: { as: "nothing" } })).toEqual([undefined, undefined, undefined]);
  });

  it("is the first number of a post that asks several", () => {
    const both = makeFeed([{ id: idAt(1), handle, text: "Q1 & Q2: What helped you, and whom? #roundtable" }]);
    const spine = addPosts(
      emptySpine(spineRules(testChat, usualPattern)),
      both.map(({ post }) => post),
    );
    expect(askedBySpine(both, spine).map(({ question }) => question)).toEqual(["1"]);
  });

  it("keeps every item, and the feed, that did not change", () => {
    expect(askedBySpine(feed, spineOf())).toBe(feed);
    const marks = { [idAt(2)]: { as: "question", number: "2" } } as const;
    const once = askedBySpine(feed, spineOf(marks));
    const twice = askedBySpine(feed, spineOf(marks));
    expect(once[0]).toBe(feed[0]);
    expect(twice[1]).toBe(once[1]);
  });
});
