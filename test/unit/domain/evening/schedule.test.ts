import { describe, expect, it } from "vitest";
import { type Schedule, weekdaysOf } from "../../../../src/domain/chat/schedule.ts";
import { hourAround, nextStart, nextStarts } from "../../../../src/domain/evening/schedule.ts";
import { fc } from "../../../support/properties.ts";

const day = 86_400_000;

/** A Wednesday at nine in the evening unless told otherwise. */
function at(timeZone: string, more: Partial<Schedule> = {}): Schedule {
  return { weekday: 3, hour: 21, minute: 0, timeZone, minutes: 60, ...more };
}

function iso(time: number | undefined): string | undefined {
  return time === undefined ? undefined : new Date(time).toISOString().replace(":00.000Z", "Z");
}

function startsOf(schedule: Schedule, now: string, count: number): readonly (string | undefined)[] {
  return nextStarts(schedule, Date.parse(now), count).map(iso);
}

const toronto = at("America/Toronto");
const london = at("Europe/London", { weekday: 4, hour: 13 });
const sydney = at("Australia/Sydney", { weekday: 1, hour: 20 });
const kolkata = at("Asia/Kolkata", { weekday: 5, hour: 18, minute: 30 });

describe("a weekly chat", () => {
  it.each<readonly [string, Schedule, string, readonly string[]]>([
    [
      "Toronto, into summer time on 2025-03-09",
      toronto,
      "2025-03-01T00:00Z",
      ["2025-03-06T02:00Z", "2025-03-13T01:00Z"],
    ],
    [
      "Toronto, out of it on 2025-11-02",
      toronto,
      "2025-10-27T00:00Z",
      ["2025-10-30T01:00Z", "2025-11-06T02:00Z"],
    ],
    [
      "Toronto, into summer time on 2026-03-08",
      toronto,
      "2026-03-01T00:00Z",
      ["2026-03-05T02:00Z", "2026-03-12T01:00Z"],
    ],
    [
      "Toronto, out of it on 2026-11-01",
      toronto,
      "2026-10-26T00:00Z",
      ["2026-10-29T01:00Z", "2026-11-05T02:00Z"],
    ],
    [
      "London, into summer time on 2025-03-30",
      london,
      "2025-03-25T00:00Z",
      ["2025-03-27T13:00Z", "2025-04-03T12:00Z"],
    ],
    [
      "London, out of it on 2025-10-26",
      london,
      "2025-10-20T00:00Z",
      ["2025-10-23T12:00Z", "2025-10-30T13:00Z"],
    ],
    [
      "London, into summer time on 2026-03-29",
      london,
      "2026-03-24T00:00Z",
      ["2026-03-26T13:00Z", "2026-04-02T12:00Z"],
    ],
    [
      "London, out of it on 2026-10-25",
      london,
      "2026-10-20T00:00Z",
      ["2026-10-22T12:00Z", "2026-10-29T13:00Z"],
    ],
    [
      "Sydney, out of summer time on 2025-04-06",
      sydney,
      "2025-03-30T00:00Z",
      ["2025-03-31T09:00Z", "2025-04-07T10:00Z"],
    ],
    [
      "Sydney, into it on 2025-10-05",
      sydney,
      "2025-09-28T00:00Z",
      ["2025-09-29T10:00Z", "2025-10-06T09:00Z"],
    ],
    [
      "Sydney, out of summer time on 2026-04-05",
      sydney,
      "2026-03-29T00:00Z",
      ["2026-03-30T09:00Z", "2026-04-06T10:00Z"],
    ],
    [
      "Sydney, into it on 2026-10-04",
      sydney,
      "2026-09-27T00:00Z",
      ["2026-09-28T10:00Z", "2026-10-05T09:00Z"],
    ],
    [
      "Kolkata, which never changes",
      kolkata,
      "2026-03-01T00:00Z",
      ["2026-03-06T13:00Z", "2026-03-13T13:00Z", "2026-03-20T13:00Z", "2026-03-27T13:00Z"],
    ],
  ])("%s", (_, schedule, now, starts) => expect(startsOf(schedule, now, starts.length)).toEqual(starts));

  it("of Toronto is an hour nearer to London in the weeks in which only one of them has changed", () => {
    const hours = (now: string) => {
      const [start = 0] = nextStarts(toronto, Date.parse(now), 1);
      return new Date(start).toLocaleTimeString("en-GB", { timeZone: "Europe/London", timeStyle: "short" });
    };
    expect(
      ["2026-03-04", "2026-03-11", "2026-03-25", "2026-04-01"].map((date) => hours(`${date}T12:00Z`)),
    ).toEqual(["02:00", "01:00", "01:00", "02:00"]);
    expect(["2026-10-21", "2026-10-28", "2026-11-04"].map((date) => hours(`${date}T12:00Z`))).toEqual([
      "02:00",
      "01:00",
      "02:00",
    ]);
  });

  it("is at the very moment, and after it a week later", () => {
    expect(iso(nextStart(toronto, Date.parse("2026-07-09T01:00Z")))).toBe("2026-07-09T01:00Z");
    expect(iso(nextStart(toronto, Date.parse("2026-07-09T01:00Z") + 1))).toBe("2026-07-16T01:00Z");
  });

  it("in the hour that the clocks leave out is held an hour later by the new clock", () => {
    const gap = at("America/Toronto", { weekday: 7, hour: 2, minute: 30 });
    expect(startsOf(gap, "2026-03-07T00:00Z", 2)).toEqual(["2026-03-08T07:30Z", "2026-03-15T06:30Z"]);
  });
});

