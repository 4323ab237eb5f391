import { dateFrom, type EveningChange, type Schedule } from "../chat/schedule.ts";
import { minuteMs } from "../time/units.ts";
import { recurringDateFrom } from "./recurring-dates.ts";

/** Ms. */
export interface Hour {
  readonly from: number;
  readonly to: number;
}

/** Margins that belong to an hour. */
const leadMs = 15 * minuteMs;
const trailMs = 30 * minuteMs;

/**
 * In ms; undefined when none follows. Keeps local time across daylight saving; a skipped time uses the offset
 * before.
 */
export function nextStart(schedule: Schedule, now: number): number | undefined {
  const known = answers.get(schedule) ?? [];
  const found = known.find(({ asked, start }) => asked <= now && (start === undefined || now <= start));
  if (found) return found.start;
  const start = findStart(schedule, now);
  answers.set(schedule, [{ asked: now, start }, ...known].slice(0, mostAnswers));
  return start;
}

interface Answer {
  readonly asked: number;
  readonly start: number | undefined;
}

/** What was found holds until that start: a feed is asked about again with each post, and the calendar is slow. */
const answers = new WeakMap<Schedule, readonly Answer[]>();
const mostAnswers = 8;

function findStart(schedule: Schedule, now: number): number | undefined {
  const moved = (schedule.changes ?? []).flatMap((change) => movedStart(schedule, change) ?? []);
  const held = (schedule.held ?? []).map(({ from }) => from);
  const starts = [nextUnchanged(schedule, now), ...[...moved, ...held].filter((start) => start >= now)];
  const [first] = starts.filter((start) => start !== undefined).sort((a, b) => a - b);
  return first;
}

/** In ms; fewer when the series ends. */
export function nextStarts(schedule: Schedule, now: number, count: number): readonly number[] {
  const starts: number[] = [];
  for (let at = now; starts.length < count; ) {
    const start = nextStart(schedule, at + 1);
    if (start === undefined) break;
    starts.push(start);
    at = start;
  }
  return starts;
}

export function nextHour(schedule: Schedule, time: number): Hour | undefined {
  const longest = Math.max(schedule.minutes, ...(schedule.held ?? []).map(({ minutes }) => minutes));
  let open = nextStart(schedule, time - longest * minuteMs - trailMs);
  while (open !== undefined && windowOf(hourAt(schedule, open)).to < time)
    open = nextStart(schedule, open + 1);
  if (open === undefined) return undefined;
  // A daily chat of nearly a day begins while the last one trails off.
  const later = open < time ? nextStart(schedule, open + 1) : undefined;
  return hourAt(schedule, later !== undefined && later <= time ? later : open);
}

/** Of the evening that starts at `from` (ms): an event keeps its length when the next one is longer. */
export function hourAt({ minutes, held = [] }: Schedule, from: number): Hour {
  const own = held.find((one) => one.from === from)?.minutes ?? minutes;
  return { from, to: from + own * minuteMs };
}

/** When the evening before the one at `start` was over, in ms, if that was within `withinMs`. */
export function lastEndBefore(schedule: Schedule, start: number, withinMs: number): number | undefined {
  let last: number | undefined;
  for (let at = nextStart(schedule, start - withinMs); at !== undefined && at < start; ) {
    last = at;
    at = nextStart(schedule, at + 1);
  }
  return last === undefined ? undefined : hourAt(schedule, last).to;
}

export function hourAround(schedule: Schedule, now: number): Hour | undefined {
  const hour = nextHour(schedule, now);
  return hour && windowOf(hour).from <= now ? hour : undefined;
}

/** Inclusive. */
export function windowOf({ from, to }: Hour): Hour {
  return { from: from - leadMs, to: to + trailMs };
}

function nextUnchanged(schedule: Schedule, now: number): number | undefined {
  const changed = new Set((schedule.changes ?? []).map(({ on }) => on));
  let day: Temporal.PlainDate | undefined = dayOf(schedule, now);
  for (;;) {
    day = recurringDateFrom(schedule, day);
    if (!day) return undefined;
    const start = startOn(schedule, day, schedule.hour, schedule.minute);
    if (start >= now && !changed.has(day.toString())) return start;
    day = day.add({ days: 1 });
  }
}

function movedStart(schedule: Schedule, { on, to }: EveningChange): number | undefined {
  const day = dateFrom(on);
  const date = to && dateFrom(to.date);
  if (!day || !date || recurringDateFrom(schedule, day)?.equals(day) !== true) return undefined;
  return startOn(schedule, date, to.hour, to.minute);
}

function startOn({ timeZone }: Schedule, day: Temporal.PlainDate, hour: number, minute: number): number {
  return day.toZonedDateTime({ timeZone, plainTime: { hour, minute } }).epochMilliseconds;
}

function dayOf({ timeZone }: Schedule, time: number): Temporal.PlainDate {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(time)).toZonedDateTimeISO(timeZone).toPlainDate();
}
