import { describe, expect, it } from "vitest";
import { criticsOf } from "../../../../src/domain/raids/critics.ts";
import { reviewOf } from "../../../../src/domain/raids/review.ts";
import { isWorthALine, roomLine } from "../../../../src/domain/raids/room.ts";
import { postBy, raid, regulars, slogan, usualPosts, watchOf } from "../../../support/watch-evening.ts";

const own = Array.from(
  { length: 14 },
  (_, at) =>
    `${["Why", "How", "When", "Where", "Whether"][at % 5]} ${"abcdefghijklmn"[at]}${at} matters to ${at}x people ${at}y here`,
);
const [regular = ""] = regulars;

function now(second: number): number {
  return postBy("clock", "", second).createdAt;
}

describe("the line about the room", () => {
  it("is none on an ordinary evening", () => {
    expect(roomLine(watchOf(usualPosts), now(60))).toBeUndefined();
  });

  it("tells how many accounts raid, and since when", () => {
    const watch = watchOf([...usualPosts, ...raid(8)]);
    expect(roomLine(watch, now(120))).toEqual({ kind: "raid", accounts: 7, since: now(101), cold: false });
  });

  it("tells of many newcomers who are not alike, and suggests nobody", () => {
    const watch = watchOf(own.map((text, at) => postBy(`guest_${at}`, text, at * 10)));
    expect(roomLine(watch, now(200))).toEqual({ kind: "crowd", newcomers: 14, cold: false });
    expect(reviewOf(watch)).toEqual([]);
  });

  it("says when the room is cold", () => {
    const watch = watchOf(
      own.map((text, at) => postBy(`guest_${at}`, text, at * 10)),
      { cold: true },
    );
    const line = roomLine(watch, now(200));
    expect(line).toMatchObject({ kind: "crowd", cold: true });
    expect(line && isWorthALine(line), "on a first evening everybody is new").toBe(false);
  });

  it("tells of a room that fills far faster than before, and not of an evening that begins", () => {
    const come = (count: number, from: number, every: number, who: (at: number) => string) =>
      Array.from({ length: count }, (_, at) =>
        postBy(who(at), `p${at}${from} q${at}${from} r${at}${from} s${at}${from}`, from + at * every),
      );
    const calm = come(12, 0, 60, (at) => regulars[at % regulars.length] ?? "");
    const many = [
      ...come(40, 1200, 2, (at) => regulars[at % regulars.length] ?? ""),
      ...come(12, 1201, 2, (at) => `guest_${at}`),
    ];
    const ordered = many.toSorted((a, b) => a.createdAt - b.createdAt);
    expect(roomLine(watchOf([...calm, ...ordered]), now(1325))).toMatchObject({
      kind: "crowd",
      newcomers: 12,
    });
    expect(roomLine(watchOf(ordered), now(1325))).toBeUndefined();
  });
});

describe("the review", () => {
  it("groups people by the text they share, with how often it was posted", () => {
    const second = "Close the whole department tonight and send them all home now";
    const posts = [
      ...raid(6),
      ...Array.from({ length: 4 }, (_, at) => postBy(`other_${at}`, second, 300 + at)),
    ];
    const groups = reviewOf(watchOf(posts));
    expect(groups.map(({ kind, times, people }) => [kind, times, people.length])).toEqual([
      ["sameText", 6, 5],
      ["sameText", 4, 3],
    ]);
    expect(groups[0]?.shared).toContain(slogan);
  });

  it("ticks all but those who have anything of their own to say here", () => {
    const posts = [
      postBy(regular, "Good evening to all of you out there", 0),
      ...raid(5),
      postBy("raider_4", "Fair point, I had not seen it like that", 130, { replyTo: regular }),
      postBy("raider_3", slogan, 140),
    ];
    const people = reviewOf(watchOf(posts)).flatMap((group) => group.people);
    const ticked = new Map(people.map(({ account, ticked }) => [account.key, ticked]));
    expect(ticked.get("raider_3")).toBe(true);
    expect(ticked.get("raider_4") ?? false).toBe(false);
  });
});

describe("critics", () => {
  it("are those who are new with words of their own: neither regulars nor raiders", () => {
    const posts = [
      ...raid(5),
      postBy(regular, "My own words are about the new radio tonight", 10),
      postBy("critic", "Why did nobody publish the report you promised", 150),
      postBy("quiet", "Hi", 160),
    ];
    expect(criticsOf(watchOf(posts)).map(({ key }) => key)).toEqual(["raider_0", "critic"]);
  });
});
