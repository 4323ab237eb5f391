import { describe, expect, it } from "vitest";
import { overStretches } from "../../../../src/domain/evening/over-stretches.ts";
import { firstIdAt } from "../../../../src/domain/post/snowflake.ts";
import { evening, testChat } from "../../../support/make-post.ts";

const hour = 3_600_000;
const week = 168 * hour;
const late = evening + 20 * week;

function idsFrom(start: number, count: number, apartMs = 1000): string[] {
  return Array.from({ length: count }, (_, at) => firstIdAt(start + at * apartMs));
}

function sizesOf(ids: readonly string[], now = late): readonly number[] {
  const stretches = overStretches(ids, testChat, now);
  return stretches.map(({ from, to }) => ids.indexOf(to) - ids.indexOf(from) + 1);
}

describe("the stretches that are over", () => {
  it("are one an evening, with the strays before it, without the newest thousand posts", () => {
    const ids = [
      ...idsFrom(evening, 600),
      ...idsFrom(evening + 48 * hour, 2),
      ...idsFrom(evening + week, 700),
      ...idsFrom(evening + 2 * week, 999),
    ];
    expect(sizesOf(ids)).toEqual([600]);
    expect(sizesOf([...ids, firstIdAt(evening + 2 * week + 2_000_000)])).toEqual([600, 702]);
  });

  it("are none of an evening that people may still answer", () => {
    const ids = [...idsFrom(evening, 600), ...idsFrom(evening + week, 1200)];
    expect(sizesOf(ids, evening + 12 * hour)).toEqual([]);
    expect(sizesOf(ids, evening + week + hour)).toEqual([600]);
  });

  it("are cut where an evening never ends, up to a day ago", () => {
    const day = idsFrom(evening, 20_000, 30_000);
    const now = evening + 20_000 * 30_000;
    const sizes = sizesOf(day, now);
    expect(sizes).toEqual([4000, 4000, 4000, 4000]);
    expect(sizesOf([...day, ...idsFrom(now + 48 * hour, 1500)], now + week)).toEqual([
      4000, 4000, 4000, 4000, 4000,
    ]);
    expect(sizesOf(idsFrom(evening, 4500))).toEqual([]);
    expect(sizesOf(idsFrom(evening, 5000))).toEqual([4000]);
  });

  it("are none without posts, and leave ids without a time where they are", () => {
    expect(sizesOf([])).toEqual([]);
    expect(sizesOf(["1", "2", ...idsFrom(evening, 3)])).toEqual([]);
  });
});
