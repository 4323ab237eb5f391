import { describe, expect, it } from "vitest";
import {
  compareIds,
  firstIdAhead,
  firstIdAt,
  isAhead,
  isPossibleId,
  isPostId,
  isSnowflake,
  lastMomentOfIds,
  padId,
  possibleIds,
  possiblePosts,
  timeOfId,
} from "../../../../src/domain/post/snowflake.ts";
import { dayMs } from "../../../../src/domain/time/units.ts";
import { fc } from "../../../support/properties.ts";

const id = fc.bigInt({ min: 0n, max: 99_999_999_999_999_999_999n }).map(String);
const time = fc.integer({ min: Date.UTC(2010, 11, 1), max: Date.UTC(2060, 0, 1) });

describe("ids", () => {
  it("order as their numbers do", () => {
    fc.assert(
      fc.property(id, id, (a, b) => {
        expect(Math.sign(compareIds(a, b))).toBe(BigInt(a) < BigInt(b) ? -1 : BigInt(a) > BigInt(b) ? 1 : 0);
      }),
    );
  });

  it("padded, order as strings", () => {
    fc.assert(
      fc.property(id, id, (a, b) => {
        expect(padId(a)).toHaveLength(20);
        expect(padId(a) < padId(b)).toBe(compareIds(a, b) < 0);
      }),
    );
  });

  it("hold the time at which they were given out", () => {
    fc.assert(
      fc.property(time, fc.bigInt({ min: 0n, max: 4_194_303n }), (at, rest) => {
        expect(timeOfId(firstIdAt(at))).toBe(at);
        expect(timeOfId((BigInt(firstIdAt(at)) + rest).toString())).toBe(at);
      }),
    );
  });

  it("are possible up to a moment, one by one as by comparison", () => {
    const near = fc.integer({ min: -3 * dayMs, max: 3 * dayMs });
    fc.assert(
      fc.property(time, near, fc.bigInt({ min: 0n, max: 4_194_303n }), id, (latest, away, rest, any) => {
        const isPossible = possibleIds(latest);
        const last = (BigInt(firstIdAt(latest + dayMs)) + rest).toString();
        const first = firstIdAt(latest + dayMs + 1);
        for (const one of [firstIdAt(latest + away), last, first, any, `0${last}`, "20", "0", "", "12a"])
          expect([one, isPossible(one)]).toEqual([one, isPossibleId(one, latest)]);
        expect([isPossible(last), isPossible(first)]).toEqual([true, false]);
      }),
    );
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0, Date.UTC(2010, 10, 4), 1e300])(
    "are judged by a clock of %d as one by one",
    (latest) => {
      const isPossible = possibleIds(latest);
      for (const one of ["20", "29700859247", firstIdAt(Date.UTC(2026, 0)), "99999999999999999999", ""])
        expect([one, isPossible(one)]).toEqual([one, isPossibleId(one, latest)]);
    },
  );

  it("of before November 2010 hold no time", () => {
    expect(timeOfId("20")).toBeUndefined();
    expect(timeOfId("29700859247")).toBeUndefined();
    expect(firstIdAt(0)).toBe("0");
  });

  it.each(["", "12a", "-1", "1.5", "123456789012345678901", "０１"])("%o is no id", (text) => {
    expect(isSnowflake(text)).toBe(false);
    expect(timeOfId(text)).toBeUndefined();
  });
});

describe("an id that X can have given out", () => {
  const now = Date.UTC(2026, 10, 19, 2, 0);
  const dayMs = 24 * 3_600_000;
  const before = (one: string) => String(BigInt(one) - 1n);

  it.each(["0", "20", "99999999999999999999"])("%s has the form of one", (text) => {
    expect(isPostId(text)).toBe(true);
  });

  it.each(["", "007", "00", "5x", "x5", "-5", "123456789012345678901"])("%o has not", (text) => {
    expect(isPostId(text)).toBe(false);
    expect(isPossibleId(text, now)).toBe(false);
  });

  it("is of a day ahead at most, or without a time", () => {
    expect(isPossibleId("20", now)).toBe(true);
    expect(isPossibleId(firstIdAt(now + dayMs), now)).toBe(true);
    expect(isPossibleId(firstIdAt(now + dayMs + 1), now)).toBe(false);
  });

  it("is possible with a moment of a day ahead at most", () => {
    const id = firstIdAt(now);
    expect(possiblePosts(now)({ id, createdAt: now + dayMs })).toBe(true);
    expect(possiblePosts(now)({ id, createdAt: now + dayMs + 1 })).toBe(false);
    expect(possiblePosts(now)({ id: firstIdAt(now + dayMs + 1), createdAt: now })).toBe(false);
  });

  it("is ahead when its time is more than five minutes away, from one id on", () => {
    expect(isAhead(firstIdAt(now + 300_000), now)).toBe(false);
    expect(isAhead(firstIdAt(now + 300_001), now)).toBe(true);
    expect(isAhead("20", now)).toBe(false);
    expect(isAhead(firstIdAhead(now + 0.7), now)).toBe(true);
    expect(isAhead(before(firstIdAhead(now)), now)).toBe(false);
  });

  it("has a time from twelve digits on, until the last id of X", () => {
    expect(timeOfId("99999999999")).toBeUndefined();
    expect(timeOfId("100000000000")).toBe(1_288_834_974_657 + 23_841);
    expect(timeOfId(String(2n ** 63n - 1n))).toBe(lastMomentOfIds);
    expect(new Date(lastMomentOfIds).getUTCFullYear()).toBe(2080);
  });
});
