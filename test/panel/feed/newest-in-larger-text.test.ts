import { describe, expect, it } from "vitest";
import { inHarness } from "../../support/panel-harness/in-harness.ts";
import { painted } from "../../support/panel-harness/watch-place.ts";

/** The view grows with the text, and the browser pulls it up to where the list ended, which grows, too. */
describe.each([
  [24, 160, 3],
  [32, 600, 5],
] as const)("with ordinary text of %i pixels, in a panel %i wide", (fontSize, width, textSize) => {
  const harness = inHarness({ fontSize });

  it(`the newest post stays in view when the text's size becomes ${textSize}`, async () => {
    const page = await harness.open("talk", { width, height: 760 });
    const left = () =>
      page.$eval("section.feed", (feed) => feed.scrollHeight - feed.clientHeight - feed.scrollTop);
    await painted(page, 4);
    expect(await left()).toBeLessThanOrEqual(1);
    const before = await page.$eval("section.feed", (feed) => feed.scrollHeight);
    await page.evaluate((size) => {
      const { settings } = window.harness.model;
      settings.value = { ...settings.peek(), textSize: size };
    }, textSize);
    await page.waitForFunction(
      (height) => document.querySelector("section.feed")?.scrollHeight !== height,
      {},
      before,
    );
    await painted(page, 4);
    expect(await left()).toBeLessThanOrEqual(1);
  });
});
