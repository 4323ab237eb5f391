import { describe, expect, it } from "vitest";
import { type Load, stepOf, withAnswer } from "../../../../src/domain/x-status/load-progress.ts";
import { noTotals, type Reading } from "../../../../src/domain/x-status/reading.ts";

const at = Date.UTC(2026, 10, 19, 2, 14);
const second = 1000;
const readingWith = (...times: readonly (number | undefined)[]): Reading => ({
  tabs: times.map((time, tabId) => ({
    tabId,
    report: { visible: true, totals: noTotals, ...(time === undefined ? {} : { lastSearchAt: time }) },
  })),
});

describe("loading what is newer", () => {
  it.each<[string, Load, number, string]>([
    ["runs until X answers", { at }, 3, "running"],
    ["is late after ten seconds", { at }, 10, "late"],
    ["is not spoken of for ever", { at }, 90, "over"],
    ["is answered", { at, answeredAt: at + 2 * second }, 3, "answered"],
    ["is answered late", { at, answeredAt: at + 20 * second }, 22, "answered"],
    ["is over when its outcome was there to be read", { at, answeredAt: at + 2 * second }, 9, "over"],
  ])("%s", (_, load, seconds, step) => {
    expect(stepOf(load, at + seconds * second)).toBe(step);
  });

  it.each<[string, Reading, number | undefined]>([
    ["by a search of any tab since then", readingWith(at - second, at + 5, at + 3), at + 3],
    ["not by one before", readingWith(at - second, at), undefined],
    ["not by a tab that still loads its page", { tabs: [{ tabId: 1 }] }, undefined],
  ])("is answered %s", (_, reading, answeredAt) => {
    expect(withAnswer({ at }, reading).answeredAt).toBe(answeredAt);
  });

  it("is answered once: what X loads by itself later is no answer to it", () => {
    const answered = { at, answeredAt: at + 2 };
    expect(withAnswer(answered, readingWith(at + 30 * second))).toBe(answered);
  });
});
