import { describe, expect, it } from "vitest";
import { addPage, noCoverage } from "../../../../src/domain/coverage/coverage.ts";
import { possibleCoverage } from "../../../../src/domain/coverage/possible-coverage.ts";
import { firstIdAt } from "../../../../src/domain/post/snowflake.ts";
import type { TimelinePage } from "../../../../src/domain/post/timeline-page.ts";
import {
  afterOffset,
  atTrustedTime,
  type ClockOffsets,
  isOffset,
  latestMoment,
  newestPossible,
} from "../../../../src/domain/x-status/trusted-clock.ts";
import { evening, idAt } from "../../../support/make-post.ts";

const hour = 60 * 60_000;
const receive = (before: ClockOffsets, offset: number, newestId?: string) =>
  afterOffset(before, offset, { now: evening, newestId });

const twice = (offset: number) => receive(receive({}, offset), offset);

describe("X's clock", () => {
  it.each([20 * 60_000, 30 * hour, -5 * hour, -9 * 365 * 24 * hour])(
    "is not moved by one answer (%i ms)",
    (offset) => {
      expect(receive({}, offset)).toEqual({ doubtedOffset: offset });
      expect(receive({ clockOffset: 500 }, offset)).toEqual({ clockOffset: 500, doubtedOffset: offset });
    },
  );

  it("is moved by two that agree, and only by those", () => {
    expect(receive(receive({}, 5 * hour), 5 * hour + 900)).toEqual({ clockOffset: 5 * hour + 900 });
    expect(receive(receive({}, 5 * hour), 6 * hour)).toEqual({ doubtedOffset: 6 * hour });
    const between = receive(receive(receive({}, 5 * hour), 700), 5 * hour);
    expect(between).toEqual({ clockOffset: 700, doubtedOffset: 5 * hour });
  });

  it("is believed to be behind when two answers say so, neither of which is older than its posts", () => {
    const years = -3 * 365 * 24 * hour;
    expect(receive(receive({}, years, idAt(0)), years, idAt(0)), "posts of now").toEqual({});
    const old = firstIdAt(evening + years - hour);
    expect(receive(receive({}, years, old), years + 700, old)).toEqual({ clockOffset: years + 700 });
    expect(receive(receive({}, years, idAt(0)), years, old)).toEqual({ doubtedOffset: years });
  });

  it("is believed at once where this computer's agrees", () => {
    expect(receive({}, 90_500)).toEqual({ clockOffset: 90_500 });
    expect(receive({ clockOffset: 5 * hour }, -700)).toEqual({ clockOffset: -700 });
  });

  it.each([253_402_300_799_500 - evening, 8.64e15, Number.NaN, Number.POSITIVE_INFINITY, 49 * hour])(
    "is never believed beyond its bounds, however often it is said (%d)",
    (offset) => {
      const often = [1, 2, 3].reduce<ClockOffsets>((before) => receive(before, offset), { clockOffset: 0 });
      expect(often).toEqual({ clockOffset: 0 });
      expect(isOffset(offset)).toBe(false);
    },
  );

  it("is not what an answer says that is older than its own posts", () => {
    expect(receive(receive({}, -5 * hour, idAt(0)), -5 * hour, idAt(0))).toEqual({});
  });
});

describe("the bounds of X's clock", () => {
  it("are two days ahead and ten years behind", () => {
    expect(isOffset(48 * hour)).toBe(true);
    expect(isOffset(48 * hour + 1)).toBe(false);
    expect(isOffset(-10 * 365 * 24 * hour)).toBe(true);
    expect(isOffset("5")).toBe(false);
    expect(receive({}, 49 * hour)).toStrictEqual({});
    expect(receive({}, 20 * 60_000)).toStrictEqual({ doubtedOffset: 20 * 60_000 });
  });

  it("make the newest post one that can be, whatever the order", () => {
    const forged = firstIdAt(evening + 72 * hour);
    expect(newestPossible([idAt(60), forged, idAt(90), idAt(0)], evening)).toBe(idAt(90));
    expect(newestPossible([forged], evening)).toBeUndefined();
  });

  it.each([
    [
      "two answers that agree to the last",
      receive({ doubtedOffset: 5 * hour }, 5 * hour + 5000),
      5 * hour + 5000,
    ],
    ["a clock two minutes ahead of ours", receive({}, 120_000), 120_000],
    ["an answer a minute older than its post", receive({}, 0, idAt(60)), 0],
    ["ten years behind, said twice", twice(-10 * 365 * 24 * hour), -10 * 365 * 24 * hour],
    [
      "two behind that agree within a minute",
      receive({ doubtedOffset: -5 * hour }, -5 * hour - 60_000),
      -5 * hour - 60_000,
    ],
  ])("take in %s", (_, after, clockOffset) => {
    expect(after).toEqual({ clockOffset });
  });

  it.each([
    [
      "two that differ by more",
      receive({ doubtedOffset: 5 * hour }, 5 * hour + 5001),
      { doubtedOffset: 5 * hour + 5001 },
    ],
    ["one further ahead", receive({}, 120_001), { doubtedOffset: 120_001 }],
    ["one older than its post", receive({}, 0, idAt(61)), {}],
    ["one further behind, said twice", twice(-10 * 365 * 24 * hour - 1), {}],
    [
      "two behind by more than a minute",
      receive({ doubtedOffset: -5 * hour }, -5 * hour - 60_001),
      { doubtedOffset: -5 * hour - 60_001 },
    ],
    [
      "one behind what is believed, by more",
      receive({ clockOffset: -5 * hour }, -5 * hour - 5001),
      { clockOffset: -5 * hour, doubtedOffset: -5 * hour - 5001 },
    ],
    ["text", isOffset("5"), false],
  ])("leave out %s", (_, after, wanted) => {
    expect(after).toEqual(wanted);
  });
});

