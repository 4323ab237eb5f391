import { describe, expect, it } from "vitest";
import { isUnread, markSeen, readUpTo, unreadOf } from "../../../../src/ui/feed/marks.ts";
import { entitiesWith, idAt, makeFeed, makeItem } from "../../../support/make-post.ts";

const me = "me_myself_x";
const moderator = "t_marlow_test";
const feed = makeFeed(
  [
    { id: idAt(0) },
    { id: idAt(10), handle: moderator },
    { id: idAt(20) },
    { id: idAt(30), handle: moderator },
    { id: idAt(40), entities: entitiesWith(["roundtable"], [me]) },
    { id: idAt(50), handle: me },
  ],
  undefined,
  me,
);

describe("marks", () => {
  it("only move to newer posts", () => {
    const marks = markSeen({}, "all", idAt(20));
    expect(markSeen(marks, "all", idAt(10))).toBe(marks);
    expect(markSeen(marks, "all", idAt(30)).all).toBe(idAt(30));
  });

  it("leave everything unread but the person's own posts", () => {
    expect(unreadOf(feed, {}, me)).toHaveLength(5);
  });

  it("of the moderators' filter leave the rest unread", () => {
    const unread = unreadOf(feed, { moderators: idAt(30) }, me);
    expect(unread.map(({ post }) => post.id)).toEqual([idAt(0), idAt(20), idAt(40)]);
  });

  it("of one filter count for a post that is in several streams", () => {
    const both = makeItem(
      { id: idAt(60), handle: moderator, entities: entitiesWith(["roundtable"], [me]) },
      undefined,
      me,
    );
    expect(isUnread(both, { mentions: idAt(60) }, me)).toBe(false);
    expect(isUnread(both, { mentions: idAt(59) }, me)).toBe(true);
  });
});

describe("what is told to the store", () => {
  it("is the newest post when everything has been seen", () => {
    expect(readUpTo(feed, { all: idAt(50) }, me)).toBe(idAt(50));
    expect(readUpTo(feed, { all: idAt(40) }, me)).toBe(idAt(50));
  });

  it("stops before the first post that no filter has shown", () => {
    expect(readUpTo(feed, { all: idAt(10), moderators: idAt(30) }, me)).toBe(idAt(10));
    expect(readUpTo(feed, { all: idAt(20), moderators: idAt(30) }, me)).toBe(idAt(30));
  });

  it("is nothing while nothing has been seen", () => {
    expect(readUpTo(feed, {}, me)).toBeUndefined();
  });
});
