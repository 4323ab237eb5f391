import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import type { Chat } from "../../../../src/domain/chat/chat.ts";
import type { Schedule } from "../../../../src/domain/chat/schedule.ts";
import { nextStarts } from "../../../../src/domain/evening/schedule.ts";
import { calendarFile } from "../../../../src/ui/chat-form/calendar/calendar-file.ts";
import { testChat } from "../../../support/make-post.ts";

const now = Date.UTC(2026, 0, 2);
const base: Schedule = { weekday: 3, hour: 21, minute: 0, timeZone: "America/Toronto", minutes: 60 };

function chatWith(more: Partial<Schedule>): Chat & { readonly schedule: Schedule } {
  return { ...testChat, name: "The round, table", schedule: { ...base, ...more } };
}

/** The starts that another reader of calendars finds in a file, ms. */
function startsIn(file: string, count: number): readonly number[] {
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  const events = calendar.getAllSubcomponents("vevent").map((one) => new ICAL.Event(one));
  const main = events.find((event) => !event.isRecurrenceException());
  if (!main) throw new Error("no event");
  for (const other of events) if (other !== main) main.relateException(other);
  const starts: number[] = [];
  const iterator = main.iterator();
  for (let next = iterator.next(); next && starts.length < count + 3; next = iterator.next())
    starts.push(main.getOccurrenceDetails(next).startDate.toJSDate().getTime());
  return starts.sort((a, b) => a - b).slice(0, count);
}

describe("a calendar file", () => {
  it.each<readonly [string, Partial<Schedule>]>([
    ["weekly in Toronto", {}],
    ["weekly in London", { weekday: 4, hour: 13, timeZone: "Europe/London" }],
    ["weekly in Sydney", { weekday: 1, hour: 20, timeZone: "Australia/Sydney" }],
    ["weekly in Kolkata", { weekday: 5, hour: 18, minute: 30, timeZone: "Asia/Kolkata" }],
    ["first Fridays", { weekday: 5, recurrence: { kind: "month", which: 1 } }],
    ["last Mondays", { weekday: 1, recurrence: { kind: "month", which: -1 } }],
    ["every other week", { recurrence: { kind: "fortnight", from: "2026-01-14" } }],
    ["every day in Toronto", { weekday: 1, weekdays: [1, 2, 3, 4, 5, 6, 7] }],
    ["Monday to Friday in London", { weekday: 1, weekdays: [1, 2, 3, 4, 5], timeZone: "Europe/London" }],
    ["three days in Sydney", { weekday: 1, weekdays: [1, 3, 6], timeZone: "Australia/Sydney" }],
    [
      "two days of every other week",
      { weekday: 2, weekdays: [2, 7], recurrence: { kind: "fortnight", from: "2026-01-14" } },
    ],
    [
      "a day of a daily chat moved, and one left out",
      {
        weekday: 1,
        weekdays: [1, 2, 3, 4, 5, 6, 7],
        changes: [
          { on: "2026-01-14", to: { date: "2026-01-14", hour: 9, minute: 30 } },
          { on: "2026-01-16" },
        ],
      },
    ],
    ["one left out", { changes: [{ on: "2026-01-14" }] }],
    ["one moved", { changes: [{ on: "2026-01-14", to: { date: "2026-01-15", hour: 20, minute: 30 } }] }],
  ])("has the same evenings over a year: %s", (_, more) => {
    const chat = chatWith(more);
    const file = calendarFile(chat, "https://x.com/search?q=%23roundtable", now) ?? "";
    const expected = nextStarts(chat.schedule, now, 40);
    expect(startsIn(file, 40).map((time) => new Date(time).toISOString())).toEqual(
      expected.map((time) => new Date(time).toISOString()),
    );
  });

  it("has one event, its name and its address", () => {
    const chat = chatWith({ recurrence: { kind: "once", date: "2026-02-10" } });
    const file = calendarFile(chat, "https://x.com/search?q=%23roundtable", now) ?? "";
    const [event] = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents("vevent");
    expect(event?.getFirstPropertyValue("summary")).toBe("The round, table");
    expect(event?.getFirstPropertyValue("url")).toBe("https://x.com/search?q=%23roundtable");
    expect(startsIn(file, 1)).toEqual([Date.UTC(2026, 1, 11, 2)]);
  });

  it("names all its days in one rule", () => {
    const chat = chatWith({ weekday: 1, weekdays: [1, 3, 5] });
    expect(calendarFile(chat, "https://x.com", now)).toMatch(/RRULE:FREQ=WEEKLY;BYDAY=MO,WE,FR\r?\n/);
  });

  it("is none where no evening follows", () => {
    expect(calendarFile(testChat, "https://x.com", now)).toBeUndefined();
    expect(
      calendarFile(chatWith({ recurrence: { kind: "once", date: "2025-02-10" } }), "https://x.com", now),
    ).toBeUndefined();
  });
});
