import { minuteMs } from "../time/units.ts";
import type { Hour } from "./schedule.ts";
import type { Session } from "./session.ts";

export type EveningPhase = "opening" | "middle" | "closing";

/** For welcomes and good-byes. */
const openingMs = 10 * minuteMs;
const closingMs = 10 * minuteMs;
const usualMs = 60 * minuteMs;
/** A common word never falls silent, so it has no end. */
const longestMs = 2 * usualMs;

/**
 * `now`: X's clock, ms; undefined outside a session. Without a scheduled hour, "middle" requires a post a
 * minute.
 */
export function phaseOf(session: Session | undefined, now: number): EveningPhase | undefined {
  if (!session || now < session.startsAt || now > session.endsAt) return undefined;
  if (!session.hour && now > session.startsAt + longestMs) return undefined;
  const { from, to } = session.hour ?? usualHour(session);
  if (now < from + openingMs) return "opening";
  if (now >= to - closingMs) return "closing";
  return session.hour || isFast(session, now) ? "middle" : undefined;
}

function usualHour({ startsAt }: Session): Hour {
  return { from: startsAt, to: startsAt + usualMs };
}

function isFast({ startsAt, posts }: Session, now: number): boolean {
  return posts * minuteMs >= now - startsAt;
}
