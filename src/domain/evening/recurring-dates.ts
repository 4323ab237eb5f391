import { dateFrom, type Recurrence, type Schedule, weekdaysOf, weekly } from "../chat/schedule.ts";

const weekDays = 7;
/** A fifth Friday comes at least twice a year. */
const mostMonths = 14;

/** From `day` on, ignoring changes; undefined when none follows. */
export function recurringDateFrom(
  schedule: Schedule,
  day: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const recurrence: Recurrence = schedule.recurrence ?? weekly;
  switch (recurrence.kind) {
    case "week":
      return earliest(weekdaysOf(schedule).map((weekday) => weekdayFrom(weekday, day)));
    case "fortnight":
      return earliest(
        weekdaysOf(schedule).flatMap((weekday) => fortnightFrom(weekday, recurrence.from, day) ?? []),
      );
    case "month":
      return monthlyFrom(schedule.weekday, recurrence.which, day);
    case "once": {
      const date = dateFrom(recurrence.date);
      return date && Temporal.PlainDate.compare(date, day) >= 0 ? date : undefined;
    }
  }
}

function earliest(dates: readonly Temporal.PlainDate[]): Temporal.PlainDate | undefined {
  return dates.toSorted(Temporal.PlainDate.compare)[0];
}

function weekdayFrom(weekday: number, day: Temporal.PlainDate): Temporal.PlainDate {
  return day.add({ days: (weekday - day.dayOfWeek + weekDays) % weekDays });
}

function fortnightFrom(
  weekday: number,
  from: string,
  day: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  const start = dateFrom(from);
  if (!start) return undefined;
  const first = start.add({ days: weekday - start.dayOfWeek });
  const next = weekdayFrom(weekday, day);
  const weeks = Math.round(first.until(next, { largestUnit: "day" }).days / weekDays);
  return weeks % 2 === 0 ? next : next.add({ days: weekDays });
}

function monthlyFrom(
  weekday: number,
  which: number,
  day: Temporal.PlainDate,
): Temporal.PlainDate | undefined {
  for (let months = 0; months < mostMonths; months++) {
    const date = inMonth(weekday, which, day.with({ day: 1 }).add({ months }));
    if (date && Temporal.PlainDate.compare(date, day) >= 0) return date;
  }
  return undefined;
}

function inMonth(weekday: number, which: number, first: Temporal.PlainDate): Temporal.PlainDate | undefined {
  if (which === -1) {
    const last = first.with({ day: first.daysInMonth });
    return last.subtract({ days: (last.dayOfWeek - weekday + weekDays) % weekDays });
  }
  const day = weekdayFrom(weekday, first).day + (which - 1) * weekDays;
  return which >= 1 && day <= first.daysInMonth ? first.with({ day }) : undefined;
}
