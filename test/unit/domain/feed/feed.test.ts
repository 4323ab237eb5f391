import { describe, expect, it } from "vitest";
import { type Feed, type FeedItem, mergeFeed } from "../../../../src/domain/feed/feed.ts";
import { passesFilter } from "../../../../src/domain/feed/feed-filter.ts";
import { newerThan } from "../../../../src/domain/feed/newer-than.ts";
import { compareIds } from "../../../../src/domain/post/snowflake.ts";
import { countReads } from "../../../support/count-reads.ts";
import { entitiesWith, idAt, makeFeed, makeItem } from "../../../support/make-post.ts";
import { fc } from "../../../support/properties.ts";

const item = fc
  .record({ at: fc.integer({ min: 0, max: 60 }), partial: fc.boolean() })
  .map(({ at, partial }) => makeItem({ id: idAt(at), ...(partial ? { partial: true } : {}) }));
const batches = fc.array(fc.array(item, { maxLength: 12 }), { maxLength: 8 });

function mergeAll(all: readonly (readonly FeedItem[])[]): Feed {
  return all.reduce<Feed>(mergeFeed, []);
}

describe("merging a feed", () => {
  it("keeps each post once, in time order", () => {
    fc.assert(
      fc.property(batches, (all) => {
        const ids = mergeAll(all).map(({ post }) => post.id);
        expect(ids).toEqual([...new Set(all.flat().map(({ post }) => post.id))].sort(compareIds));
      }),
    );
  });

  it("does not depend on the order of arrival", () => {
    fc.assert(
      fc.property(
        batches.chain((all) =>
          fc.tuple(
            fc.constant(all),
            fc.shuffledSubarray(all, { minLength: all.length, maxLength: all.length }),
          ),
        ),
        ([all, shuffled]) => {
          expect(mergeAll(shuffled)).toEqual(mergeAll(all));
          expect(mergeAll([shuffled.flat().reverse()])).toEqual(mergeAll(all));
        },
      ),
    );
  });

  it("gives the feed itself back when nothing is new", () => {
    fc.assert(
      fc.property(batches, (all) => {
        const feed = mergeAll(all);
        expect(mergeFeed(feed, all.flat())).toBe(feed);
      }),
    );
  });

  it("lets a body's reading replace the page's, never the other way round", () => {
    const cut = makeItem({ text: "cut…", partial: true });
    const whole = makeItem({ text: "the whole text" });
    expect(mergeFeed(mergeFeed([], [cut]), [whole])).toEqual([whole]);
    expect(mergeFeed(mergeFeed([], [whole]), [cut])).toEqual([whole]);
    expect(mergeFeed([], [cut, whole, cut])).toEqual([whole]);
  });

  it("has an edited post once, in its place, as its newest version has it", () => {
    const written = makeItem({ id: idAt(1), text: "Good evening al" });
    const between = makeItem({ id: idAt(2) });
    const mended = makeItem({ id: idAt(1), version: idAt(3), text: "Good evening all" });
    for (const order of [
      [written, between, mended],
      [mended, between, written],
    ])
      expect(order.reduce<Feed>((feed, one) => mergeFeed(feed, [one]), [])).toEqual([mended, between]);
  });

  it("has no second reading of an edited post from the page, which does not know that it was edited", () => {
    const mended = makeItem({ id: idAt(1), version: idAt(3) });
    const fromPage = makeItem({ id: idAt(3), partial: true });
    expect(mergeFeed(mergeFeed([], [fromPage]), [mended])).toEqual([mended]);
    expect(mergeFeed(mergeFeed([], [mended]), [fromPage])).toEqual([mended]);
    for (const together of [
      [mended, fromPage],
      [fromPage, mended],
    ])
      expect(mergeFeed([], together)).toEqual([mended]);
  });

  it("looks at each post once or twice, since it is done on each arrival", () => {
    const feed = makeFeed(Array.from({ length: 5000 }, (_, at) => ({ id: idAt(at) })));
    const late = Array.from({ length: 20 }, (_, at) => makeItem({ id: idAt(5000 + at) }));
    const early = Array.from({ length: 20 }, (_, at) => makeItem({ id: `${BigInt(idAt(at * 200)) + 7n}` }));
    // Those that follow all others, as most do, without a look at any of them: only the copy reads them.
    for (const [added, most] of [
      [late, feed.length + 1],
      [early, 2 * feed.length],
    ] as const) {
      const { list, reads } = countReads(feed);
      expect(mergeFeed(list, added)).toHaveLength(5020);
      expect(reads()).toBeLessThanOrEqual(most);
    }
  });
});

describe("a feed", () => {
  const feed = makeFeed(
    [
      { id: idAt(1) },
      { id: idAt(2), handle: "t_marlow_test", entities: entitiesWith([]) },
      { id: idAt(3), handle: "rb_citizen_x", entities: entitiesWith(["roundtable"], ["me_myself_x"]) },
    ],
    undefined,
    "me_myself_x",
  );

  it.each([
    ["all", [1, 2, 3]],
    ["chat", [1, 3]],
    ["moderators", [2]],
    ["mentions", [3]],
  ] as const)("under %s shows %o", (filter, expected) => {
    const shown = feed.filter((item) => passesFilter(item, filter));
    expect(shown.map(({ post }) => post.id)).toEqual(expected.map(idAt));
  });

  it("is cut at the post read last, whether that post is in it or not", () => {
    expect(newerThan(feed, idAt(2))).toEqual(feed.slice(2));
    expect(newerThan(feed, `${BigInt(idAt(2)) + 1n}`)).toEqual(feed.slice(2));
    expect(newerThan(feed, "1")).toEqual(feed);
    expect(newerThan(feed, undefined)).toBe(feed);
    expect(newerThan(feed, idAt(9))).toEqual([]);
  });
});
