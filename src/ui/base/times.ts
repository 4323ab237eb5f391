/** How moments are written for one person: their locale and time zone. All times in ms since 1970. */
export interface Times {
  /** "9:21": the day period is left out, since one evening has only one; `full` has it. */
  readonly clock: (time: number) => string;
  /** "9:21 PM": where nothing else says which half of the day. */
  readonly exactClock: (time: number) => string;
  /** "Wednesday, October 14, 2026 at 9:21:03 PM EDT" */
  readonly full: (time: number) => string;
  /** "Today", "Yesterday", "Wednesday, October 14"; with the year where it is another one. */
  readonly day: (time: number, now: number) => string;
  /** A key that two moments share when they are on one day there. */
  readonly dayKey: (time: number) => string;
  /** "just now", "4 minutes ago"; for the short form see the domain's `compactAgo`. */
  readonly agoInWords: (time: number, now: number) => string;
  /** The person's zone, as in "America/New_York". */
  readonly timeZone: string;
}

const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** Makes the times of one locale and zone; `undefined` takes the browser's own. */
export function createTimes(locale?: string, timeZone?: string): Times {
  const zone = timeZone === undefined ? {} : { timeZone };
  const clock = new Intl.DateTimeFormat(locale, { hour: "numeric", minute: "2-digit", ...zone });
  const full = new Intl.DateTimeFormat(locale, { dateStyle: "full", timeStyle: "long", ...zone });
  const dayParts = { weekday: "long", month: "long", day: "numeric", ...zone } as const;
  const dayName = new Intl.DateTimeFormat(locale, dayParts);
  const dayOfYear = new Intl.DateTimeFormat(locale, { ...dayParts, year: "numeric" });
  const dayKeyFormat = new Intl.DateTimeFormat("en-CA", {
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    ...zone,
  });
  const dayKey = (time: number) => dayKeyFormat.format(time);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: "auto" });
  return {
    clock: (time) => withoutDayPeriod(clock.formatToParts(time)),
    exactClock: (time) => clock.format(time),
    full: (time) => full.format(time),
    day: (time, now) => {
      const isNear = dayKey(time) === dayKey(now) || dayKey(time) === dayKey(now - day);
      if (!isNear) return (yearOf(dayKey(time)) === yearOf(dayKey(now)) ? dayName : dayOfYear).format(time);
      return capitalised(relative.format(dayKey(time) === dayKey(now) ? 0 : -1, "day"));
    },
    dayKey,
    agoInWords: (time, now) => agoInWords(relative, now - time),
    timeZone: clock.resolvedOptions().timeZone,
  };
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
  if (age < 10 * second) return "just now";
  if (age < 90 * second) return relative.format(-Math.floor(age / second), "second");
  if (age < 90 * minute) return relative.format(-Math.floor(age / minute), "minute");
  if (age < 36 * hour) return relative.format(-Math.floor(age / hour), "hour");
  return relative.format(-Math.floor(age / day), "day");
}

function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
