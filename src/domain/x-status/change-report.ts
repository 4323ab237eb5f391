import type { Fault } from "./fault.ts";
import { type ForeignCounts, foreignSentence } from "./foreign-records.ts";
import type { PageReport, Reading, ReadingTotals } from "./reading.ts";

/** Structure and counts, no posts, handles or searches. */
export interface ChangeReport {
  readonly chatside: string;
  readonly browser: string;
  readonly tabs: readonly TabChange[];
  readonly faults?: readonly Fault[];
  readonly foreign?: ForeignCounts;
}

type CopiedFact = "visible" | "signedIn" | "notFound" | "emptied" | "mostlyUnread";
type Counted = "responses" | "posts" | "unread" | "missing" | "unknown" | "fromPage" | "refused" | "dropped";

type TabChange = Partial<Pick<PageReport, CopiedFact>> & {
  readonly heard: boolean;
  readonly problem?: string;
  readonly operation?: string;
  readonly keys?: readonly string[];
  readonly sought?: readonly string[];
  readonly totals?: Partial<Pick<ReadingTotals, Counted>>;
};

/** X's type and field names look like identifiers; anything else could be private. */
const programWord = /^[A-Za-z_][A-Za-z_]*\d?$/;

export function hasChanged({ tabs }: Reading): boolean {
  return tabs.some(({ report }) => {
    if (!report) return false;
    const { missing, unknown = {}, unread } = report.totals;
    return unread > 0 || Object.keys({ ...missing, ...unknown }).length > 0;
  });
}

export function changeReport(
  { tabs }: Reading,
  { chatside, browser, faults = [], foreign = {} }: Omit<ChangeReport, "tabs">,
): ChangeReport {
  return {
    chatside,
    browser,
    tabs: tabs.map(({ report }) => (report ? tabChange(report) : { heard: false })),
    ...(faults.length === 0 ? {} : { faults }),
    ...(foreignSentence(foreign) ? { foreign } : {}),
  };
}

function tabChange(report: PageReport): TabChange {
  const { problem, firstUnknown, totals } = report;
  const own = report.ownHandle?.toLowerCase();
  const named = (counts: Readonly<Record<string, number>>) =>
    Object.fromEntries(
      Object.entries(counts).filter(([name]) => programWord.test(name) && name.toLowerCase() !== own),
    );
  return {
    heard: true,
    visible: report.visible,
    ...(report.signedIn === undefined ? {} : { signedIn: report.signedIn }),
    ...(report.notFound === undefined ? {} : { notFound: report.notFound }),
    ...(report.emptied === undefined ? {} : { emptied: report.emptied }),
    // X's own message may contain names or the search.
    ...(problem ? { problem: problem.kind } : {}),
    ...(report.mostlyUnread ? { mostlyUnread: report.mostlyUnread } : {}),
    ...(firstUnknown ?? {}),
    totals: { ...totals, missing: named(totals.missing), unknown: named(totals.unknown ?? {}) },
  };
}
