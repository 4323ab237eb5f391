import { sameHandle } from "./handle.ts";
import type { PageReport, Reading, TabReading } from "./reading.ts";

/** A tab that has told how it is. */
export interface HeardTab extends TabReading {
  readonly report: PageReport;
}

/** The tabs that report, the one first that heard from X last; of equals the first opened. */
export function heardLast({ tabs }: Reading): readonly HeardTab[] {
  return tabs
    .filter((tab): tab is HeardTab => tab.report !== undefined)
    .sort((a, b) => (b.report.lastResponseAt ?? 0) - (a.report.lastResponseAt ?? 0) || a.tabId - b.tabId);
}

/**
 * The accounts that are signed in on the open X tabs, each once; the one first whose page was loaded last. X loads
 * its page anew when the account is switched there, and a tab that was left behind still shows the account before.
 */
export function accountsOf({ tabs }: Reading): readonly string[] {
  const handles = tabs
    .flatMap(({ tabId, report }) => (report?.ownHandle === undefined ? [] : [{ tabId, ...report }]))
    .sort((a, b) => (b.loadedAt ?? 0) - (a.loadedAt ?? 0) || a.tabId - b.tabId)
    .flatMap(({ ownHandle }) => ownHandle ?? []);
  return handles.filter((handle, at) => handles.findIndex((other) => sameHandle(other, handle)) === at);
}

/** The person's handle, and where it is from: set by hand, shown by an open X page, or by the one that was shown last. */
export interface OwnHandle {
  readonly handle: string;
  readonly from: "hand" | "open-page" | "page-before";
}

/**
 * The person's handle: as set by hand, else as the X page shows that was loaded last, else, where no open page shows
 * one, as a page before it did. Every part of Chatside goes by this one rule. By the page that heard from X last, two
 * accounts in two tabs would take turns with each poll.
 */
export function ownHandleOf(reading: Reading, byHand?: string): string | undefined {
  return sourcedHandleOf(reading, byHand)?.handle;
}

/** `ownHandleOf` with where the handle is from, for the page that says so. */
export function sourcedHandleOf(reading: Reading, byHand?: string): OwnHandle | undefined {
  if (byHand !== undefined) return { handle: byHand, from: "hand" };
  const shown = accountsOf(reading)[0];
  if (shown !== undefined) return { handle: shown, from: "open-page" };
  return reading.lastHandle === undefined ? undefined : { handle: reading.lastHandle, from: "page-before" };
}
