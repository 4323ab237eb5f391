import { describe, expect, it } from "vitest";
import { isImportant } from "../../../../src/domain/feed/importance.ts";
import {
  boundRead,
  isSameRead,
  markSeen,
  mergeRead,
  mostSeen,
  newestInTime,
  nothingRead,
  passedUpTo,
  type ReadState,
  readToPost,
  seePosts,
  unreadOf,
} from "../../../../src/domain/feed/read-state.ts";
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
const passed = (marks: ReadState["marks"]): ReadState => ({ marks, seen: [] });
const idsOf = (read: ReadState) => unreadOf(feed, read, me).map(({ post }) => post.id);

describe("marks", () => {
  it("only move to newer posts", () => {
    const read = markSeen(nothingRead, "all", idAt(20));
    expect(markSeen(read, "all", idAt(10))).toBe(read);
    expect(markSeen(read, "all", idAt(20))).toBe(read);
    expect(markSeen(read, "all", idAt(30)).marks.all).toBe(idAt(30));
  });

  it("leave everything unread but the person's own posts", () => {
    expect(idsOf(nothingRead)).toHaveLength(5);
  });

  it("of the moderators' filter leave the rest unread", () => {
    expect(idsOf(passed({ moderators: idAt(30) }))).toEqual([idAt(0), idAt(20), idAt(40)]);
  });

  it("never make read what is addressed to the person", () => {
    expect(idsOf(passed({ all: idAt(50), mentions: idAt(50) }))).toEqual([idAt(40)]);
    expect(idsOf(seePosts(passed({ all: idAt(50) }), [idAt(40)]))).toEqual([]);
  });
});

describe("a post dated ahead of X's clock", () => {
  const timeOf = (at: number) => feed[at]?.post.createdAt ?? Number.NaN;
  const laterMs = 6 * 60_000;

  it("is no mark: the newest post before it is", () => {
    const far = makeFeed([{ id: idAt(0) }, { id: idAt(10) }, { id: idAt(9000) }], undefined, me);
    expect(newestInTime(far, idAt(9000), timeOf(1))).toBe(idAt(10));
    expect(newestInTime(far, idAt(9000), timeOf(1) + 9000_000)).toBe(idAt(9000));
    expect(newestInTime(far, idAt(10), timeOf(1))).toBe(idAt(10));
    expect(newestInTime([], idAt(10), timeOf(1))).toBe(idAt(10));
  });

  it("leaves nothing to mark where all are ahead", () => {
    expect(newestInTime(feed, idAt(50), timeOf(0) - laterMs)).toBeUndefined();
  });

  it("is read itself once it was seen", () => {
    expect(idsOf(seePosts(passed({ all: idAt(10) }), [idAt(20)]))).toEqual([idAt(30), idAt(40)]);
  });
});

describe("a post for the person alone to put behind them", () => {
  const by = (text: string, more: object = {}) =>
    isImportant(makeItem({ text, handle: moderator, ...more }, undefined, me));
  it.each([
    ["Q3: Who should train them? #roundtable", {}, true],
    ["What would you ask your chief? #roundtable", {}, true],
    ["¿Qué opinan? #roundtable", {}, true],
    ["ما رأيكم؟ #roundtable", {}, true],
    ["Welcome, everybody #roundtable", {}, false],
    ["Read https://example.org/?id=3 #roundtable", {}, false],
    ["Don't you think? #roundtable", { replyTo: { postId: "5", handle: "someone_else" } }, false],
    ["And who pays? #roundtable", { replyTo: { postId: "5", handle: moderator } }, true],
  ])("%s %j: %s", (text, more, expected) => {
    expect(by(text, more)).toBe(expected);
  });

  it("is no question of anybody else's", () => {
    expect(isImportant(makeItem({ text: "Who pays? #roundtable" }, undefined, me))).toBe(false);
  });
});

