import type { PageReport, RateReport } from "./reading.ts";

/** X counts searches in quarters of an hour. */
const quarterMs = 15 * 60_000;

/**
 * Until when (X's clock, ms) X answers no more searches of this account; undefined while it does. `now`: our clock,
 * ms. A limit of another operation than the search matters only once X has refused something.
 */
export function limitOf(report: PageReport, now: number): number | undefined {
  const { rate, clockOffset = 0 } = report;
  const spent = rate?.operation === "SearchTimeline" && rate.remaining <= 0 ? rate.resetAt : 0;
  const until = Math.max(spent, refusedUntil(report));
  return until > now + clockOffset ? until : undefined;
}

/** The search's budget of the quarter that runs; undefined when it is not known, or the quarter is over. */
export function searchRateOf({ rate, clockOffset = 0 }: PageReport, now: number): RateReport | undefined {
  return rate?.operation === "SearchTimeline" && rate.resetAt > now + clockOffset ? rate : undefined;
}

/** A refusal without any word of its end lasts a quarter at most. */
function refusedUntil({ problem, rate, clockOffset = 0 }: PageReport): number {
  if (problem?.kind !== "rate-limited") return 0;
  const known = problem.until ?? (rate && rate.remaining <= 0 ? rate.resetAt : undefined);
  return known ?? problem.at + clockOffset + quarterMs;
}
