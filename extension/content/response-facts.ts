import type { TimelineKind } from "../../src/domain/post/timeline-page.ts";
import type { BodyHealth } from "../../src/domain/x-status/health.ts";
import {
  noTotals,
  type PageReport,
  type RateReport,
  type ReadingTotals,
} from "../../src/domain/x-status/reading.ts";
import { mostlyUnread } from "../../src/domain/x-status/share-read.ts";
import { afterOffset, type ClockOffsets } from "../../src/domain/x-status/trusted-clock.ts";
import type { TapHead } from "../../src/messages/tap-event.ts";

export type ResponseFacts = Pick<
  PageReport,
  | "lastResponseAt"
  | "lastSearchAt"
  | "clockOffset"
  | "doubtedOffset"
  | "rate"
  | "problem"
  | "notFound"
  | "emptied"
  | "firstUnknown"
  | "mostlyUnread"
  | "totals"
>;

export const noResponses: ResponseFacts = { totals: noTotals };

/** X's Date header has whole seconds; the middle of the second is the best estimate. */
const halfSecond = 500;
/** How many missing fields are counted by name; a hostile body could invent any number. */
const mostNames = 40;

interface ResponseContext {
  /** Our clock, ms. */
  readonly now: number;
  /** See `makeEmptyAnswers`. */
  readonly emptied: number;
  readonly newestId?: string | undefined;
  /** Including posts that were counted before. */
  readonly whole?: BodyHealth;
}

/** The facts after one more response. */
export function afterResponse(
  facts: ResponseFacts,
  head: TapHead,
  health: BodyHealth,
  { now, emptied, newestId, whole = health }: ResponseContext,
): ResponseFacts {
  const { clockOffset: _known, doubtedOffset: _doubted, ...counted } = afterPosts(facts, health, whole);
  const rate = latestRate(facts.rate, head, health.kind);
  const after = {
    ...counted,
    ...clockAfter(head, facts, { now, newestId }),
    ...(rate ? { rate } : {}),
    totals: { ...counted.totals, responses: counted.totals.responses + 1 },
  };
  // X sends it before its answer: it neither ends nor causes an error state, and nothing was loaded.
  if (health.outcome === "not-found") return { ...after, notFound: (facts.notFound ?? 0) + 1 };
  const { problem: _solved, notFound: _answered, emptied: _before, ...others } = after;
  const problem = problemOf(health, head, now);
  return {
    ...others,
    lastResponseAt: now,
    ...(health.kind === "search" ? { lastSearchAt: now } : {}),
    ...(problem ? { problem } : {}),
    ...(emptied > 0 ? { emptied } : {}),
  };
}

/**
 * The facts after the first page in the document of X's second client: X answered, but without
 * a request that would show a rate, a clock or a search.
 */
export function afterFirstPage(
  facts: ResponseFacts,
  health: BodyHealth,
  { now, whole }: { readonly now: number; readonly whole: BodyHealth },
): ResponseFacts {
  const { problem: _solved, ...counted } = afterPosts(facts, health, whole);
  const problem = problemOf(health, {}, now);
  return { ...counted, lastResponseAt: now, ...(problem ? { problem } : {}) };
}

function afterPosts(facts: ResponseFacts, health: BodyHealth, whole: BodyHealth): ResponseFacts {
  const { mostlyUnread: before, ...others } = facts;
  const share = shareAfter(before, whole);
  return {
    ...others,
    ...firstUnknownOf(facts, health),
    ...(share ? { mostlyUnread: share } : {}),
    totals: addHealth(facts.totals, health),
  };
}

/** Other known answers, and those without a post, prove nothing about the unreadable one. */
function shareAfter(before: PageReport["mostlyUnread"], whole: BodyHealth): PageReport["mostlyUnread"] {
  const share = mostlyUnread(whole);
  const isOfKind = before?.kind === whole.kind || before?.kind === "other";
  if (share || !isOfKind) return share ?? before;
  return whole.outcome === "read" && whole.posts > whole.promoted ? undefined : before;
}

