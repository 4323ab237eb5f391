import type { BodyHealth } from "../../src/domain/health.ts";
import { noTotals, type PageReport, type RateReport, type ReadingTotals } from "../../src/domain/reading.ts";
import type { TapHead } from "../../src/messages/tap-event.ts";

/** The part of a page's report that its responses tell. */
export type ResponseFacts = Pick<
  PageReport,
  "lastResponseAt" | "clockOffset" | "rate" | "problem" | "totals"
>;

export const noResponses: ResponseFacts = { totals: noTotals };

/** X's Date header has whole seconds; the middle of the second is the best guess. */
const halfSecond = 500;
/** Names of missing fields that are counted apart; a hostile body could invent any number. */
const mostNames = 40;

/** The facts after one more response. `now`: our clock, ms. */
export function afterResponse(
  facts: ResponseFacts,
  head: TapHead,
  health: BodyHealth,
  now: number,
): ResponseFacts {
  const { problem: _solved, ...others } = facts;
  const problem = problemOf(health, now);
  const rate = rateOf(head) ?? facts.rate;
  const clockOffset = clockOffsetOf(head, facts.clockOffset, now);
  return {
    ...others,
    lastResponseAt: now,
    ...(clockOffset === undefined ? {} : { clockOffset }),
    ...(rate ? { rate } : {}),
    ...(problem ? { problem } : {}),
    totals: addHealth(facts.totals, health),
  };
}

/** X's clock minus ours. A change of less than the header's own step is noise. */
function clockOffsetOf(head: TapHead, before: number | undefined, now: number): number | undefined {
  const date = head.date === undefined ? Number.NaN : Date.parse(head.date);
  if (Number.isNaN(date)) return before;
  const offset = date + halfSecond - now;
  return before !== undefined && Math.abs(offset - before) < 2 * halfSecond ? before : offset;
}

function rateOf(head: TapHead): RateReport | undefined {
  const [limit, remaining, reset] = [head.rateLimit, head.rateRemaining, head.rateReset].map(asCount);
  if (limit === undefined || remaining === undefined || reset === undefined) return undefined;
  return { operation: head.operation, limit, remaining, resetAt: reset * 1000 };
}

function asCount(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}

function problemOf({ outcome, errors }: BodyHealth, at: number): PageReport["problem"] {
  if (outcome === "read") return undefined;
  if (outcome !== "error") return { kind: outcome, message: "", at };
  const [error] = errors;
  return { kind: error?.kind ?? "other", message: error?.message ?? "", at };
}

function addHealth(totals: ReadingTotals, health: BodyHealth): ReadingTotals {
  return {
    ...totals,
    responses: totals.responses + 1,
    posts: totals.posts + health.posts,
    // An error that X put in words was understood: it is the problem, and no sign of a change.
    unread: totals.unread + (health.outcome === "read" || health.outcome === "error" ? 0 : 1),
    missing: addCounts(totals.missing, health.missing),
  };
}

function addCounts(counts: ReadingTotals["missing"], more: BodyHealth["missing"]): ReadingTotals["missing"] {
  const sum = { ...counts };
  for (const [name, count] of Object.entries(more)) {
    if (name in sum || Object.keys(sum).length < mostNames) sum[name] = (sum[name] ?? 0) + count;
  }
  return sum;
}

/** A change that counts `more` on one of the totals. */
export function countTotal(
  name: "refused" | "dropped" | "fromPage",
  more: number,
): (facts: ResponseFacts) => ResponseFacts {
  return (facts) => ({
    ...facts,
    totals: { ...facts.totals, [name]: (facts.totals[name] ?? 0) + more },
  });
}
