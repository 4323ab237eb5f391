import { describe, expect, it, vi } from "vitest";
import { clockOffsetOf } from "../../../../../src/domain/x-status/reading-sentence.ts";
import { done } from "../../../../../src/messages/reply.ts";
import { fromTab, stubBrowser } from "../../../../support/fake-browser.ts";
import { ask, browser, report, withAWorker } from "../background-worker.ts";

withAWorker();

const hour = 3_600_000;
const spammer = { kind: "account", handle: "cheap_gifts_x" };

/** Another worker with the same store, and no X tab. */
async function nextWorker() {
  vi.resetModules();
  const next = stubBrowser();
  await import("../../../../../extension/background/main.ts");
  return (name: string, payload: unknown, from?: object) =>
    next.ask({ kind: "request", name, payload }, from) as Promise<{ value: never }>;
}

describe.each([5 * hour, -5 * hour])(
  "a computer whose clock is wrong by hours (X's minus ours is %i ms)",
  (clockOffset) => {
    it("is seen through also by the next worker, before any tab has spoken", async () => {
      await ask("report-page", { report: { ...report, clockOffset } }, fromTab(7));
      const known = (await ask("get-reading", null)) as { value: never };
      expect(clockOffsetOf(known.value)).toBe(clockOffset);
      const askNext = await nextWorker();
      const later = await askNext("get-reading", null);
      expect(later.value).toMatchObject({ tabs: [], clockOffset });
      expect(clockOffsetOf(later.value)).toBe(clockOffset);
    });

    it("ends what is muted for tonight by X's clock", async () => {
      await ask("report-page", { report: { ...report, clockOffset } }, fromTab(7));
      await ask("get-reading", null);
      const now = Date.now() + clockOffset;
      const rules = [now + hour, now - hour].map((until, at) => ({
        id: `rule-${at}`,
        target: { ...spammer, handle: `cheap_gifts_${at}` },
        scope: "every-chat",
        until,
      }));
      expect(await ask("mute", { batchId: "tonight", rules })).toMatchObject({ ok: true });
      const askNext = await nextWorker();
      const folds = await askNext("get-folds", null, fromTab(8));
      expect(JSON.stringify(folds.value)).toContain("@cheap_gifts_0");
      expect(JSON.stringify(folds.value)).not.toContain("@cheap_gifts_1");
    });
  },
);

describe("X's clock, where something is to be deleted by it", () => {
  const day = 24 * hour;

  async function xNowAfter(facts: object | undefined) {
    const { xNowOfTabs } = await import("../../../../../extension/background/x/reading.ts");
    if (facts) {
      browser.tabs.push({ id: 7, url: "https://x.com/home", answers: () => done({ ...report, ...facts }) });
      await ask("report-page", { report: { ...report, ...facts } }, fromTab(7));
    }
    return xNowOfTabs();
  }

  it("is what an open tab heard lately", async () => {
    const clockOffset = -400 * day;
    expect(await xNowAfter({ clockOffset, lastResponseAt: Date.now() })).toBeCloseTo(
      Date.now() - 400 * day,
      -4,
    );
  });

  it.each([
    ["no tab is open", undefined],
    ["a tab has heard nothing yet", {}],
    [
      "a tab heard it before this computer's clock jumped",
      { clockOffset: 0, lastResponseAt: Date.now() - 30 * day },
    ],
  ])("is unknown while %s", async (_, facts) => {
    expect(await xNowAfter(facts)).toBeUndefined();
  });

  it("is not what an earlier worker knew", async () => {
    await ask("report-page", { report: { ...report, clockOffset: 5 * hour } }, fromTab(7));
    await ask("get-reading", null);
    const askNext = await nextWorker();
    await askNext("get-reading", null);
    expect(await xNowAfter(undefined)).toBeUndefined();
  });
});
