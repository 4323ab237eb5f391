import { describe, expect, it } from "vitest";
import type { Feed } from "../../../../src/domain/feed/feed.ts";
import { isImportant } from "../../../../src/domain/feed/importance.ts";
import {
  nextOutOfView,
  openCounts,
  openPosts,
  outOfView,
  scrollNotches,
} from "../../../../src/domain/feed/open-posts.ts";
import { nothingRead, seePosts } from "../../../../src/domain/feed/read-state.ts";
import { entitiesWith, idAt, makeFeed } from "../../../support/make-post.ts";
import { fc } from "../../../support/properties.ts";

const me = "me_myself_x";
const feed: Feed = makeFeed(
  Array.from({ length: 30 }, (_, at) => ({
    id: idAt(at),
    ...(at % 6 === 0 ? { entities: entitiesWith(["roundtable"], [me]) } : {}),
  })),
  undefined,
  me,
);
const ids = (some: Feed) => some.map(({ post }) => post.id);

describe("what is open", () => {
  it("is each mention that was not looked at, however far the marks are", () => {
    const read = seePosts({ ...nothingRead, marks: { all: idAt(29) } }, [idAt(6)]);
    expect(ids(openPosts(feed, read, me))).toEqual([idAt(0), idAt(12), idAt(18), idAt(24)]);
  });

  it("is above, below or in view, each in one of them", () => {
    const edges = fc.tuple(fc.nat(29), fc.nat(29)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);
    fc.assert(
      fc.property(fc.subarray(feed.map((_, at) => at)), edges, (looked, [first, last]) => {
        const open = openPosts(feed, seePosts(nothingRead, looked.map(idAt)), me);
        const { above, below } = outOfView(open, { first: idAt(first), last: idAt(last) });
        const inView = feed.slice(first, last + 1).filter((item) => open.includes(item));
        expect([...above, ...inView, ...below]).toEqual(open);
        expect(open.every(isImportant)).toBe(true);
      }),
    );
  });

  it("is gone to onwards, and from the last one on from the oldest", () => {
    const open = openPosts(feed, nothingRead, me);
    const at = (first: number, last: number) =>
      nextOutOfView(outOfView(open, { first: idAt(first), last: idAt(last) }))?.post.id;
    expect([at(7, 10), at(13, 17), at(26, 29), at(0, 29)]).toEqual([idAt(12), idAt(18), idAt(0), undefined]);
  });

  it("says nothing of its direction before anything was in view", () => {
    expect(outOfView(openPosts(feed, nothingRead, me), undefined)).toEqual({ above: [], below: [] });
  });
});

describe("the marks on the scroll bar", () => {
  it("are one where they would be drawn over each other", () => {
    expect(scrollNotches([0.5, 0.1, 0.5004, 0.9])).toEqual([0.1, 0.5, 0.9]);
  });

  it("are few enough to draw, and near each post", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 600 }), (shares) => {
        const marks = scrollNotches(shares);
        expect(marks.length).toBeLessThanOrEqual(251);
        expect(shares.every((share) => marks.some((mark) => Math.abs(mark - share) <= 0.0041))).toBe(true);
      }),
    );
  });
});

it("what is open is counted by who is asked, a host's question to the person once", () => {
  const host = { handle: "t_marlow_test", text: "Who pays? #roundtable" };
  const open = makeFeed(
    [
      { id: idAt(0), ...host },
      { id: idAt(1), ...host, entities: entitiesWith(["roundtable"], [me]) },
      { id: idAt(2), entities: entitiesWith(["roundtable"], [me]) },
    ],
    undefined,
    me,
  );
  expect(openCounts(openPosts(open, nothingRead, me))).toEqual({ forYou: 2, asked: 1 });
});

it("notches of the scroll bar that would look like one line are one", () => {
  expect(scrollNotches([0.011, 0.01, 0, 0.005, 0.007])).toEqual([0, 0.005, 0.01]);
  expect(scrollNotches([0, 0.004])).toEqual([0, 0.004]);
});
