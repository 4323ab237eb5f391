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
 * The person's handle: as set by hand, else as the tab shows that heard from X last. With two accounts in two tabs
 * every part of Chatside goes by this one rule.
 */
export function ownHandleOf(reading: Reading, byHand?: string): string | undefined {
  return byHand ?? heardLast(reading).find(({ report }) => report.ownHandle !== undefined)?.report.ownHandle;
}
