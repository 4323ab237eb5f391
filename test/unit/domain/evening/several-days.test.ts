import { describe, expect, it } from "vitest";
import type { Schedule } from "../../../../src/domain/chat/schedule.ts";
import { hourAround, nextHour, nextStarts } from "../../../../src/domain/evening/schedule.ts";

/** At nine in the evening unless told otherwise. */
function at(timeZone: string, more: Partial<Schedule> = {}): Schedule {
  return { weekday: 1, hour: 21, minute: 0, timeZone, minutes: 60, ...more };
}

function iso(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString().replace(":00.000Z", "Z");
}

describe("a chat of several days", () => {
  it.each<readonly [string, Partial<Schedule>, string, readonly string[]]>([
    [
      "Mondays, Wednesdays and Fridays",
      { weekday: 1, weekdays: [1, 3, 5] },
      "2026-01-02T00:00Z",
      ["2026-01-03T02:00Z", "2026-01-06T02:00Z", "2026-01-08T02:00Z", "2026-01-10T02:00Z"],
    ],
    [
      "every day, across the change of the clocks",
      { weekday: 1, weekdays: [1, 2, 3, 4, 5, 6, 7] },
      "2026-03-07T00:00Z",
      ["2026-03-07T02:00Z", "2026-03-08T02:00Z", "2026-03-09T01:00Z", "2026-03-10T01:00Z"],
    ],
    [
      "Monday to Friday, with one moved to its Saturday",
      {
        weekday: 1,
        weekdays: [1, 2, 3, 4, 5],
        changes: [{ on: "2026-01-08", to: { date: "2026-01-10", hour: 20, minute: 0 } }],
      },
      "2026-01-08T12:00Z",
      ["2026-01-10T02:00Z", "2026-01-11T01:00Z", "2026-01-13T02:00Z"],
    ],
    [
      "Tuesdays and Thursdays of every other week",
      { weekday: 2, weekdays: [2, 4], recurrence: { kind: "fortnight", from: "2026-01-05" } },
      "2026-01-02T00:00Z",
      ["2026-01-07T02:00Z", "2026-01-09T02:00Z", "2026-01-21T02:00Z", "2026-01-23T02:00Z"],
    ],
    [
      "days from before an older version changed the day",
      { weekday: 6, weekdays: [1, 3] },
      "2026-01-02T00:00Z",
      ["2026-01-04T02:00Z", "2026-01-11T02:00Z"],
    ],
    [
      "first Fridays, whatever other days there are",
      { weekday: 5, weekdays: [1, 5], recurrence: { kind: "month", which: 1 } },
      "2026-01-02T00:00Z",
      ["2026-01-03T02:00Z", "2026-02-07T02:00Z"],
    ],
  ])("%s", (_, more, now, starts) =>
    expect(nextStarts(at("America/Toronto", more), Date.parse(now), starts.length).map(iso)).toEqual(starts),
  );
});

describe("two years of several days a week", () => {
  const zones = [
    ["America/Toronto", 21, 0],
    ["Europe/London", 1, 30],
    ["Australia/Sydney", 2, 30],
    ["Asia/Kolkata", 18, 30],
  ] as const;
  const sets = [
    [1, 2, 3, 4, 5, 6, 7],
    [1, 2, 3, 4, 5],
    [1, 3, 5],
    [6, 7],
  ] as const;

  it.each(zones.flatMap((zone) => sets.map((days) => [...zone, days] as const)))(
    "%s at %i:%i, on days %j",
    (timeZone, hour, minute, days) => {
      const schedule: Schedule = { ...at(timeZone, { hour, minute }), weekday: days[0], weekdays: days };
      const from = Temporal.PlainDate.from("2025-01-01");
      const to = from.add({ years: 2 });
      const expected: number[] = [];
      for (let date = from; Temporal.PlainDate.compare(date, to) < 0; date = date.add({ days: 1 }))
        if (days.some((weekday) => weekday === date.dayOfWeek))
          expected.push(date.toZonedDateTime({ timeZone, plainTime: { hour, minute } }).epochMilliseconds);
      const start = from.toZonedDateTime({ timeZone }).epochMilliseconds;
      const starts = nextStarts(schedule, start, expected.length);
      expect(starts).toEqual(expected);
      const clocks = starts.map((time) =>
        new Date(time).toLocaleTimeString("en-GB", { timeZone, timeStyle: "short" }),
      );
      const usual = `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
      // At most one day a year leaves the hour out.
      expect(clocks.filter((clock) => clock !== usual).length).toBeLessThanOrEqual(2);
    },
  );
});

describe("a day-long chat of every day", () => {
  it("is the one that has begun, not the end of yesterday's", () => {
    const schedule = at("UTC", { weekday: 1, weekdays: [1, 2, 3, 4, 5, 6, 7], hour: 0, minutes: 1440 });
    const midnight = Date.parse("2026-01-08T00:00Z");
    for (const minutes of [0, 10, 29, 60, 1430]) {
      expect(iso(nextHour(schedule, midnight + minutes * 60_000)?.from)).toBe("2026-01-08T00:00Z");
      expect(iso(hourAround(schedule, midnight + minutes * 60_000)?.from)).toBe("2026-01-08T00:00Z");
    }
  });
});