describe("the line where the person left off", () => {
  it("stands under the newest post when everything was passed", () => {
    expect(passedUpTo(feed, passed({ all: idAt(50) }), me)).toBe(idAt(50));
    expect(passedUpTo(feed, passed({ all: idAt(40) }), me)).toBe(idAt(50));
  });

  it("stops before the first post that no filter has shown", () => {
    expect(passedUpTo(feed, passed({ all: idAt(10), moderators: idAt(30) }), me)).toBe(idAt(10));
    expect(passedUpTo(feed, passed({ all: idAt(20), moderators: idAt(30) }), me)).toBe(idAt(30));
  });

  it("stands under a newest post that is dated ahead once it was seen, and above it before", () => {
    const seen = (ids: readonly string[]): ReadState => ({ marks: { all: idAt(30) }, seen: ids });
    expect(passedUpTo(feed, seen([idAt(40)]), me)).toBe(idAt(50));
    expect(passedUpTo(feed, seen([]), me)).toBe(idAt(30));
  });

  it("is none while nothing was passed, or nothing is there", () => {
    expect(passedUpTo([], passed({ all: idAt(10) }), me)).toBeUndefined();
    expect(passedUpTo(feed, nothingRead, me)).toBeUndefined();
  });
});

describe("what is known of single posts", () => {
  it("is bounded: beyond it the oldest count as read", () => {
    const ids = Array.from({ length: mostSeen + 5 }, (_, at) => idAt(at));
    const read = seePosts(nothingRead, ids);
    expect(read.seen).toHaveLength(mostSeen);
    expect(read.floor).toBe(idAt(4));
  });

  it("begins where an older version's mark stood", () => {
    expect(idsOf(readToPost(idAt(30)))).toEqual([idAt(40)]);
  });

  it("is of two pages what either has seen", () => {
    const one = seePosts(nothingRead, [idAt(40)]);
    const other = markSeen(nothingRead, "all", idAt(50));
    expect(idsOf(mergeRead(one, other))).toEqual([]);
  });
});

describe("what two pages tell of what was read", () => {
  const one: ReadState = { upTo: idAt(20), marks: { all: idAt(20), chat: idAt(5) }, seen: [idAt(40)] };
  const other: ReadState = {
    upTo: idAt(10),
    marks: { all: idAt(10) },
    floor: idAt(8),
    seen: [idAt(5), idAt(9)],
  };

  it("is the newer of each, and every seen post above where all counts as read", () => {
    const both: ReadState = {
      upTo: idAt(20),
      marks: { all: idAt(20), chat: idAt(5) },
      floor: idAt(8),
      seen: [idAt(9), idAt(40)],
    };
    expect(mergeRead(one, other)).toStrictEqual(both);
    expect(mergeRead(other, one)).toStrictEqual(both);
  });

  it("says nothing of what neither told", () => {
    expect(mergeRead(nothingRead, nothingRead)).toStrictEqual({ marks: {}, seen: [] });
  });

  it("stays the same where a post was seen before, or lies where all counts as read", () => {
    expect(seePosts(one, [idAt(40)])).toBe(one);
    expect(seePosts(other, [idAt(8), idAt(3)])).toBe(other);
    expect(seePosts(other, [idAt(9), idAt(11), idAt(11)]).seen).toEqual([idAt(5), idAt(9), idAt(11)]);
  });

  it("is told again where any of it differs", () => {
    expect(isSameRead(one, { ...one })).toBe(true);
    for (const more of [{ upTo: idAt(21) }, { floor: idAt(1) }, { marks: { all: idAt(20) } }, { seen: [] }])
      expect(isSameRead(one, { ...one, ...more })).toBe(false);
  });
});

describe("read marks within bounds", () => {
  const read: ReadState = {
    upTo: idAt(20),
    marks: { all: idAt(20), chat: idAt(5) },
    floor: idAt(20),
    seen: [idAt(25), idAt(30)],
  };

  it("are those of posts that can be", () => {
    expect(boundRead(read, (id) => id !== idAt(20) && id !== idAt(30))).toStrictEqual({
      marks: { chat: idAt(5) },
      seen: [idAt(25)],
    });
    expect(boundRead(read, () => true)).toStrictEqual(read);
  });

  it("go no further than the newest post", () => {
    expect(boundRead(read, () => true, { newest: idAt(10) })).toStrictEqual({
      upTo: idAt(10),
      marks: { all: idAt(10), chat: idAt(5) },
      floor: idAt(10),
      seen: [idAt(25), idAt(30)],
    });
    expect(boundRead(nothingRead, () => true, { newest: idAt(10) })).toStrictEqual(nothingRead);
  });
});
