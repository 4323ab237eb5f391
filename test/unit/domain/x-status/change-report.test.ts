import { describe, expect, it } from "vitest";
import { changeReport, hasChanged } from "../../../../src/domain/x-status/change-report.ts";
import { noTotals, type PageReport } from "../../../../src/domain/x-status/reading.ts";

const report: PageReport = {
  visible: true,
  signedIn: true,
  ownHandle: "sgt_okafor",
  search: { query: "#copchat OR @sgt_okafor", latest: true },
  problem: { kind: "bad-query", message: "Query of @sgt_okafor is empty", at: 1 },
  firstUnknown: {
    operation: "SearchTimelineV3",
    keys: ["content", "content.beam"],
    sought: ["core.user_results"],
  },
  mostlyUnread: { kind: "search", read: 3, places: 20 },
  totals: {
    ...noTotals,
    responses: 3,
    posts: 12,
    missing: { author: 2 },
    unknown: { TimelineHologram: 1, sgt_okafor: 1, "Hello @nkessler_pd": 1 },
  },
};

describe("the report of a change", () => {
  const made = changeReport(
    { tabs: [{ tabId: 1, report }, { tabId: 2 }] },
    { chatside: "1.0", browser: "B" },
  );

  it("holds versions, operation, keys, counts and states", () => {
    expect(made).toEqual({
      chatside: "1.0",
      browser: "B",
      tabs: [
        {
          heard: true,
          visible: true,
          signedIn: true,
          problem: "bad-query",
          mostlyUnread: { kind: "search", read: 3, places: 20 },
          operation: "SearchTimelineV3",
          keys: ["content", "content.beam"],
          sought: ["core.user_results"],
          totals: {
            ...noTotals,
            responses: 3,
            posts: 12,
            missing: { author: 2 },
            unknown: { TimelineHologram: 1 },
          },
        },
        { heard: false },
      ],
    });
  });

  it("holds no handle, no search and no words of X", () => {
    expect(JSON.stringify(made)).not.toMatch(/okafor|nkessler|copchat|empty/i);
  });
});

describe("whether X changed", () => {
  const totals = (more: Partial<PageReport["totals"]>) => ({
    tabs: [{ tabId: 1, report: { ...report, totals: { ...noTotals, ...more } } }],
  });
  it.each([
    [{}, false],
    [{ unread: 1 }, true],
    [{ missing: { text: 1 } }, true],
    [{ unknown: { TimelineHologram: 1 } }, true],
    [{ fromPage: 4, refused: 1 }, false],
  ])("%o: %s", (more, changed) => expect(hasChanged(totals(more))).toBe(changed));
});
