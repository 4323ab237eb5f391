import { describe, expect, it } from "vitest";
import type { Schedule } from "../../../../src/domain/chat/schedule.ts";
import { hourAround, nextStart } from "../../../../src/domain/evening/schedule.ts";
import { changedSchedule, changedTopics } from "../../../../src/domain/notes/changed-schedule.ts";
import { advanceTimeBefore } from "../../../../src/domain/questions/advance-questions.ts";
import { dayMs, hourMs, minuteMs } from "../../../../src/domain/time/units.ts";
import { evening, onceOnly, weekly } from "../../../support/make-post.ts";

const on = (date: string, more: Partial<Schedule> = {}): Schedule => ({
  ...onceOnly,
  ...more,
  recurrence: { kind: "once", date },
});
const nextWeek = on("2026-11-25");
const held = { from: evening, minutes: 60, askedFrom: evening - 14 * dayMs };

describe("the schedule of an event after its date was changed", () => {
  it("keeps an evening with as many posts as one without a schedule needs", () => {
    const now = evening + dayMs;
    expect(changedSchedule(onceOnly, nextWeek, { now, posts: 5 })).toEqual({ ...nextWeek, held: [held] });
    expect(changedSchedule(onceOnly, nextWeek, { now, posts: 4 })).toEqual({
      ...nextWeek,
      askedFrom: held.askedFrom,
    });
    const before = { now: evening - 1, posts: 900 };
    expect(changedSchedule(onceOnly, nextWeek, before)).not.toHaveProperty("held");
  });

  it("has nothing of a date that was long over and held nothing, and nothing new where it stays", () => {
    const stored = { now: evening + 15 * dayMs, posts: 0 };
    expect(changedSchedule(onceOnly, on("2027-01-20"), stored)).toEqual(on("2027-01-20"));
    expect(changedSchedule(onceOnly, { ...onceOnly, minutes: 90 }, stored)).toEqual({
      ...onceOnly,
      minutes: 90,
    });
    expect(changedSchedule(undefined, onceOnly, stored)).toEqual(onceOnly);
    expect(changedSchedule(weekly, onceOnly, stored)).toEqual(onceOnly);
  });

  it("knows the hour of the earlier evening, with its own length", () => {
    const longer = changedSchedule(
      onceOnly,
      { ...nextWeek, minutes: 15 },
      { now: evening + dayMs, posts: 9 },
    );
    const hour = { from: evening, to: evening + hourMs };
    expect(hourAround(longer, evening + 59 * minuteMs)).toEqual(hour);
    expect(hourAround(longer, evening + 89 * minuteMs)).toEqual(hour);
    expect(hourAround(longer, evening + 91 * minuteMs)).toBeUndefined();
    const next = nextStart(longer, evening + 1);
    expect(next).toBe(evening + 7 * dayMs);
    if (next === undefined) return;
    expect(hourAround(longer, next + 50 * minuteMs)).toBeUndefined();
    expect(advanceTimeBefore(longer, next)).toEqual({ from: evening + 90 * minuteMs, to: next });
    expect(advanceTimeBefore(longer, evening)).toEqual({ from: held.askedFrom, to: evening });
  });

  it("that is moved by a change of its evening follows as well", () => {
    const moved = {
      ...onceOnly,
      changes: [{ on: "2026-11-18", to: { date: "2027-02-03", hour: 20, minute: 0 } }],
    };
    const after = changedSchedule(onceOnly, moved, { now: evening - dayMs, posts: 0 });
    expect(after.askedFrom).toBe(held.askedFrom);
  });
});

describe("the topic of the evening to come", () => {
  const topics = [{ evening, text: "Bikes" }];
  const now = evening - 3 * hourMs;
  const topicsAfter = (before: Schedule, next: Schedule, at = now) => changedTopics(topics, before, next, at);

  it.each([
    ["an event", onceOnly, on("2026-12-02"), evening + 14 * dayMs],
    ["a chat at another hour", weekly, { ...weekly, hour: 20 }, evening - hourMs],
    ["a chat on another day", weekly, { ...weekly, weekday: 4 }, evening + dayMs],
    [
      "an evening moved beyond the next one",
      weekly,
      { ...weekly, changes: [{ on: "2026-11-18", to: { date: "2026-11-26", hour: 21, minute: 0 } }] },
      evening + 8 * dayMs,
    ],
  ])("goes with %s", (_, before, next, start) => {
    expect(topicsAfter(before, next)).toEqual([{ evening: start, text: "Bikes" }]);
  });

  it("stays with an evening that is left out, one that took place, and one that did not change", () => {
    expect(topicsAfter(weekly, { ...weekly, changes: [{ on: "2026-11-18" }] })).toBe(topics);
    expect(topicsAfter(weekly, { ...weekly, minutes: 90 })).toBe(topics);
    const taken = changedSchedule(onceOnly, nextWeek, { now: evening + dayMs, posts: 9 });
    expect(topicsAfter(onceOnly, taken, evening + dayMs)).toBe(topics);
  });

  it("does not replace one that is there already", () => {
    const both = [...topics, { evening: evening + 7 * dayMs, text: "Night shifts" }];
    expect(changedTopics(both, onceOnly, nextWeek, now)).toBe(both);
  });
});
