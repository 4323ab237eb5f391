import type { PageReport } from "./reading.ts";

/** X counts searches in quarters of an hour. */
const quarterMs = 15 * 60_000;

/**
 * Until when (X's clock, ms) X answers no more searches of this account; undefined while it does. `now`: our clock,
 * ms. A limit of another operation than the search matters only once X has refused something.
 */
export function limitOf(report: PageReport, now: number): number | undefined {
  const { problem, rate, clockOffset = 0 } = report;
  const refused = problem?.kind === "rate-limited";
  const spent = rate !== undefined && rate.remaining <= 0 && (refused || rate.operation === "SearchTimeline");
  if (!refused && !spent) return undefined;
  const until = spent ? rate.resetAt : (problem?.at ?? now) + clockOffset + quarterMs;
  return until > now + clockOffset ? until : undefined;
}
