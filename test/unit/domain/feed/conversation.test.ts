import { describe, expect, it } from "vitest";
import { conversationOf, itemWithId } from "../../../../src/domain/feed/conversation.ts";
import type { Feed } from "../../../../src/domain/feed/feed.ts";
import { idAt, makeFeed } from "../../../support/make-post.ts";
import { fc } from "../../../support/properties.ts";

/** Post number n answers the post number that stands at n; undefined answers none. */
function feedOf(answers: readonly (number | undefined)[]): Feed {
  return makeFeed(
    answers.map((parent, at) => ({
      id: idAt(at),
      ...(parent === undefined ? {} : { replyTo: { id: idAt(parent), handle: "somebody_x" } }),
    })),
  );
}

const numbers = (feed: Feed) =>
  feed.map(({ post }) => Number((BigInt(post.id) - BigInt(idAt(0))) >> 22n) / 1000);

function shownOf(answers: readonly (number | undefined)[], of: number) {
  const conversation = conversationOf(feedOf(answers), idAt(of));
  return (
    conversation && {
      above: numbers(conversation.above),
      below: numbers(conversation.below),
      beyond: conversation.beyond?.id,
    }
  );
}

describe("a conversation", () => {
  it("is what a post answers, one after the other, and all that answers it", () => {
    expect(shownOf([undefined, 0, undefined, 1, 3, 3, 0], 3)).toEqual({
      above: [0, 1],
      below: [4, 5],
      beyond: undefined,
    });
  });

  it("says what is not loaded, and goes on below a deleted post's sibling only as far as is known", () => {
    expect(shownOf([undefined, 90, 1, 2], 2)).toEqual({ above: [1], below: [3], beyond: idAt(90) });
  });

  it.each([
    ["of a post that answers itself", [0], 0, []],
    ["of two that answer each other", [1, 0], 0, [1]],
    ["in a circle of three", [2, 0, 1], 1, [2, 0]],
  ])("has each post once %s", (_, answers, of, above) => {
    expect(shownOf(answers, of)).toEqual({ above, below: [], beyond: undefined });
  });

  it("may be 200 deep", () => {
    const answers = Array.from({ length: 200 }, (_, at) => (at === 0 ? undefined : at - 1));
    expect(shownOf(answers, 199)?.above).toHaveLength(199);
    expect(shownOf(answers, 0)?.below).toHaveLength(199);
    expect(shownOf(answers, 100)).toMatchObject({ beyond: undefined });
  });

  it("of a post that is gone is none", () => {
    expect(shownOf([undefined], 5)).toBeUndefined();
  });

  it("has whatever answers whom, each post at most once, and ends", () => {
    const parent = fc.option(fc.nat(30), { nil: undefined });
    fc.assert(
      fc.property(fc.array(parent, { minLength: 1, maxLength: 25 }), fc.nat(24), (answers, at) => {
        const of = at % answers.length;
        const found = shownOf(answers, of);
        const all = [...(found?.above ?? []), of, ...(found?.below ?? [])];
        expect(new Set(all).size).toBe(all.length);
        for (const number of found?.below ?? []) expect(all).toContain(answers[number]);
      }),
    );
  });
});

it("an item is found by its id, and no other", () => {
  const feed = makeFeed([3, 5, 9].map((at) => ({ id: idAt(at) })));
  for (const at of [3, 5, 9]) expect(itemWithId(feed, idAt(at))?.post.id).toBe(idAt(at));
  for (const at of [0, 4, 10]) expect(itemWithId(feed, idAt(at))).toBeUndefined();
  expect(itemWithId([], idAt(1))).toBeUndefined();
});