describe("a page at trusted time", () => {
  const page: TimelinePage = {
    operation: "SearchTimeline",
    kind: "search",
    rawQuery: "#copchat",
    product: "Latest",
    ids: [idAt(60), idAt(0)],
    topCursor: "top",
    bottomCursor: "bottom",
    receivedAt: evening + 90_000,
  };
  const topOf = (of: TimelinePage) => addPage(noCoverage, of).sources[0]?.stretches[0]?.to;

  it("claims what it claimed where its date is true, or earlier", () => {
    expect(topOf(atTrustedTime(page, 500, evening + 90_000))).toBe(topOf(page));
    expect(atTrustedTime(page, 500, evening + 90_000)).toStrictEqual(page);
    const { topCursor: _, ...withoutTop } = page;
    expect(atTrustedTime(withoutTop, 500, evening + 90_000)).toStrictEqual(withoutTop);
    expect(atTrustedTime(page, 5000, evening + 90_000), "five seconds are the way").toStrictEqual(page);
    expect(atTrustedTime(page, 3 * hour, evening + 90_000 - 3 * hour)).toStrictEqual(page);
  });

  it("is dated by this computer's clock, and says so, before X's is known", () => {
    const now = evening + 80_000;
    expect(atTrustedTime(page, undefined, now)).toStrictEqual({
      ...page,
      receivedAt: now,
      clockIsOurs: true,
    });
    expect(atTrustedTime({ ...page, clockIsOurs: true }, 500, now)).toMatchObject({ clockIsOurs: true });
  });

  it.each([evening + 30 * 60_000, Date.parse("9999-12-31"), 8.64e15])(
    "claims nothing beyond it (dated %d)",
    (receivedAt) => {
      const now = evening + 90_000;
      const top = topOf(atTrustedTime({ ...page, receivedAt }, 0, now)) ?? "";
      expect(BigInt(top)).toBeLessThanOrEqual(BigInt(firstIdAt(now)));
      expect(topOf(atTrustedTime({ ...page, receivedAt }, undefined, now))).toBe(idAt(60));
    },
  );

  it.each([10, -10])(
    "tells how late its cursors may lie where X's clock seems to have moved (%i min)",
    (moved) => {
      const now = evening + 90_000;
      const dated = now + moved * 60_000;
      const jumped = atTrustedTime({ ...page, receivedAt: dated }, 0, now);
      expect(jumped.notAfter).toBe(moved > 0 ? dated : now);
      expect(jumped.receivedAt).toBe(moved > 0 ? now + 5000 : dated);
      expect(atTrustedTime({ ...page, receivedAt: now }, 0, now)).not.toHaveProperty("notAfter");
    },
  );

  it("has no ids from the future", () => {
    const forged = ["99999999999999999999", firstIdAt(evening + 72 * hour), "0000000000000000000001"];
    expect(atTrustedTime({ ...page, ids: [...forged, ...page.ids] }, 0, evening).ids).toEqual(page.ids);
  });

  it("that lost ids tells nothing of what lies beyond its top cursor", () => {
    const cut = atTrustedTime({ ...page, ids: [firstIdAt(evening + 72 * hour), ...page.ids] }, 0, evening);
    expect(cut).toMatchObject({ unread: 1, bottomCursor: "bottom" });
    expect(cut).not.toHaveProperty("topCursor");
  });

  it("is taken out of stored coverage where it claimed the future for ever, or ended before it began", () => {
    const good = { from: idAt(0), to: idAt(60) };
    const source = {
      query: "#copchat",
      stretches: [good, { from: idAt(90), to: firstIdAt(8.64e15) }, { from: idAt(60), to: idAt(30) }],
      places: [
        { cursor: "good", side: "top" as const, at: idAt(60) },
        { cursor: "bad", side: "top" as const, at: firstIdAt(8.64e15) },
      ],
      waiting: [{ ...page, cursor: "a", receivedAt: 8.64e15 }],
    };
    const read = possibleCoverage({ sources: [source] }, latestMoment(evening));
    expect(read.sources).toEqual([{ ...source, stretches: [good], places: [source.places[0]], waiting: [] }]);
  });
});
