import { wording } from "../words/wording.ts";
import type { Reading } from "./reading.ts";
import { figuresOf } from "./reading-figures.ts";
import { noticeOf } from "./reading-notice.ts";
import { describeTab, openChat } from "./reading-of-tab.ts";
import { bestFirst, type ReadingContext, type ReadingSentence } from "./reading-situation.ts";
import { reportingTabs } from "./reporting-tabs.ts";

export function describeReading(reading: Reading, context: ReadingContext): ReadingSentence {
  const noTab: ReadingSentence = {
    kind: "no-tab",
    tone: "wait",
    sentence: wording("statusNoTab"),
    actions: [openChat(context.chat)],
  };
  const best = reading.tabs
    .map((tab) => describeTab(tab, context))
    .reduce((one, other) => (rank(other) < rank(one) ? other : one), noTab);
  const figures = figuresOf(reading);
  const isUnreported = figures.length > 0 && best.kind !== "changed";
  const notice = [...(isUnreported ? [wording("noticeChanged")] : []), ...noticeOf(reading, context)];
  return {
    ...best,
    ...(figures.length > 0 ? { figures } : {}),
    ...(notice.length > 0 ? { notice } : {}),
  };
}

/** In ms: from the most recent response, else the last known, else 0. */
export function clockOffsetOf(reading: Reading): number {
  return knownClockOffset(reading) ?? 0;
}

export function knownClockOffset(reading: Reading): number | undefined {
  const tab = reportingTabs(reading).find(({ report }) => report.clockOffset !== undefined);
  return tab?.report.clockOffset ?? reading.clockOffset;
}

/**
 * Gives tabs that have not confirmed X's clock yet the one that is known: a page that was just loaded needs two
 * responses, and an end of X's limit in its first would lie in the past of a wrong clock.
 */
export function withKnownClock(reading: Reading): Reading {
  const isKnown =
    reading.clockOffset !== undefined || reading.tabs.some(({ report }) => report?.clockOffset !== undefined);
  if (!isKnown) return reading;
  const clockOffset = clockOffsetOf(reading);
  const tabs = reading.tabs.map(({ tabId, report }) =>
    report ? { tabId, report: { clockOffset, ...report } } : { tabId },
  );
  return { ...reading, tabs };
}

function rank({ kind }: ReadingSentence): number {
  return bestFirst.indexOf(kind);
}
