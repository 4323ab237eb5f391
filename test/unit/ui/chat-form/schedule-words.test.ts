import { describe, expect, it } from "vitest";
import type { Schedule } from "../../../../src/domain/chat/schedule.ts";
import { scheduleWords } from "../../../../src/ui/chat-form/schedule-words.ts";
import "../../../support/read-english-words.ts";

const now = Date.UTC(2026, 0, 2);
const base: Schedule = { weekday: 3, hour: 21, minute: 0, timeZone: "America/Toronto", minutes: 60 };

describe("a schedule in words", () => {
  it.each<readonly [Partial<Schedule>, string]>([
    [{}, "Wednesdays at 9:00 PM EST"],
    [{ weekday: 1, weekdays: [1, 2, 3, 4, 5, 6, 7] }, "Every day at 9:00 PM EST"],
    [{ weekday: 1, weekdays: [1, 2, 3, 4, 5] }, "Monday to Friday at 9:00 PM EST"],
    [{ weekday: 1, weekdays: [1, 3, 5] }, "Mondays, Wednesdays, and Fridays at 9:00 PM EST"],
    [{ weekday: 6, weekdays: [6, 7] }, "Saturdays and Sundays at 9:00 PM EST"],
    [{ weekday: 6, weekdays: [1, 3] }, "Saturdays at 9:00 PM EST"],
    [
      { weekday: 2, weekdays: [2, 4], recurrence: { kind: "fortnight", from: "2026-01-06" } },
      "Tuesdays and Thursdays of every other week at 9:00 PM EST",
    ],
    [{ weekday: 5, recurrence: { kind: "month", which: 1 } }, "First Fridays of the month at 9:00 PM EST"],
    [{ weekday: 1, recurrence: { kind: "month", which: 5 } }, "Fifth Mondays of the month at 9:00 PM EDT"],
    [{ weekday: 1, recurrence: { kind: "month", which: -1 } }, "Last Mondays of the month at 9:00 PM EST"],
    [
      { weekday: 2, recurrence: { kind: "once", date: "2026-02-10" } },
      "Tuesday, February 10, 2026 at 9:00 PM EST",
    ],
    [
      { weekday: 2, recurrence: { kind: "once", date: "2025-02-11" } },
      "Tuesday, February 11, 2025 at 9:00 PM EST",
    ],
    [
      { changes: [{ on: "2026-01-07", to: { date: "2026-01-08", hour: 9, minute: 0 } }] },
      "Wednesdays at 9:00 PM EST",
    ],
  ])("%o is %s", (more, expected) => {
    expect(scheduleWords({ ...base, ...more }, now).replace(/[\u202f\u00a0]/gu, " ")).toBe(expected);
  });

  it("names the zone of today's offset, and none where it is the person's own", () => {
    expect(scheduleWords(base, Date.UTC(2026, 6, 2))).toMatch(/EDT$/);
    const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
    expect(scheduleWords({ ...base, timeZone }, now)).toMatch(/PM$/);
  });
});