describe("other series", () => {
  it.each<readonly [string, Partial<Schedule>, string, readonly string[]]>([
    [
      "first Fridays",
      { weekday: 5, recurrence: { kind: "month", which: 1 } },
      "2026-01-02T00:00Z",
      ["2026-01-03T02:00Z", "2026-02-07T02:00Z", "2026-03-07T02:00Z", "2026-04-04T01:00Z"],
    ],
    [
      "last Mondays",
      { weekday: 1, recurrence: { kind: "month", which: -1 } },
      "2026-01-02T00:00Z",
      ["2026-01-27T02:00Z", "2026-02-24T02:00Z", "2026-03-31T01:00Z"],
    ],
    [
      "fifth Thursdays",
      { weekday: 4, recurrence: { kind: "month", which: 5 } },
      "2026-01-02T00:00Z",
      ["2026-01-30T02:00Z", "2026-05-01T01:00Z", "2026-07-31T01:00Z"],
    ],
    [
      "every other Wednesday",
      { recurrence: { kind: "fortnight", from: "2026-01-05" } },
      "2026-01-02T00:00Z",
      ["2026-01-08T02:00Z", "2026-01-22T02:00Z", "2026-02-05T02:00Z"],
    ],
    [
      "every other Wednesday, counted from later",
      { recurrence: { kind: "fortnight", from: "2027-01-06" } },
      "2026-01-02T00:00Z",
      ["2026-01-08T02:00Z", "2026-01-22T02:00Z"],
    ],
    [
      "one event",
      { recurrence: { kind: "once", date: "2026-02-10" } },
      "2026-01-02T00:00Z",
      ["2026-02-11T02:00Z"],
    ],
    ["an event that was", { recurrence: { kind: "once", date: "2025-02-10" } }, "2026-01-02T00:00Z", []],
    ["one left out", { changes: [{ on: "2026-01-07" }] }, "2026-01-02T00:00Z", ["2026-01-15T02:00Z"]],
    [
      "one moved past the next",
      { changes: [{ on: "2026-01-07", to: { date: "2026-01-16", hour: 20, minute: 30 } }] },
      "2026-01-02T00:00Z",
      ["2026-01-15T02:00Z", "2026-01-17T01:30Z", "2026-01-22T02:00Z"],
    ],
    [
      "a change of a day that is none of its days",
      { changes: [{ on: "2026-01-08", to: { date: "2026-01-09", hour: 20, minute: 0 } }] },
      "2026-01-02T00:00Z",
      ["2026-01-08T02:00Z", "2026-01-15T02:00Z"],
    ],
    [
      "a moved event",
      {
        recurrence: { kind: "once", date: "2026-02-10" },
        changes: [{ on: "2026-02-10", to: { date: "2026-02-12", hour: 9, minute: 0 } }],
      },
      "2026-01-02T00:00Z",
      ["2026-02-12T14:00Z"],
    ],
    [
      "one of no day of the series that is over",
      {
        recurrence: { kind: "once", date: "2026-02-10" },
        changes: [{ on: "2026-03-01", to: { date: "2026-03-02", hour: 9, minute: 0 } }],
      },
      "2026-02-20T00:00Z",
      [],
    ],
    [
      "an event left out",
      { recurrence: { kind: "once", date: "2026-02-10" }, changes: [{ on: "2026-02-10" }] },
      "2026-01-02T00:00Z",
      [],
    ],
    [
      "a month's sixth Friday",
      { weekday: 5, recurrence: { kind: "month", which: 6 } },
      "2026-01-02T00:00Z",
      [],
    ],
  ])("%s", (_, more, now, starts) =>
    expect(startsOf(at("America/Toronto", more), now, Math.max(1, starts.length))).toEqual(starts),
  );
});

