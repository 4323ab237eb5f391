import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect } from "vitest";
import { type OpenHarness, openHarness } from "../../support/panel-harness/open-harness.ts";
import type { StateName } from "../../support/panel-harness/state-names.ts";

let harness: OpenHarness;

/** The panel in a real Chromium, fresh for each test of a file that calls `inAFreshPanel`. */
export let page: Page;

/** Before each test an ordinary evening's panel; after it, nothing may have gone wrong in the page. */
export function inAFreshPanel(): void {
  beforeAll(async () => {
    harness = await openHarness();
  });
  afterAll(() => harness.close());
  beforeEach(async () => {
    page = await harness.open("full");
  });
  afterEach(async () => {
    await page.close();
    expect(harness.takeErrors()).toEqual([]);
  });
}

/** Another state of the panel in its place. */
export async function reopenIn(state: StateName): Promise<void> {
  await page.close();
  page = await harness.open(state);
}

export const box = ".box textarea";
export const write = async (text: string) => page.type(box, text);
export const textOf = (selector: string) =>
  page.$$eval(selector, (found) => found.map((one) => one.textContent ?? "").join(" | "));
export const marked = async () => (await textOf(".mirror .over-house")).replaceAll(" | ", "");
export const isThere = async (selector: string) => (await page.$(selector)) !== null;
export const writtenText = () => page.$eval(box, (one) => (one as HTMLTextAreaElement).value);
/** What the panel asked for, but for the read mark: that is sent when the feed has rested, whatever is written. */
export const asked = () =>
  page.evaluate(() => window.harness.asked.filter((one) => !one.startsWith("mark-read")));
export const hasFocus = (selector: string) =>
  page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector);
/** Puts a text in at once, as pasting does. */
export const put = (text: string) =>
  page.evaluate((whole) => {
    const area = document.querySelector(".box textarea") as HTMLTextAreaElement;
    area.value = whole;
    area.dispatchEvent(new InputEvent("input", { bubbles: true }));
  }, text);
export const press = (words: string) =>
  page.evaluate((wanted) => {
    const found = [...document.querySelectorAll<HTMLElement>(".composer button, .composer label")];
    const button = found.find((one) => one.textContent?.trim() === wanted || one.ariaLabel === wanted);
    if (!button) throw new Error(`no button ${wanted}`);
    button.click();
  }, words);
export const ctrlEnter = async () => {
  await page.keyboard.down("Control");
  await page.keyboard.press("Enter");
  await page.keyboard.up("Control");
};
