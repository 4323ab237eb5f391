import type { Reading } from "./reading.ts";

/** How far loading what is newer has come. */
export type LoadStep =
  | "running"
  /** X has not answered for too long: something is to be looked at. */
  | "late"
  /** X has answered, just now. */
  | "answered"
  /** It was long enough ago to say nothing of it any more. */
  | "over";

/** One load: when it was asked for, and when X answered (our clock, ms). */
export interface Load {
  readonly at: number;
  readonly answeredAt?: number;
}

/** A reload and its answer take a second or two. */
const patienceMs = 10_000;
/** How long the outcome stands there to be read. */
const shownMs = 7000;
/** After this the state of reading says itself that X is silent. */
const lateMs = 90_000;

/** The load with X's answer, once some tab heard one to a search since it was asked for; itself while none did. */
export function withAnswer(load: Load, reading: Reading): Load {
  if (load.answeredAt !== undefined) return load;
  const answers = reading.tabs
    .map(({ report }) => report?.lastSearchAt ?? 0)
    .filter((time) => time > load.at);
  return answers.length === 0 ? load : { ...load, answeredAt: Math.min(...answers) };
}

/** How far a load has come at `now` (our clock, ms). */
export function stepOf({ at, answeredAt }: Load, now: number): LoadStep {
  if (answeredAt !== undefined) return now - answeredAt < shownMs ? "answered" : "over";
  if (now - at < patienceMs) return "running";
  return now - at < lateMs ? "late" : "over";
}