const anyDate = fc.date({ min: new Date("2020-01-01"), max: new Date("2032-01-01"), noInvalidDate: true });
const dateText = anyDate.map((date) => date.toISOString().slice(0, 10));
const anyDays = fc.uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 7 });
const anySeries = fc.record({
  weekdays: anyDays.map((days) => days.sort((a, b) => a - b)),
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
  timeZone: fc.constantFrom(
    "America/Toronto",
    "Europe/London",
    "Australia/Sydney",
    "Asia/Kolkata",
    "Pacific/Apia",
  ),
  minutes: fc.integer({ min: 15, max: 180 }),
  recurrence: fc.oneof(
    fc.constant({ kind: "week" as const }),
    dateText.map((from) => ({ kind: "fortnight" as const, from })),
    fc.constantFrom(1, 2, 3, 4, 5, -1).map((which) => ({ kind: "month" as const, which })),
  ),
});
const anySchedule: fc.Arbitrary<Schedule> = anySeries.map(({ weekdays, ...series }) => ({
  ...series,
  weekday: weekdays[0] ?? 1,
  ...(weekdays.length > 1 && { weekdays }),
}));

describe("the next occurrence", () => {
  it("is strictly later than now, and none is skipped between", () => {
    fc.assert(
      fc.property(anySchedule, anyDate, fc.integer({ min: 0, max: 400 }), (schedule, date, days) => {
        const now = date.getTime();
        const [next = 0, second = 0] = nextStarts(schedule, now, 2);
        expect(next).toBeGreaterThan(now);
        expect(second).toBeGreaterThan(next);
        // From any moment before it, the same one is found or an earlier one.
        const earlier = nextStarts(schedule, now - days * day, 60).filter((start) => start > now);
        if (earlier.length > 0) expect(earlier[0]).toBe(next);
        expect(nextStart(schedule, next)).toBe(next);
        expect(hourAround(schedule, next)?.from).toBeLessThanOrEqual(next);
      }),
      { numRuns: 200 },
    );
  });

  it("is the same whatever was asked before, with evenings moved and left out", () => {
    const anyStep = fc.integer({ min: -40, max: 40 });
    fc.assert(
      fc.property(anySchedule, anyDate, fc.array(anyStep, { maxLength: 12 }), (series, date, steps) => {
        const first = Temporal.Instant.fromEpochMilliseconds(date.getTime()).toZonedDateTimeISO(
          series.timeZone,
        );
        const on = (days: number) => first.add({ days }).toPlainDate().toString();
        const changes = [{ on: on(1) }, { on: on(3), to: { date: on(5), hour: 20, minute: 15 } }];
        const schedule: Schedule = { ...series, changes };
        for (const step of steps) {
          const now = date.getTime() + step * (day / 3);
          expect(nextStart(schedule, now)).toBe(nextStart(structuredClone(schedule), now));
        }
      }),
    );
  });

  it("is at the hour of the chat's own clock, except where that clock leaves the hour out", () => {
    fc.assert(
      fc.property(anySchedule, anyDate, (schedule, date) => {
        const [next = 0] = nextStarts(schedule, date.getTime(), 1);
        const clock = Temporal.Instant.fromEpochMilliseconds(next).toZonedDateTimeISO(schedule.timeZone);
        const skipped = clock.hour * 60 + clock.minute !== schedule.hour * 60 + schedule.minute;
        if (skipped) expect(clock.startOfDay().hoursInDay).not.toBe(24);
        else if (schedule.recurrence?.kind === "month") expect(clock.dayOfWeek).toBe(schedule.weekday);
        else expect(weekdaysOf(schedule)).toContain(clock.dayOfWeek);
      }),
      { numRuns: 200 },
    );
  });
});
