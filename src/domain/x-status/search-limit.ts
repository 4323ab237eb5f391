import type { PageReport, RateReport } from "./reading.ts";

/** X counts searches per quarter of an hour. */
const quarterMs = 15 * 60_000;

/**
 * X's clock, ms; undefined while X responds. `now`: our clock, ms. Another operation's limit counts only after
 * a refusal.
 */
export function limitOf(report: PageReport, now: number): number | undefined {
  const { rate } = report;
  const spent = rate?.kind === "search" && rate.remaining <= 0 ? rate.resetAt : 0;
  const until = Math.max(spent, refusedUntil(report));
  return until > now + offsetOf(report) ? until : undefined;
}

export function searchRateOf(report: PageReport, now: number): RateReport | undefined {
  const { rate } = report;
  return rate?.kind === "search" && rate.resetAt > now + offsetOf(report) ? rate : undefined;
}

function refusedUntil(report: PageReport): number {
  const { problem, rate } = report;
  if (problem?.kind !== "rate-limited") return 0;
  const known = problem.until ?? (rate && rate.remaining <= 0 ? rate.resetAt : undefined);
  return known ?? problem.at + offsetOf(report) + quarterMs;
}

/** If the refusal is a page's only response, its clock is the only one known. */
function offsetOf({ clockOffset, doubtedOffset }: PageReport): number {
  return clockOffset ?? doubtedOffset ?? 0;
}
