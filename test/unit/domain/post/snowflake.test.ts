import { describe, expect, it } from "vitest";
import {
  compareIds,
  firstIdAt,
  isPossibleId,
  isSnowflake,
  padId,
  possibleIds,
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
