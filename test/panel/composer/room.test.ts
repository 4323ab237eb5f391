import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { type OpenHarness, openHarness } from "../../support/panel-harness/open-harness.ts";

let harness: OpenHarness;
beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());
afterEach(() => expect(harness.takeErrors()).toEqual([]));

const breaksEveryRule = "You idiot, buy it now at https://example.org/a and call me at 555-867-5309. ".repeat(
  20,
);

describe("a long draft with much advice", () => {
  for (const [width, height] of [
    [240, 700],
    [240, 520],
    [360, 480],
    [600, 700],
  ] as const)
    it(`leaves the way out in view, and something to read: ${width} by ${height}`, async () => {
      const page = await harness.open("full", { width, height });
      await page.keyboard.press("j");
      await page.keyboard.press("q");
      await page.waitForSelector(".target-text");
      await page.type(".box textarea", " ");
      await page.evaluate((text) => document.execCommand("insertText", false, text), breaksEveryRule);
      await page.waitForSelector(".advice li:nth-child(4)");
      const heights = await page.evaluate(() => {
        const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
        return {
          end: boxOf(".composer-bar")?.bottom ?? 0,
          box: boxOf(".box")?.height ?? 0,
          feed: boxOf("section.feed")?.height ?? 0,
        };
      });
      expect(heights.end).toBeLessThanOrEqual(height);
      expect(heights.box).toBeGreaterThanOrEqual(2 * 21);
      expect(heights.feed).toBeGreaterThanOrEqual(36);
      await page.close();
    });
});

it("advice has its own height, and no scroll bar, where there is room", async () => {
  const page = await harness.open("full");
  await page.keyboard.press("n");
  await page.type(".box textarea", "x".repeat(200));
  await page.waitForSelector(".advice li");
  const region = await page.$eval(".advice-region", ({ scrollHeight, clientHeight }) => ({
    isCut: scrollHeight > clientHeight,
    clientHeight,
  }));
  expect(region.isCut).toBe(false);
  expect(region.clientHeight).toBeLessThan(30);
  await page.close();
});
