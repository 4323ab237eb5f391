import type { BodyHealth } from "../../src/domain/health.ts";
import { noTotals, type PageReport, type RateReport, type ReadingTotals } from "../../src/domain/reading.ts";
import type { TapHead } from "../../src/messages/tap-event.ts";

/** The part of a page's report that its responses tell. */
export type ResponseFacts = Pick<
  PageReport,
  "lastResponseAt" | "lastSearchAt" | "clockOffset" | "rate" | "problem" | "totals"
>;

export const noResponses: ResponseFacts = { totals: noTotals };

const search = "SearchTimeline";
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
  const problem = problemOf(health, head, now);
  const rate = latestRate(facts.rate, head);
  const clockOffset = clockOffsetOf(head, facts.clockOffset, now);
  return {
    ...others,
    lastResponseAt: now,
    ...(head.operation === search ? { lastSearchAt: now } : {}),
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

/** What other operations have left says nothing of the search, whose limit is the narrowest. */
function latestRate(known: RateReport | undefined, head: TapHead): RateReport | undefined {
  const heard = rateOf(head);
  if (!heard) return known;
  return known?.operation === search && heard.operation !== search ? known : heard;
}

function asCount(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}

function problemOf({ outcome, errors }: BodyHealth, head: TapHead, at: number): PageReport["problem"] {
  if (outcome === "read") return undefined;
  if (outcome !== "error") return { kind: outcome, message: "", at };
  const [error] = errors;
  const problem = { kind: error?.kind ?? "other", message: error?.message ?? "", at } as const;
  const rate = problem.kind === "rate-limited" ? rateOf(head) : undefined;
  return rate?.remaining === 0 ? { ...problem, until: rate.resetAt } : problem;
}

function addHealth(totals: ReadingTotals, health: BodyHealth): ReadingTotals {
  return {
    ...totals,
    responses: totals.responses + 1,
    posts: totals.posts + health.posts,
    // An error that X put in words was understood: it is the problem, and no sign of a change.
    unread: totals.unread + (health.outcome === "read" || health.outcome === "error" ? 0 : 1),
    missing: addCounts(totals.missing, health.missing),
    ...(Object.keys(health.unknown).length === 0 && !totals.unknown
      ? {}
      : { unknown: addCounts(totals.unknown ?? {}, onceEach(health.unknown)) }),
  };
}

/** Things of an unknown type have no id to be told apart by: the responses that held some are counted. */
function onceEach(counts: BodyHealth["unknown"]): BodyHealth["unknown"] {
  return Object.fromEntries(Object.keys(counts).map((name) => [name, 1]));
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
