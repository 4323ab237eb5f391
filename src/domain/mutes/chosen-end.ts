import { type Wording, wording } from "../words/wording.ts";
/** A local day and time: `2026-11-27` and `23:59`. */
export interface LocalMoment {
  readonly day: string;
  readonly time: string;
}

export type EndReading =
  | { readonly ok: true; readonly until: number }
  | { readonly ok: false; readonly why: Wording };

export const endOfDay = "23:59";

/** In ms, or why it is invalid. */
export function readChosenEnd({ day, time }: LocalMoment, timeZone: string, now: number): EndReading {
  if (day === "") return { ok: false, why: wording("chosenEndMissing") };
  const until = momentIn(day, time === "" ? endOfDay : time, timeZone);
  if (until === undefined) return { ok: false, why: wording("chosenEndNoDay") };
  return until > now ? { ok: true, until } : { ok: false, why: wording("chosenEndPast") };
}

export function localMoment(ms: number, timeZone: string): LocalMoment {
  const local = Temporal.Instant.fromEpochMilliseconds(Math.floor(ms)).toZonedDateTimeISO(timeZone);
  const day = local.toPlainDate().toString();
  return { day, time: local.toPlainTime().toString({ smallestUnit: "minute" }) };
}

/** The default end. `now` in ms. */
export function endOfDayAfter(days: number, now: number, timeZone: string): LocalMoment {
  const today = Temporal.Instant.fromEpochMilliseconds(Math.floor(now)).toZonedDateTimeISO(timeZone);
  return { day: today.toPlainDate().add({ days }).toString(), time: endOfDay };
}

function momentIn(day: string, time: string, timeZone: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(day) || !/^\d\d:\d\d(?::\d\d(?:\.\d+)?)?$/.test(time)) return undefined;
  try {
    return Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(timeZone).epochMilliseconds;
  } catch {
    return undefined;
  }
}
