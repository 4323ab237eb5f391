import { describe, expect, it } from "vitest";
import { type Calm, calmEnd, isRaidOn } from "../../../../src/domain/raids/course.ts";
import { postBy, raid, regulars, slogan, watchOf } from "../../../support/watch-evening.ts";

const at = (second: number) => postBy("clock", "", second).createdAt;
const talk = (count: number, from: number, every: number) =>
  Array.from({ length: count }, (_, place) =>
    postBy(regulars[place % regulars.length] ?? "", `a${place}x b${place}y c${place}z`, from + place * every),
  );

describe("a raid", () => {
  it("is on from three likely accounts on, not with two", () => {
    expect(isRaidOn(watchOf(raid(4)), at(110), false)).toBe(true);
    expect(isRaidOn(watchOf(raid(3)), at(110), false)).toBe(false);
  });

  it("is over ten minutes after the last post of anybody likely, and not a moment before", () => {
    const watch = watchOf([...raid(6), ...talk(1, 105 + 660, 1)]);
    expect(isRaidOn(watch, at(105 + 599), true)).toBe(true);
    expect(isRaidOn(watch, at(105 + 660), true)).toBe(false);
  });

  it("is not over while nothing was read, however long, nor by the newest minutes alone", () => {
    expect(isRaidOn(watchOf(raid(6)), at(3600), true)).toBe(true);
    expect(isRaidOn(watchOf(talk(5, 3000, 60)), at(3300), true)).toBe(true);
    expect(isRaidOn(watchOf(talk(12, 2400, 60)), at(3300), true)).toBe(false);
  });

  it("is not kept on by a post that is dated ahead", () => {
    const ahead = postBy("raider_5", slogan, 18_000);
    const watch = watchOf([...raid(6), ...talk(1, 900, 1), ahead]);
    expect(isRaidOn(watch, at(900), true)).toBe(false);
  });

  it("goes on with one account of it, which would be too few to begin", () => {
    const watch = watchOf([...raid(6), postBy("raider_5", slogan, 600)]);
    expect(isRaidOn(watch, at(900), true)).toBe(true);
    expect(isRaidOn(watch, at(900), false)).toBe(false);
  });

  it("is none of people about whom the person decided", () => {
    expect(isRaidOn(watchOf(raid(6), { isDecided: () => true }), at(110), false)).toBe(false);
  });

  it("is not over while the room is far fuller than before", () => {
    const watch = watchOf([...raid(6), ...talk(12, 300, 60), ...talk(40, 1205, 5)]);
    expect(isRaidOn(watch, at(1410), true)).toBe(true);
    expect(isRaidOn(watch, at(1410 + 900), true)).toBe(false);
  });
});

describe("a switch that calms it", () => {
  const calm: Calm = { regularsFirst: true, slow: false, until: 5000, sawRaid: false, again: false };
  const seen = { ...calm, sawRaid: true };

  it.each<[string, Calm, boolean, number, ReturnType<typeof calmEnd>]>([
    ["holds while the raid is on", seen, true, 100, undefined],
    ["holds while the raid is on, also past the evening's end", seen, true, 9000, undefined],
    ["ends with the raid", seen, false, 100, "raid"],
    ["holds until the evening is over when no raid was seen", calm, false, 4999, undefined],
    ["ends with the evening then", calm, false, 5000, "evening"],
    ["holds when pressed again, whatever raids follow", { ...seen, again: true }, false, 4999, undefined],
    ["ends with the evening also when pressed again", { ...seen, again: true }, false, 5000, "evening"],
  ])("%s", (_, one, isRaid, now, end) => {
    expect(calmEnd(one, isRaid, now)).toBe(end);
  });
});
