import { describe, expect, it } from "vitest";
import { noTotals, type PageReport } from "../../../../src/domain/x-status/reading.ts";
import { withKnownClock } from "../../../../src/domain/x-status/reading-sentence.ts";
import { limitOf } from "../../../../src/domain/x-status/search-limit.ts";

const now = Date.UTC(2026, 10, 19, 2, 14);
const hour = 3_600_000;
const report: PageReport = { visible: true, signedIn: true, totals: noTotals };

describe.each([5 * hour, -5 * hour, -11 * 24 * hour])("X's clock, %i ms from ours", (clockOffset) => {
  const until = now + clockOffset + 600_000;
  const limited: PageReport = {
    ...report,
    problem: { kind: "rate-limited", message: "Rate limit exceeded", at: now, until },
  };
  const limits = (reading: Parameters<typeof withKnownClock>[0]) =>
    withKnownClock(reading).tabs.map((tab) => tab.report && limitOf(tab.report, now));

  it("holds for a page that was just loaded, whose first answer says when X's limit ends", () => {
    expect(limits({ tabs: [{ tabId: 1, report: limited }], clockOffset })).toEqual([until]);
  });

  it("is taken from another tab, and never replaces a tab's own", () => {
    const other = { tabId: 2, report: { ...report, clockOffset, lastResponseAt: now } };
    const own = { tabId: 3, report: { ...limited, clockOffset: clockOffset + 1_200_000 } };
    expect(limits({ tabs: [{ tabId: 1, report: limited }, other, own] })).toEqual([
      until,
      undefined,
      undefined,
    ]);
  });

  it("is the refusal's own where nothing else tells it", () => {
    const alone = { ...limited, doubtedOffset: clockOffset };
    expect(limitOf(alone, now)).toBe(until);
    expect(limitOf(alone, now + 601_000)).toBeUndefined();
    expect(limitOf({ ...alone, clockOffset: clockOffset + 1_200_000 }, now)).toBeUndefined();
  });

  it("is left open where no tab knows it", () => {
    const unknown = { tabs: [{ tabId: 1, report: limited }, { tabId: 2 }] };
    expect(withKnownClock(unknown)).toEqual(unknown);
  });
});
