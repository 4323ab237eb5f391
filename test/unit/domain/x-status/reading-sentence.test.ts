import { describe, expect, it } from "vitest";
import { wording } from "../../../../src/domain/words/wording.ts";
import { noTotals, type PageReport, type Reading } from "../../../../src/domain/x-status/reading.ts";
import { sameNotice } from "../../../../src/domain/x-status/reading-notice.ts";
import { clockOffsetOf, describeReading } from "../../../../src/domain/x-status/reading-sentence.ts";
import type { ReadingContext, ReadingSentence } from "../../../../src/domain/x-status/reading-situation.ts";
import { wordsOf } from "../../../../src/words/words.ts";
import { testChat } from "../../../support/make-post.ts";
import { fc } from "../../../support/properties.ts";

const now = Date.UTC(2026, 10, 19, 2, 14);
const second = 1000;
const context = {
  chat: testChat,
  now,
  lastPostAt: now - 20 * second,
  formatTime: (ms: number) => new Date(ms).toISOString().slice(11, 16),
};
const well: PageReport = {
  visible: true,
  signedIn: true,
  search: { query: "#roundtable", latest: true },
  lastResponseAt: now - 6 * second,
  totals: noTotals,
};

/** What is said of tabs 1, 2, …, in English; null is a tab that never reported. */
function inEnglishOf(...given: Parameters<typeof situationOf>) {
  return inEnglish(situationOf(...given));
}

function inEnglish({ sentence, detail, notice, figures, ...rest }: ReadingSentence) {
  return {
    ...rest,
    sentence: wordsOf(sentence),
    detail: detail && wordsOf(detail),
    notice: notice?.map(wordsOf).join(" "),
    figures: figures?.map(wordsOf).join(" "),
  };
}

function situationOf(reports: readonly (Partial<PageReport> | null)[], more: Partial<ReadingContext> = {}) {
  const tabs = reports.map((report, at) => ({
    tabId: at + 1,
    ...(report ? { report: { ...well, ...report } } : {}),
  }));
  return describeReading({ tabs }, { ...context, ...more });
}

function problem(kind: NonNullable<PageReport["problem"]>["kind"], message = "") {
  return { problem: { kind, message, at: now - 6 * second } };
}

const rate = { kind: "search" as const, limit: 50, remaining: 0, resetAt: now + 300 * second };
const elsewhere = { search: { query: "#pizza", latest: true } };
const noSearch: Partial<PageReport> = { search: { query: "", latest: true } };

