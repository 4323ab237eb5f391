/** A day and a time of it as a person's calendar has them: `2026-11-27` and `23:59`. */
export interface LocalMoment {
  readonly day: string;
  readonly time: string;
}

export type EndReading =
  | { readonly ok: true; readonly until: number }
  | { readonly ok: false; readonly why: string };

/** The last minute of a day: where no time is chosen, a mute holds for all of its last day. */
export const endOfDay = "23:59";

/** The end (ms) that a person chose in their time zone, or why it is none. Never in the past of `now` (ms). */
export function readChosenEnd({ day, time }: LocalMoment, timeZone: string, now: number): EndReading {
  if (day === "") return { ok: false, why: "Choose the last day." };
  const until = momentIn(day, time === "" ? endOfDay : time, timeZone);
  if (until === undefined) return { ok: false, why: "There is no such day." };
  return until > now ? { ok: true, until } : { ok: false, why: "This is over already." };
}

/** A moment (ms) as a day and a time in a time zone, to be chosen anew. */
export function localMoment(ms: number, timeZone: string): LocalMoment {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(ms)).toZonedDateTimeISO(timeZone);
  const day = local.toPlainDate().toString();
  return { day, time: local.toPlainTime().toString({ smallestUnit: "minute" }) };
}

/** The end of the day so many days after `now` (ms): what is offered first. */
export function endOfDayAfter(days: number, now: number, timeZone: string): LocalMoment {
  const today = Temporal.Instant.fromEpochMilliseconds(Math.floor(now)).toZonedDateTimeISO(timeZone);
  return { day: today.toPlainDate().add({ days }).toString(), time: endOfDay };
}

/** A time that clocks skip is the one after the gap; of one that comes twice the first is meant. */
function momentIn(day: string, time: string, timeZone: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(time)) return undefined;
  try {
    return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).epochMilliseconds;
  } catch {
    return undefined;
  }
}
