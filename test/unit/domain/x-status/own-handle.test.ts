import { describe, expect, it } from "vitest";
import { accountsOf, ownHandleOf, sourcedHandleOf } from "../../../../src/domain/x-status/own-handle.ts";
import { noTotals, type PageReport, type Reading } from "../../../../src/domain/x-status/reading.ts";
import { describeReading } from "../../../../src/domain/x-status/reading-sentence.ts";
import type { ReadingContext } from "../../../../src/domain/x-status/reading-situation.ts";
import { wordsOf } from "../../../../src/words/words.ts";
import { testChat } from "../../../support/make-post.ts";

const minute = 60_000;

/** Tabs 1, 2, …, as they report themselves. */
function reading(...reports: readonly Partial<PageReport>[]): Reading {
  const tabs = reports.map((report, at) => ({
    tabId: at + 1,
    report: { visible: true, totals: noTotals, ...report },
  }));
  return { tabs };
}

const work = { ownHandle: "sgt_okafor", loadedAt: 0 };
const home = { ownHandle: "ada_at_home", loadedAt: 5 * minute };

describe("whose mentions are shown", () => {
  it("those of the account whose page was loaded last, in whatever order the tabs are", () => {
    expect(ownHandleOf(reading(work, home))).toBe("ada_at_home");
    expect(ownHandleOf(reading(home, work))).toBe("ada_at_home");
    expect(ownHandleOf(reading({ ...work, loadedAt: 9 * minute }, home))).toBe("sgt_okafor");
  });

  it("stay the same while both pages hear from X in turn", () => {
    const shown = [0, 30, 60, 90].map((seconds) => {
      const [one, other] = [seconds % 60 === 0 ? seconds : seconds - 30, seconds];
      return ownHandleOf(
        reading({ ...work, lastResponseAt: one * 1000 + 1 }, { ...home, lastResponseAt: other * 1000 }),
      );
    });
    expect(new Set(shown)).toEqual(new Set(["ada_at_home"]));
  });

  it("are told by the tabs that know whose they are: not by one that was signed out, or has not shown it yet", () => {
    const later = { loadedAt: 9 * minute };
    expect(ownHandleOf(reading(work, { ...later, signedIn: false }, later))).toBe("sgt_okafor");
    expect(ownHandleOf(reading(later))).toBeUndefined();
    expect(ownHandleOf({ tabs: [{ tabId: 1 }] })).toBeUndefined();
  });

  it("are those of the handle that was set by hand, whatever the tabs say", () => {
    expect(ownHandleOf(reading(work, home), "somebody_else")).toBe("somebody_else");
  });

  it("are those of the account that a page showed last, where no open page shows one", () => {
    const lastHandle = "ada_at_work";
    expect(sourcedHandleOf({ tabs: [], lastHandle })).toEqual({ handle: lastHandle, from: "page-before" });
    expect(ownHandleOf({ ...reading({ signedIn: false }), lastHandle })).toBe(lastHandle);
    expect(sourcedHandleOf({ ...reading(home), lastHandle })).toEqual({
      handle: "ada_at_home",
      from: "open-page",
    });
    expect(sourcedHandleOf({ tabs: [], lastHandle }, "by_hand")).toEqual({ handle: "by_hand", from: "hand" });
  });

  it("is one account in two tabs, however it is written", () => {
    expect(accountsOf(reading(work, { ...home, ownHandle: "SGT_Okafor" }))).toEqual(["SGT_Okafor"]);
    expect(accountsOf(reading(work, home, work))).toEqual(["ada_at_home", "sgt_okafor"]);
  });
});

describe("with two accounts", () => {
  const noticeOf = (tabs: Reading, more: Partial<ReadingContext>) =>
    describeReading(tabs, { chat: testChat, now: 0, formatTime: String, ...more })
      .notice?.map(wordsOf)
      .join(" ");

  it("the panel says whose mentions it shows, and how to keep to one", () => {
    expect(noticeOf(reading(work, home), { ownHandle: "ada_at_home" })).toBe(
      "2 accounts on X: mentions of @ada_at_home are shown, not those of @sgt_okafor. Choose one in Options.",
    );
  });

  it("it says nothing where there is one, where nobody is known, and where the person chose", () => {
    expect(noticeOf(reading(work, work), { ownHandle: "sgt_okafor" })).toBeUndefined();
    expect(noticeOf(reading({}, {}), {})).toBeUndefined();
    expect(noticeOf(reading(work, home), { ownHandle: "sgt_okafor", ownHandleIsSet: true })).toBeUndefined();
  });
});
