import { describe, expect, it } from "vitest";
import type { Schedule } from "../../../../src/domain/chat/schedule.ts";
import { hourAround, lastEndBefore, nextHour, nextStart } from "../../../../src/domain/evening/schedule.ts";

const day = 86_400_000;
/** A Wednesday at nine in the evening unless told otherwise. */
const toronto: Schedule = { weekday: 3, hour: 21, minute: 0, timeZone: "America/Toronto", minutes: 60 };
const at = (more: Partial<Schedule>): Schedule => ({ ...toronto, ...more });
const iso = (time: number | undefined) =>
  time === undefined ? undefined : new Date(time).toISOString().replace(":00.000Z", "Z");

describe("the evening around a moment", () => {
  const moment = (text: string) => Date.parse(text);

  it("is a moved one at its very start", () => {
    const moved = at({
      changes: [{ on: "2026-01-07", to: { date: "2026-01-09", hour: 20, minute: 30 } }],
    });
    const start = moment("2026-01-10T01:30Z");
    expect(nextStart(moved, start)).toBe(start);
    expect(iso(nextStart(moved, start + 1))).toBe("2026-01-15T02:00Z");
  });

  it("is none when the series is over", () => {
    const over = at({ recurrence: { kind: "once", date: "2025-02-10" } });
    expect(nextHour(over, moment("2026-01-02T00:00Z"))).toBeUndefined();
    expect(hourAround(over, moment("2026-01-02T00:00Z"))).toBeUndefined();
    expect(lastEndBefore(over, moment("2026-01-02T00:00Z"), day)).toBeUndefined();
  });

  it("lasts until half an hour after it, unless the next one begins", () => {
    const daily = at({ weekdays: [1, 2, 3, 4, 5, 6, 7], minutes: 23 * 60 + 45 });
    const start = moment("2026-01-08T02:00Z");
    expect(iso(nextHour(daily, start)?.from)).toBe("2026-01-08T02:00Z");
    expect(iso(nextHour(daily, start - 60_000)?.from)).toBe("2026-01-07T02:00Z");
    expect(iso(nextHour(toronto, start + 90 * 60_000)?.from)).toBe("2026-01-08T02:00Z");
    expect(iso(nextHour(toronto, start + 90 * 60_000 + 1)?.from)).toBe("2026-01-15T02:00Z");
    expect(hourAround(toronto, start - 15 * 60_000)?.to).toBe(start + 3_600_000);
    expect(hourAround(toronto, start - 15 * 60_000 - 1)).toBeUndefined();
  });

  it("before another was over when the last one within the time ended", () => {
    const twice = at({ weekdays: [1, 3] });
    const wednesday = moment("2026-01-08T02:00Z");
    expect(iso(lastEndBefore(twice, wednesday, 3 * day))).toBe("2026-01-06T03:00Z");
    expect(iso(lastEndBefore(twice, wednesday, 9 * day))).toBe("2026-01-06T03:00Z");
    expect(lastEndBefore(twice, wednesday, day)).toBeUndefined();
  });
});
