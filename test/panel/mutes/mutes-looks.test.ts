import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../../support/axe-findings.ts";
import { mutesPoses } from "../../support/panel-harness/mutes-poses.ts";
import { type OpenHarness, openHarness } from "../../support/panel-harness/open-harness.ts";
import { poses } from "../../support/panel-harness/poses.ts";
import { painted } from "../../support/panel-harness/watch-place.ts";

let harness: OpenHarness;
let page: Page;

beforeAll(async () => {
  harness = await openHarness({ onePage: true });
});
afterAll(() => harness.close());
afterEach(() => expect(harness.takeErrors()).toEqual([]));

/** What of a part reaches beyond its sides. */
const beyondOf = (part: string) =>
  page.$eval(part, (element) => {
    const { left, right } = element.getBoundingClientRect();
    return [...element.querySelectorAll<HTMLElement>("button, input, select, p, li")]
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width > 1 && (box.right > right + 0.5 || box.left < left - 0.5))
      .map(({ one }) => one.outerHTML.slice(0, 80));
  });
const looksOf = (names: readonly (readonly [string, string])[], widths: readonly number[]) =>
  names.flatMap(([pose, part]) => widths.map((width) => ({ pose, part, width })));

describe("the bar in the panel", () => {
  const bars = [
    ["mute-date", ".mute-bar"],
    ["mute-why", ".mute-bar"],
  ] as const;
  it.each(looksOf(bars, [240, 360, 600]))(
    "$pose, $width px wide: axe finds nothing in light and dark, nothing is beyond its edge",
    async ({ pose, part, width }) => {
      page = await harness.open("talk", { width, height: 800 });
      await painted(page, 3);
      await poses[pose]?.(page);
      await painted(page, 3);
      expect(await axeFindings(page)).toEqual([]);
      expect(await beyondOf(part)).toEqual([]);
    },
  );
});

describe("the page of mutes", () => {
  const parts = [
    ["added-until", ".add-mute"],
    ["selected-until", ".bulk"],
    ["imported-words", ".import"],
    ["imported-table", ".import"],
    ["posts", ".rule-posts"],
  ] as const;
  it.each(looksOf(parts, [240, 360, 600, 1000]))(
    "$pose, $width px wide: axe finds nothing in light and dark, nothing is beyond its edge",
    async ({ pose, part, width }) => {
      page = await harness.openPage("mutes.html?rules=30", { width, height: 900 });
      await page.waitForSelector("tbody tr:not(.space)");
      await mutesPoses[pose]?.(page);
      await painted(page, 3);
      expect(await axeFindings(page)).toEqual([]);
      expect(await beyondOf(part)).toEqual([]);
    },
  );
});