describe("the state of reading", () => {
  it.each([
    [[{}], "reading", "Reading X · answered 6 s ago", undefined],
    [[], "no-tab", "X is not open in this browser.", "open-chat"],
    [[null], "reload", "Chatside cannot read your X tab: reload it once.", "reload-tab"],
    [
      [{ visible: false }],
      "paused",
      "X is paused: it loads nothing while its tab is hidden.",
      "bring-forward",
    ],
    [[{ signedIn: false }], "signed-out", "You are not signed in to X.", "bring-forward"],
    [[problem("signed-out")], "signed-out", "You are not signed in to X.", "bring-forward"],
    [[problem("locked")], "locked", "X has locked this account: its page says why.", "bring-forward"],
    [
      [{ ...problem("rate-limited"), rate }],
      "limited",
      "X does not let this account load more until 02:19. You can only wait.",
      undefined,
    ],
    [
      [{ rate }],
      "limited",
      "X does not let this account load more until 02:19. You can only wait.",
      undefined,
    ],
    [
      [problem("rate-limited")],
      "limited",
      "X does not let this account load more until 02:28. You can only wait.",
      undefined,
    ],
    [
      [{ ...problem("rate-limited"), rate: { ...rate, resetAt: now - 1 } }],
      "quiet",
      "X's pause is over.",
      "load-new",
    ],
    [[{ lastResponseAt: now - 250 * second }], "quiet", "X has loaded nothing for 4 min.", "load-new"],
    [
      [elsewhere],
      "elsewhere",
      "X is open, but not at the chat's search: only some posts arrive.",
      "open-chat",
    ],
    [
      [noSearch],
      "elsewhere",
      "X is open, but not at the chat's search: only some posts arrive.",
      "open-chat",
    ],
    [
      [{ search: { query: "#roundtable", latest: false } }],
      "elsewhere",
      "X shows the search's Top posts, not Latest: many posts are missing.",
      "open-chat",
    ],
    [[problem("not-json")], "error", "X's last answer was broken or an error page.", "reload-tab"],
    [
      [problem("unknown-shape")],
      "changed",
      "X changed something. Chatside reads what the page shows: some posts and replies may be missing.",
      "reload-tab",
    ],
    [
      [{ mostlyUnread: { kind: "search", read: 3, places: 20 } }],
      "changed",
      "X changed something: Chatside could read 3 of 20 posts. It reads what the page shows; some posts may be missing.",
      "reload-tab",
    ],
    [
      [{ mostlyUnread: { kind: "search", read: 0, places: 1 } }],
      "changed",
      "X changed something: Chatside could read 0 of 1 post. It reads what the page shows; some posts may be missing.",
      "reload-tab",
    ],
    [[{ notFound: 1 }], "reading", "Reading X · answered 6 s ago", undefined],
    [[{ notFound: 2 }], "error", "X answered 2 times in a row with nothing (404).", "reload-tab"],
    [[{ emptied: 2 }], "reading", "Reading X · answered 6 s ago", undefined],
    [
      [{ emptied: 3 }],
      "error",
      "X's last 3 answers held no posts, where there were posts before: X may be holding them back.",
      "reload-tab",
    ],
    [[problem("too-large")], "changed", "X's last answer was too large to read.", "reload-tab"],
    [
      [problem("transient", "Timeout: Unspecified")],
      "error",
      "X's last answer was an error: “Timeout: Unspecified”",
      "reload-tab",
    ],
    [[problem("other", "")], "error", "X's last answer was an error.", "reload-tab"],
    [
      [problem("bad-query", "Query  is\u202e empty!")],
      "error",
      "X refused the search: “Query is empty!”",
      "open-chat",
    ],
  ] as const)("%o: %s", (reports, kind, sentence, action) => {
    const shown = inEnglishOf(reports);
    expect([shown.kind, shown.sentence, shown.actions[0]?.name]).toEqual([kind, sentence, action]);
    expect(shown.tone === "good").toBe(kind === "reading");
  });

  it("waits for the first answer, and says when the chat has no post yet", () => {
    const { lastResponseAt: _, ...silent } = well;
    const tabs = [{ tabId: 1, report: silent }];
    expect(describeReading({ tabs }, context).kind).toBe("waiting");
    const { lastPostAt: __, ...noPost } = context;
    expect(inEnglish(describeReading({ tabs: [{ tabId: 1, report: well }] }, noPost)).sentence).toBe(
      "Reading X · answered 6 s ago, no posts of this chat yet",
    );
  });

  it("does not wait for ever for the first answer", () => {
    const { lastResponseAt: _, ...silent } = well;
    const loaded = (seconds: number) => {
      const report = { ...silent, loadedAt: now - seconds * second };
      return inEnglish(describeReading({ tabs: [{ tabId: 1, report }] }, context));
    };
    expect(loaded(19).kind).toBe("waiting");
    expect(loaded(20)).toMatchObject({ kind: "quiet", sentence: "X has loaded nothing yet." });
  });

  it("offers a hidden tab two ways out", () => {
    expect(inEnglishOf([{ visible: false }]).actions).toEqual([
      { name: "bring-forward", label: wording("statusActionShow"), tabId: 1 },
      { name: "move-to-window", label: wording("statusActionWindow"), tabId: 1 },
    ]);
  });

  it("takes no silence amiss that auto-refresh will end", () => {
    const silent = { lastResponseAt: now - 250 * second };
    expect(inEnglishOf([silent], { nextLoadAt: now + 50 * second }).sentence).toBe(
      "Reading X · answered 4 min ago",
    );
    expect(inEnglishOf([silent], { nextLoadAt: now - 16 * second }).kind).toBe("quiet");
    expect(inEnglishOf([{ visible: false }], { nextLoadAt: now }).sentence).toBe(
      "X's tab is hidden: new posts arrive only when it is reloaded.",
    );
  });

  it("goes by the end of a limit that X named, and by the search's own", () => {
    const refused = { ...problem("rate-limited").problem, until: now + 120 * second };
    expect(inEnglishOf([{ problem: refused }]).sentence).toContain("until 02:16");
    expect(inEnglishOf([{ problem: refused, rate }]).sentence).toContain("until 02:19");
    const home = { ...rate, kind: "home" as const };
    expect(inEnglishOf([{ rate: home }]).kind).toBe("reading");
  });

  it("counts the last post's age by X's clock", () => {
    expect(inEnglishOf([{ clockOffset: -600 * second }], { lastPostAt: now - 620 * second }).detail).toBe(
      "last post 20 s ago",
    );
  });
});

