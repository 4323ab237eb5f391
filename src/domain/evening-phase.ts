import type { Hour, Session } from "./session.ts";

/** Where an evening stands. The house rules of chats ask for one's own site at its beginning and for links at its end. */
export type EveningPhase = "opening" | "middle" | "closing";

const minuteMs = 60_000;
/** Welcomes and good-byes take about so long, ms. */
const openingMs = 10 * minuteMs;
const closingMs = 10 * minuteMs;
/** Chats are held for an hour; one that announces none is taken to last as long from its first post. */
const usualMs = 60 * minuteMs;
/** Under a hashtag that is a common word nobody ever falls silent: then there is no evening to be closed. */
const longestMs = 2 * usualMs;

/**
 * Where the session stands at `now` (ms, X's clock); undefined when none is on. Without an announced hour the middle
 * is one only where posts come fast, one a minute at least: what is said between evenings gets lost to nobody.
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
