import type { Chat } from "../chat/chat.ts";
import type { PageReport, Reading } from "./reading.ts";
import type { ReportingTab } from "./reporting-tabs.ts";
import { limitOf, searchRateOf } from "./search-limit.ts";
import { sameAccount, searchTabOf } from "./search-tab.ts";

export const refreshPaces = [30, 60, 120, 300] as const;
export type RefreshPace = (typeof refreshPaces)[number];

export type RefreshPause =
  | "no-evening"
  | "evening-over"
  | "not-at-search"
  | "writing"
  | "rate"
  | "signed-out"
  | "trouble"
  | "no-answer";

export type RefreshPlan =
  | { readonly state: "off" }
  /** `until`: X's clock, ms. */
  | { readonly state: "paused"; readonly why: RefreshPause; readonly until?: number }
  /** `dueAt`: our clock, ms. */
  | { readonly state: "waiting"; readonly tabId: number; readonly dueAt: number };

export interface RefreshContext {
  readonly pace: RefreshPace | undefined;
  readonly reading: Reading;
  readonly chat: Chat;
  readonly ownHandle: string | undefined;
  readonly evening: "none" | "running" | "over";
  /** Our clock, ms. */
  readonly askedAt: number | undefined;
}

/** Reserved for gaps, scrolling, other tabs. */
const searchesLeftAlone = 10;
/** A visible page polls every 30 s and gets this long to go first. */
const pollingLeadMs = 5000;
/** People who stop typing often continue shortly. */
const calmMs = 10_000;
/** X answers a search within a second or two. */
export const answerPatienceMs = 10_000;
/** Frequent retries do not help when X has trouble. */
const troublePaceMs = 120_000;

/**
 * Keeps the pace after the tab's last search or load, so a page that loads by itself is never reloaded. Pauses
 * during typing, with fewer than ten searches left, outside an evening, or without any response. X loads a
 * hidden page's first posts, though nothing more. `now`: our clock, ms.
 */
export function planRefresh(context: RefreshContext, now: number): RefreshPlan {
  const { pace, reading, chat, ownHandle, evening, askedAt = 0 } = context;
  if (pace === undefined) return { state: "off" };
  if (evening !== "running") return paused(evening === "over" ? "evening-over" : "no-evening");
  const tab = searchTabOf(reading, chat, ownHandle);
  if (!tab) return paused("not-at-search");
  const short = shortUntil(reading, tab.report, now);
  if (short !== undefined) return { state: "paused", why: "rate", until: short };
  return (
    pauseOf(tab.report, askedAt, now) ?? { state: "waiting", tabId: tab.tabId, dueAt: dueAt(tab, context) }
  );
}

/** X's clock, ms; undefined while X allows enough searches. */
function shortUntil(reading: Reading, own: PageReport, now: number): number | undefined {
  const ends = reading.tabs.flatMap(({ report }) => {
    if (!report || !sameAccount(report, own)) return [];
    const rate = searchRateOf(report, now);
    const limit = limitOf(report, now);
    const few = rate && rate.remaining < searchesLeftAlone ? [rate.resetAt] : [];
    return limit === undefined ? few : [...few, limit];
  });
  return ends.length === 0 ? undefined : Math.max(...ends);
}

function pauseOf(report: PageReport, askedAt: number, now: number): RefreshPlan | undefined {
  const { writing, signedIn, problem, lastSearchAt = 0 } = report;
  if (writing) return paused("writing");
  if (signedIn === false || problem?.kind === "signed-out" || problem?.kind === "locked")
    return paused("signed-out");
  if (problem && !mayPass(problem.kind)) return paused("trouble");
  const isInVain = lastSearchAt < askedAt && now - askedAt >= answerPatienceMs;
  return isInVain ? paused("no-answer") : undefined;
}

function mayPass(kind: NonNullable<PageReport["problem"]>["kind"]): boolean {
  return kind === "transient" || kind === "not-json" || kind === "other" || kind === "rate-limited";
}

function dueAt({ report }: ReportingTab, { pace = 300, askedAt = 0 }: RefreshContext): number {
  const { problem, visible, lastSearchAt = 0, loadedAt = 0, wroteAt } = report;
  const last = Math.max(lastSearchAt, loadedAt, askedAt);
  const paceMs = Math.max(pace * 1000, problem && problem.kind !== "rate-limited" ? troublePaceMs : 0);
  const due = last + paceMs + (visible ? pollingLeadMs : 0);
  return Math.max(due, wroteAt === undefined ? 0 : wroteAt + calmMs);
}

function paused(why: RefreshPause): RefreshPlan {
  return { state: "paused", why };
}
