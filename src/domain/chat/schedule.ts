/** Dates are in the chat's time zone. */
export type Recurrence =
  | { readonly kind: "week" }
  /** Counted from the week of `from`. */
  | { readonly kind: "fortnight"; readonly from: string }
  | { readonly kind: "month"; readonly which: number }
  | { readonly kind: "once"; readonly date: string };

export interface EveningChange {
  /** The original date. */
  readonly on: string;
  readonly to?: { readonly date: string; readonly hour: number; readonly minute: number };
}

/** Of a single event that took place before its date was changed. Ms. */
export interface HeldEvening {
  readonly from: number;
  readonly minutes: number;
  /** Since when people asked for it in advance. */
  readonly askedFrom: number;
}

export interface Schedule {
  /** ISO: Monday 1 to Sunday 7; for a single event, its date's weekday. */
  readonly weekday: number;
  /**
   * All days of a weekly or fortnightly chat that has several, ascending. A version that knows `weekday` alone may have
   * changed it: then it is none of these, and they are void.
   */
  readonly weekdays?: readonly number[];
  readonly hour: number;
  readonly minute: number;
  /** IANA name, to follow daylight saving time. */
  readonly timeZone: string;
  readonly minutes: number;
  readonly recurrence?: Recurrence;
  readonly changes?: readonly EveningChange[];
  /** Oldest first. */
  readonly held?: readonly HeldEvening[];
  /** Of an event that was put off: since when people ask for it in advance, ms. */
  readonly askedFrom?: number;
}

export const weekly: Recurrence = { kind: "week" };

const daysOfWeek = 7;

/** Those on which it is held, ascending. */
export function weekdaysOf({ weekday, weekdays = [], recurrence = weekly }: ReadSchedule): readonly number[] {
  const mayBeSeveral = recurrence.kind === "week" || recurrence.kind === "fortnight";
  return mayBeSeveral && weekdays.includes(weekday) ? weekdays : [weekday];
}

/** The field for several days, for those that are several. */
export function severalDays(days: readonly number[]): Pick<Schedule, "weekdays"> {
  return days.length > 1 ? { weekdays: days } : {};
}

export function areWeekdays(days: readonly number[]): boolean {
  return (
    days.length > 0 &&
    days.every((day, at) => isWhole(day, 1, daysOfWeek) && (at === 0 || day > (days[at - 1] ?? daysOfWeek)))
  );
}

/** Whether the evening that starts at `start` (ms) is, or was, a single event. */
export function isEventAt({ recurrence, held = [] }: Schedule, start: number): boolean {
  return recurrence?.kind === "once" || held.some(({ from }) => from === start);
}

export function isTimeZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+/-]{1,60}$/.test(name)) return false;
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone !== "";
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}

/** Undefined for an invalid or distant date. */
export function dateFrom(text: string): Temporal.PlainDate | undefined {
  if (!/^(?:19|20|21)\d\d-\d\d-\d\d$/.test(text)) return undefined;
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  try {
    return Temporal.PlainDate.from({ year, month, day }, { overflow: "reject" });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const clockHours = 24;
const clockMinutes = 60;
const longestMinutes = 24 * 60;
/** Moved and cancelled evenings stored per chat. */
export const mostChanges = 100;
export const mostHeld = 100;

type ReadSchedule = Omit<Schedule, "recurrence" | "changes" | "weekdays" | "held" | "askedFrom"> & {
  readonly weekdays?: readonly number[] | undefined;
  readonly recurrence?: Recurrence | undefined;
  readonly changes?: readonly ReadChange[] | undefined;
};
type ReadChange = Omit<EveningChange, "to"> & { readonly to?: EveningChange["to"] | undefined };

export function isSchedule(schedule: ReadSchedule): boolean {
  const { weekday, weekdays, hour, minute, minutes, timeZone, recurrence = weekly, changes = [] } = schedule;
  return (
    isWhole(weekday, 1, daysOfWeek) &&
    (weekdays === undefined || areWeekdays(weekdays)) &&
    isTimeOfDay(hour, minute) &&
    isWhole(minutes, 1, longestMinutes) &&
    isTimeZone(timeZone) &&
    isRecurrence(recurrence) &&
    changes.length <= mostChanges &&
    changes.every(isChange)
  );
}

function isRecurrence(recurrence: Recurrence): boolean {
  switch (recurrence.kind) {
    case "week":
      return true;
    case "fortnight":
      return dateFrom(recurrence.from) !== undefined;
    case "month":
      return recurrence.which === -1 || isWhole(recurrence.which, 1, 5);
    case "once":
      return dateFrom(recurrence.date) !== undefined;
  }
}

function isChange({ on, to }: ReadChange): boolean {
  if (dateFrom(on) === undefined) return false;
  return to === undefined || (dateFrom(to.date) !== undefined && isTimeOfDay(to.hour, to.minute));
}

function isTimeOfDay(hour: number, minute: number): boolean {
  return isWhole(hour, 0, clockHours - 1) && isWhole(minute, 0, clockMinutes - 1);
}

function isWhole(number: number, least: number, most: number): boolean {
  return Number.isInteger(number) && number >= least && number <= most;
}
