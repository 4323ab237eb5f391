import { describe, expect, it } from "vitest";
import { noTotals, type PageReport } from "../../../../src/domain/x-status/reading.ts";
import { describeReading } from "../../../../src/domain/x-status/reading-sentence.ts";
import { wordsOf } from "../../../../src/words/words.ts";
import { testChat } from "../../../support/make-post.ts";

const now = Date.UTC(2026, 10, 19, 2, 14);
const well: PageReport = {
  visible: true,
  signedIn: true,
  search: { query: "#roundtable", latest: true },
  lastResponseAt: now - 6000,
  totals: noTotals,
};

/** What is said of tabs; null is one that never reported. */
function readingOf(reports: readonly (Partial<PageReport> | null)[]) {
  const tabs = reports.map((report, tabId) => ({
    tabId,
    ...(report ? { report: { ...well, ...report } } : {}),
  }));
  const context = { chat: testChat, now, lastPostAt: now, formatTime: String };
  return describeReading({ tabs }, context);
}

const inEnglish = (wordings: ReturnType<typeof readingOf>["notice"]) => wordings?.map(wordsOf).join(" ");
const figuresOf = (reports: Parameters<typeof readingOf>[0]) => inEnglish(readingOf(reports).figures);

describe("the figures of a change", () => {
  const share = { kind: "search" as const, read: 3, places: 20 };
  it.each<[Partial<PageReport>, string | undefined]>([
    [
      { totals: { ...noTotals, posts: 227, missing: { author: 12, created_at: 1 } } },
      "12 of 240 posts without an author and 1 of 240 posts without a time.",
    ],
    [
      { totals: { ...noTotals, responses: 12, unknown: { TimelineOther: 1, TimelineNewThing: 3 } } },
      "X sends something that Chatside does not know (TimelineNewThing and TimelineOther) in 3 of 12 answers: posts may be missing.",
    ],
    [{ totals: { ...noTotals, unread: 2 } }, "2 answers from X could not be read."],
    [
      { mostlyUnread: share, totals: { ...noTotals, posts: 3, missing: { author: 17 }, fromPage: 5 } },
      "3 of the 20 posts that X sent last could be read. 17 of 20 posts without an author. 5 posts were read from the page itself and may be cut off.",
    ],
    [
      {
        firstUnknown: { operation: "SearchTimeline", keys: [], sought: ["core.user_results", "legacy.user"] },
        totals: { ...noTotals, missing: { author: 1 } },
      },
      "1 of 1 post without an author. Looked for but not found: core.user_results and legacy.user.",
    ],
    [{ totals: { ...noTotals, fromPage: 3 } }, undefined],
    [{ totals: { ...noTotals, missing: { author: 0 } } }, undefined],
  ])("%o", (report, figures) => {
    expect(figuresOf([report])).toBe(figures);
  });

  it("add up all tabs", () => {
    const totals = { ...noTotals, missing: { author: 6 } };
    expect(figuresOf([{ totals }, { totals }, null])).toBe("12 of 12 posts without an author.");
  });

  it("are announced by one sentence: the header's, or the notice where the header says something else", () => {
    const totals = { ...noTotals, missing: { author: 6 } };
    expect(inEnglish(readingOf([{ totals }]).notice)).toBe("X changed something: some posts may be missing.");
    const { kind, notice } = readingOf([{ totals, mostlyUnread: share }]);
    expect([kind, notice]).toEqual(["changed", undefined]);
  });
});