function firstUnknownOf(
  { firstUnknown }: ResponseFacts,
  { operation, outcome, firstUnknown: keys, sought }: BodyHealth,
): Pick<PageReport, "firstUnknown"> {
  if (firstUnknown && (firstUnknown.sought || !sought)) return { firstUnknown };
  if (!firstUnknown && keys === undefined && outcome !== "unknown-shape") return {};
  const place = firstUnknown ?? { operation, keys: keys ?? [] };
  return { firstUnknown: { ...place, ...(sought ? { sought } : {}) } };
}

function clockAfter(
  head: TapHead,
  before: ClockOffsets,
  at: { readonly now: number; readonly newestId: string | undefined },
): ClockOffsets {
  const date = head.date === undefined ? Number.NaN : Date.parse(head.date);
  const { clockOffset, doubtedOffset } = before;
  const known = {
    ...(clockOffset === undefined ? {} : { clockOffset }),
    ...(doubtedOffset === undefined ? {} : { doubtedOffset }),
  };
  if (Number.isNaN(date)) return known;
  const offset = date + halfSecond - at.now;
  const isNoise = clockOffset !== undefined && Math.abs(offset - clockOffset) < 2 * halfSecond;
  return isNoise ? { clockOffset } : afterOffset(known, offset, at);
}

type RateHead = Pick<TapHead, "rateLimit" | "rateRemaining" | "rateReset">;

function rateOf(head: RateHead, kind: TimelineKind): RateReport | undefined {
  const [limit, remaining, reset] = [head.rateLimit, head.rateRemaining, head.rateReset].map(asCount);
  if (limit === undefined || remaining === undefined || reset === undefined) return undefined;
  return { kind, limit, remaining, resetAt: reset * 1000 };
}

function latestRate(
  known: RateReport | undefined,
  head: TapHead,
  kind: TimelineKind,
): RateReport | undefined {
  const latest = rateOf(head, kind);
  if (!latest) return known;
  return known?.kind === "search" && latest.kind !== "search" ? known : latest;
}

function asCount(text: string | undefined): number | undefined {
  return text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : undefined;
}

function problemOf({ outcome, errors, kind }: BodyHealth, head: RateHead, at: number): PageReport["problem"] {
  if (outcome === "read") return undefined;
  if (outcome !== "error") return { kind: outcome, message: "", at };
  const [error] = errors;
  const problem = { kind: error?.kind ?? "other", message: error?.message ?? "", at } as const;
  const rate = problem.kind === "rate-limited" ? rateOf(head, kind) : undefined;
  return rate?.remaining === 0 ? { ...problem, until: rate.resetAt } : problem;
}

const understood: ReadonlySet<BodyHealth["outcome"]> = new Set(["read", "error", "not-found"]);

function addHealth(totals: ReadingTotals, health: BodyHealth): ReadingTotals {
  return {
    ...totals,
    posts: totals.posts + health.posts,
    // X explained this error: it is the problem, not a sign of change.
    unread: totals.unread + (understood.has(health.outcome) ? 0 : 1),
    missing: addCounts(totals.missing, health.missing),
    ...(Object.keys(health.unknown).length === 0 && !totals.unknown
      ? {}
      : { unknown: addCounts(totals.unknown ?? {}, onceEach(health.unknown)) }),
  };
}

function onceEach(counts: BodyHealth["unknown"]): BodyHealth["unknown"] {
  return Object.fromEntries(Object.keys(counts).map((name) => [name, 1]));
}

function addCounts(counts: ReadingTotals["missing"], more: BodyHealth["missing"]): ReadingTotals["missing"] {
  // A map, because X may use a name that objects inherit: "constructor".
  const sum = new Map(Object.entries(counts));
  for (const [name, count] of Object.entries(more))
    if (sum.has(name) || sum.size < mostNames) sum.set(name, (sum.get(name) ?? 0) + count);
  return Object.fromEntries(sum);
}

/** A change that adds `more` to one of the totals. */
export function countTotal(
  name: "refused" | "dropped" | "fromPage" | "misdated",
  more: number,
): (facts: ResponseFacts) => ResponseFacts {
  return (facts) => ({
    ...facts,
    totals: { ...facts.totals, [name]: (facts.totals[name] ?? 0) + more },
  });
}
