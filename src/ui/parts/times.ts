import { dayMs, hourMs, minuteMs, secondMs } from "../../domain/time/units.ts";
import { words } from "../../words/words.ts";
/** Formats moments for one locale and time zone; all times in ms since 1970. */
export interface Times {
  /** "9:21", without the day period, which one evening does not need; `full` has it. */
  readonly clock: (time: number) => string;
  /** "9:21 PM" */
  readonly exactClock: (time: number) => string;
  /** "Wednesday, October 14, 2026 at 9:21:03 PM EDT" */
  readonly full: (time: number) => string;
  /** "Today", "Yesterday", "Wednesday, October 14"; with another year's number. */
  readonly day: (time: number, now: number) => string;
  /** "March 2019" */
  readonly month: (time: number) => string;
  readonly dayKey: (time: number) => string;
  /** "just now", "4 minutes ago"; for the short form see the domain's `compactAgo`. */
  readonly agoInWords: (time: number, now: number) => string;
  /** The person's zone, as in "America/New_York". */
  readonly timeZone: string;
}

/** ECMA-262: times reach 100 million days from 1970; one day is left for the zone. */
const farthest = 8_640_000_000_000_000 - dayMs;

/** `undefined` means the browser's own locale and zone. */
export function createTimes(locale?: string, timeZone?: string): Times {
  const zone = timeZone === undefined ? {} : { timeZone };
  const clock = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit", ...zone });
  const full = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "long", ...zone });
  const dayParts = { weekday: "long", month: "long", day: "numeric", ...zone } as const;
  const dayName = new Intl.DateTimeFormat(locale, dayParts);
  const dayOfYear = new Intl.DateTimeFormat(locale, { ...dayParts, year: "numeric" });
  const month = new Intl.DateTimeFormat(locale, { month: "long", year: "numeric", ...zone });
  const dayKeyFormat = new Intl.DateTimeFormat("en-CA", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    ...zone,
  });
  const dayKey = (time: number) => dayKeyFormat.format(writable(time));
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return {
    clock: (time) => withoutDayPeriod(clock.formatToParts(writable(time))),
    exactClock: (time) => clock.format(writable(time)),
    full: (time) => full.format(writable(time)),
    day: (time, now) => {
      const daysAgo = daysBetween(dayKey(time), dayKey(now));
      if (daysAgo === 0 || daysAgo === 1) return capitalised(relative.format(-daysAgo, "day"));
      return (yearOf(dayKey(time)) === yearOf(dayKey(now)) ? dayName : dayOfYear).format(writable(time));
    },
    month: (time) => month.format(writable(time)),
    dayKey,
    agoInWords: (time, now) => agoInWords(relative, writable(now) - writable(time)),
    timeZone: clock.resolvedOptions().timeZone,
  };
}

/**
 * Clamps to a moment that can be formatted: a stored number may lie outside of every calendar, and formatting
 * it would throw.
 */
export function writable(time: number): number {
  return Number.isNaN(time) ? 0 : Math.min(farthest, Math.max(-farthest, time));
}

/** As ISO 8601, for `<time>`. */
export function machineTime(time: number): string {
  return new Date(writable(time)).toISOString();
}

/** On the calendar: days of clock changes have 23 or 25 hours. */
function daysBetween(earlier: string, later: string): number {
  return (Date.parse(later) - Date.parse(earlier)) / dayMs;
}

function yearOf(dayKey: string): string {
  return dayKey.slice(0, -"-MM-DD".length);
}

function withoutDayPeriod(parts: readonly Intl.DateTimeFormatPart[]): string {
  return parts
    .filter((part) => part.type !== "dayPeriod")
    .map((part) => part.value)
    .join("")
    .trim();
}

function agoInWords(relative: Intl.RelativeTimeFormat, age: number): string {
  if (age < 10 * secondMs) return words("agoJustNow");
  if (age < minuteMs) return relative.format(-Math.floor(age / secondMs), "second");
  if (age < 90 * minuteMs) return relative.format(-Math.floor(age / minuteMs), "minute");
  if (age < 36 * hourMs) return relative.format(-Math.floor(age / hourMs), "hour");
  return relative.format(-Math.floor(age / dayMs), "day");
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