describe("over several tabs", () => {
  it.each([
    ["one that reads is enough", [null, { visible: false }, {}, problem("other")], "reading", undefined],
    ["X's limit is the account's", [{ visible: false }, { rate }], "limited", undefined],
    ["a hidden one at the chat comes before one elsewhere", [elsewhere, { visible: false }], "paused", 2],
    ["one with an error at the chat comes before one elsewhere", [elsewhere, problem("other")], "error", 2],
    ["a reload helps when nothing else does", [null, elsewhere], "elsewhere", undefined],
    ["the first of equals speaks", [{ visible: false }, { visible: false }], "paused", 1],
  ] as const)("%s", (_, reports, kind, tabId) => {
    const shown = inEnglishOf(reports);
    expect([shown.kind, shown.actions[0]?.tabId]).toEqual([kind, tabId]);
  });

  it("says the same whichever tab comes first, and always one sentence", () => {
    const report = fc.constantFrom(null, {}, { visible: false }, elsewhere, { rate }, problem("locked"), {
      signedIn: false,
    });
    fc.assert(
      fc.property(fc.array(report, { maxLength: 5 }), (reports) => {
        const shown = inEnglishOf(reports);
        expect(inEnglishOf(reports.toReversed()).sentence).toBe(shown.sentence);
        expect(shown.sentence).toMatch(/^\S.*\S$/);
        expect(shown.sentence).not.toMatch(/undefined|NaN/);
      }),
    );
  });
});

describe("the notice beside it", () => {
  it.each([
    [{ fromPage: 3 }, "3 posts were read from the page itself and may be cut off."],
    [{ dropped: 1 }, "1 post was lost before it could be saved. Reload X to read it again."],
    [{ refused: 1 }, "1 message on X's page looked forged and was ignored."],
  ])("%o", (totals, notice) => {
    expect(inEnglishOf([{ totals: { ...noTotals, ...totals } }]).notice).toBe(notice);
  });

  it("is another one only when it says something else", () => {
    const lost = (totals: object) => situationOf([{ totals: { ...noTotals, ...totals } }]).notice;
    const few = lost({ dropped: 6 });
    expect(sameNotice(few, lost({ dropped: 68 }))).toBe(true);
    expect(sameNotice(few, lost({ refused: 6 }))).toBe(false);
    expect(sameNotice(undefined, few)).toBe(false);
  });

  it("says beforehand that few searches are left", () => {
    expect(inEnglishOf([{ rate: { ...rate, remaining: 3 } }]).notice).toBe(
      "X allows 3 more searches until 02:19.",
    );
    expect(inEnglishOf([{ rate: { ...rate, remaining: 6 } }]).notice).toBeUndefined();
    expect(inEnglishOf([{ rate: { ...rate, remaining: 3, kind: "conversation" } }]).notice).toBeUndefined();
    expect(inEnglishOf([{ rate: { ...rate, remaining: 3, resetAt: now } }]).notice).toBeUndefined();
  });
});

describe("X's clock", () => {
  it("is that of the tab that heard from X last", () => {
    const reading: Reading = {
      tabs: [
        { tabId: 1, report: { ...well, clockOffset: 5, lastResponseAt: 10 } },
        { tabId: 2, report: { ...well, clockOffset: 7, lastResponseAt: 20 } },
        { tabId: 3, report: { ...well, lastResponseAt: 30 } },
        { tabId: 4 },
      ],
    };
    expect(clockOffsetOf(reading)).toBe(7);
    expect(clockOffsetOf({ tabs: [] })).toBe(0);
  });
});
