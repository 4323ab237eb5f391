import { boundsOfSearch } from "../search/searched-streams.ts";
import type { Reading } from "./reading.ts";

export type LoadStep =
  | "running"
  /** X has not responded for too long. */
  | "late"
  | "answered"
  | "over";

/** Our clock, ms. */
export interface Load {
  readonly at: number;
  readonly answeredAt?: number;
}

/** A reload with its response takes a second or two. */
const patienceMs = 10_000;
const shownMs = 7000;
const lateMs = 90_000;

export function withAnswer(load: Load, reading: Reading): Load {
  if (load.answeredAt !== undefined) return load;
  const answers = reading.tabs
    .filter(({ report }) => boundsOfSearch(report?.search?.query ?? "").to === undefined)
    .map(({ report }) => report?.lastSearchAt ?? 0)
    .filter((time) => time > load.at);
  return answers.length === 0 ? load : { ...load, answeredAt: Math.min(...answers) };
}

/** `now`: our clock, ms. */
export function stepOf({ at, answeredAt }: Load, now: number): LoadStep {
  if (answeredAt !== undefined) return now - answeredAt < shownMs ? "answered" : "over";
  if (now - at < patienceMs) return "running";
  return now - at < lateMs ? "late" : "over";
}
