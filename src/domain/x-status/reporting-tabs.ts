import type { PageReport, Reading, TabReading } from "./reading.ts";

export interface ReportingTab extends TabReading {
  readonly report: PageReport;
}

/** Most recent response first, then the first opened. */
export function reportingTabs({ tabs }: Reading): readonly ReportingTab[] {
  return tabs
    .filter((tab): tab is ReportingTab => tab.report !== undefined)
    .sort((a, b) => (b.report.lastResponseAt ?? 0) - (a.report.lastResponseAt ?? 0) || a.tabId - b.tabId);
}
