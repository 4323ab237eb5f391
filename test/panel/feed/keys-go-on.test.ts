import type { Page } from "puppeteer-core";
import { expect, it } from "vitest";
import { inHarness } from "../../support/panel-harness/in-harness.ts";
import { painted, readAt } from "../../support/panel-harness/watch-place.ts";

const harness = inHarness();
let page: Page;

const press = async (key: Parameters<Page["keyboard"]["press"]>[0]) => {
  await page.keyboard.press(key);
  await painted(page, 4);
};
const focused = () =>
  page.evaluate(() => ({
    at: Number(document.activeElement?.getAttribute("aria-posinset")),
    of: Number(document.activeElement?.getAttribute("aria-setsize")),
    top: document.activeElement?.getBoundingClientRect().top ?? 0,
  }));
const scrollTop = () => page.$eval(".feed", (one) => one.scrollTop);

it("the keys go on from where End led", async () => {
  page = await harness.open("talk");
  await readAt(page, 900);
  await press("j");
  await press("End");
  await press("k");
  const { at, of } = await focused();
  expect(of - at).toBe(1);
});

it("the keys go on from where the bar of new posts led, and from where the way back led", async () => {
  page = await harness.open("talk");
  await readAt(page, 900);
  await press("j");
  const left = await focused();
  await press("g");
  await press("k");
  const { at, of } = await focused();
  expect(of - at).toBe(1);
  await press("b");
  await press("j");
  expect((await focused()).at).toBe(left.at + 1);
});

it("the keys go on from what is in view where the wheel led away from the post they stood at", async () => {
  page = await harness.open("talk");
  await readAt(page, 900);
  await press("j");
  const left = await focused();
  const before = await scrollTop();
  await page.mouse.move(150, 400);
  await page.mouse.wheel({ deltaY: -3000 });
  await page.waitForFunction(
    (top) => (document.querySelector(".feed")?.scrollTop ?? top) < top - 1500,
    {},
    before,
  );
  await painted(page, 6);
  const there = await scrollTop();
  await press("j");
  expect((await focused()).at).toBeLessThan(left.at);
  expect(Math.abs((await scrollTop()) - there)).toBeLessThan(300);
});
