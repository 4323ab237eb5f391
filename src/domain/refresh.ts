import type { Chat } from "./chat.ts";
import type { HeardTab } from "./heard-last.ts";
import type { PageReport, Reading } from "./reading.ts";
import { limitOf, searchRateOf } from "./search-limit.ts";
import { sameAccount, searchTabOf } from "./search-tab.ts";

/** The paces that auto-refresh can have, in seconds. */
export const refreshPaces = [30, 60, 120, 300] as const;
export type RefreshPace = (typeof refreshPaces)[number];

/** Why auto-refresh waits for something else than time. */
export type RefreshPause =
  | "no-evening"
  | "evening-over"
  | "not-at-search"
  | "writing"
  | "rate"
  | "signed-out"
  | "trouble"
  | "no-answer";

/** What auto-refresh does next. */
export type RefreshPlan =
  | { readonly state: "off" }
  /** `until`: when the reason ends by itself (X's clock, ms). */
  | { readonly state: "paused"; readonly why: RefreshPause; readonly until?: number }
  /** `dueAt`: our clock, ms. */
  | { readonly state: "waiting"; readonly tabId: number; readonly dueAt: number };

export interface RefreshContext {
  /** Undefined: the person has not switched it on. */
  readonly pace: RefreshPace | undefined;
  readonly reading: Reading;
  readonly chat: Chat;
  readonly ownHandle: string | undefined;
  readonly evening: "none" | "running" | "over";
  /** When a reload was last asked for (our clock, ms). */
  readonly askedAt: number | undefined;
}

/** So many searches are left to the person themselves: opening gaps, scrolling, other tabs. */
const searchesLeftAlone = 10;
/** A page in view that loads by itself does so each 30 s: it gets this long to be first. */
const pollingLeadMs = 5000;
/** Who stops typing mostly goes on in a moment. */
const calmMs = 10_000;
/** X answers a search within a second or two; after this long a reload was in vain. */
export const answerPatienceMs = 10_000;
/** X's own trouble does not pass by asking often. */
const troublePaceMs = 120_000;

/**
 * When the chat's search tab is to be reloaded next, or why it is not. Never sooner than the pace after the last
 * search or load of that tab, so that a page which loads by itself is never reloaded; never while something is
 * written there, while X allows fewer than ten more searches, outside an evening of the chat, or into silence. A
 * hidden tab is reloaded as one in view: X loads a page's first posts in either, and nothing more in a hidden one.
 * `now`: our clock, ms.
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

/** Until when (X's clock, ms) X allows the tab's account too few searches; undefined while it allows enough. */
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

/** Trouble that a later reload may well be without. A limit that is over is none any more. */
function mayPass(kind: NonNullable<PageReport["problem"]>["kind"]): boolean {
  return kind === "transient" || kind === "not-json" || kind === "other" || kind === "rate-limited";
}

function dueAt({ report }: HeardTab, { pace = 300, askedAt = 0 }: RefreshContext): number {
  const { problem, visible, lastSearchAt = 0, loadedAt = 0, wroteAt } = report;
  const last = Math.max(lastSearchAt, loadedAt, askedAt);
  const paceMs = Math.max(pace * 1000, problem && problem.kind !== "rate-limited" ? troublePaceMs : 0);
  const due = last + paceMs + (visible ? pollingLeadMs : 0);
  return Math.max(due, wroteAt === undefined ? 0 : wroteAt + calmMs);
}

function paused(why: RefreshPause): RefreshPlan {
  return { state: "paused", why };
}
