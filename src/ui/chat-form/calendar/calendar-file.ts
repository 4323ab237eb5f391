import ical, { ICalEventRepeatingFreq, type ICalRepeatingOptions, ICalWeekday } from "ical-generator";
import { tzlib_get_ical_block } from "timezones-ical-library";
import type { Chat } from "../../../domain/chat/chat.ts";
import { dateFrom, type Schedule, weekdaysOf, weekly } from "../../../domain/chat/schedule.ts";
import { nextStart } from "../../../domain/evening/schedule.ts";

const weekdays = [
  ICalWeekday.MO,
  ICalWeekday.TU,
  ICalWeekday.WE,
  ICalWeekday.TH,
  ICalWeekday.FR,
  ICalWeekday.SA,
  ICalWeekday.SU,
];

/**
 * The chat's evenings from `now` (ms) on as an iCalendar file, with its zone's rules and moved or cancelled
 * evenings; undefined without a coming evening. `address`: the chat's search on X.
 */
export function calendarFile(chat: Chat, address: string, now: number): string | undefined {
  const { schedule } = chat;
  const { changes = [], ...series } = schedule ?? {};
  const first = schedule && nextStart({ ...schedule, changes: [] }, now);
  if (!schedule || first === undefined || !("timeZone" in series)) return undefined;
  const name = chat.name ?? `#${chat.hashtags[0]}`;
  const { timeZone, minutes } = schedule;
  const calendar = ical({
    name,
    prodId: { company: "Chatside", product: "Chatside" },
    timezone: { name: timeZone, generator: rulesOf },
  });
  const uid = `${chat.id}@chatside`;
  const event = (start: Temporal.ZonedDateTime) => ({
    id: uid,
    start,
    end: start.add({ minutes }),
    timezone: timeZone,
    stamp: Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO("UTC"),
    summary: name,
    url: address,
  });
  const repeating = rulesOfSeries(schedule);
  const exclude = changes.flatMap(({ on, to }) => (to ? [] : (startOn(schedule, on) ?? [])));
  calendar.createEvent({
    ...event(zoned(first, timeZone)),
    ...(repeating && { repeating: { ...repeating, ...(exclude.length > 0 && { exclude }) } }),
  });
  for (const { on, to } of changes) {
    const [was, moved] = [startOn(schedule, on), to && startOn({ ...schedule, ...to }, to.date)];
    if (was && moved && repeating) calendar.createEvent({ ...event(moved), recurrenceId: was });
  }
  return calendar.toString();
}

function rulesOfSeries(schedule: Schedule): ICalRepeatingOptions | undefined {
  const { recurrence = weekly } = schedule;
  const byDay = weekdaysOf(schedule).flatMap((weekday) => weekdays[weekday - 1] ?? []);
  switch (recurrence.kind) {
    case "week":
      return { freq: ICalEventRepeatingFreq.WEEKLY, byDay };
    case "fortnight":
      return { freq: ICalEventRepeatingFreq.WEEKLY, interval: 2, byDay };
    case "month":
      return { freq: ICalEventRepeatingFreq.MONTHLY, byDay, bySetPos: recurrence.which };
    case "once":
      return undefined;
  }
}

/** The library lacks this zone: its name suffices, calendars know zones themselves. */
function rulesOf(zone: string): string | null {
  const [block] = [tzlib_get_ical_block(zone)].flat();
  return block?.startsWith("BEGIN:VTIMEZONE") ? block : null;
}

function startOn(schedule: Schedule, date: string): Temporal.ZonedDateTime | undefined {
  const { timeZone, hour, minute } = schedule;
  return dateFrom(date)?.toZonedDateTime({ timeZone, plainTime: { hour, minute } });
}

function zoned(time: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(time).toZonedDateTimeISO(timeZone);
}
