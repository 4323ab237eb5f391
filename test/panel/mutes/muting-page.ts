import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, expect } from "vitest";
import { type OpenHarness, openHarness } from "../../support/panel-harness/open-harness.ts";
import { pressMuteOf } from "../../support/panel-harness/press-action.ts";
import type { StateName } from "../../support/panel-harness/state-names.ts";
import { painted } from "../../support/panel-harness/watch-place.ts";

export let harness: OpenHarness;
export let page: Page;

export const open = async (state: StateName) => {
  page = await harness.open(state);
  await painted(page, 3);
};
export const asked = () =>
  page.evaluate(() => window.harness.asked.filter((line) => /mute|bring-back/.test(line)));
export const asideCount = () =>
  page.evaluate(() => Number(document.querySelector<HTMLElement>(".panel")?.dataset.aside));
export const textOf = (selector: string) => page.$eval(selector, (element) => element.textContent);
export const rowsOf = (handle: string) =>
  page.$$eval(
    ".row[data-kind=post] .author",
    (names, wanted) => names.filter((name) => name.textContent?.includes(wanted)).length,
    handle,
  );
/** Mutes an account by a press on one of its posts. */
export const mute = (handle: string) => pressMuteOf(page, handle);
export const press = async (...keys: readonly ("k" | "m" | "u" | "1" | "5" | "Escape")[]) => {
  for (const key of keys) await page.keyboard.press(key);
  await painted(page, 2);
};

export function inTheHarness(): void {
  beforeAll(async () => {
    harness = await openHarness();
  });
  afterAll(() => harness.close());
  afterEach(async () => {
    await page.close();
    expect(harness.takeErrors()).toEqual([]);
  });
}
