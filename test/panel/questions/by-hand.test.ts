import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { axeFindings } from "../../support/axe-findings.ts";
import { type OpenHarness, openHarness } from "../../support/panel-harness/open-harness.ts";
import { pressAction } from "../../support/panel-harness/press-action.ts";
import { painted } from "../../support/panel-harness/watch-place.ts";

let harness: OpenHarness;
let page: Page;

beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  page = await harness.open("talk", { width: 240, height: 600 });
  await painted(page, 3);
});
afterEach(async () => {
  await page.close();
  expect(harness.takeErrors()).toEqual([]);
});

const pinned = () => page.$eval(".pinned .go", (one) => one.textContent);
/** The newest question in the page, by its post. */
const askedId = () =>
  page.$$eval(
    ".row[data-kind=post]",
    (rows) => rows.findLast((row) => row.querySelector(".chip.question"))?.getAttribute("data-key") ?? "none",
  );

describe("a question by hand", () => {
  it("is renumbered, and everything that names it follows", async () => {
    const before = await pinned();
    await page.click(".pinned .go");
    await painted(page, 3);
    const id = await askedId();
    await pressAction(page, id, "mark");
    await page.waitForSelector("#field-mark-number");
    expect(await axeFindings(page)).toEqual([]);
    await page.$eval("#field-mark-number", (input) => input instanceof HTMLInputElement && input.select());
    await page.type("#field-mark-number", "Q9");
    await page.keyboard.press("Enter");
    await painted(page, 3);
    expect(await pinned()).not.toBe(before);
    expect(await pinned()).toContain("9");
    expect(await page.$(".correction-card")).toBeNull();
    await pressAction(page, id, "mark");
    await (await page.waitForSelector("[data-action=mark-none]"))?.click();
    await painted(page, 3);
    expect(await pinned()).toBe(before);
  });
});

describe("the topic of the evening", () => {
  it("is written, shown in the header, and fits", async () => {
    await page.evaluate(() => {
      const { model } = window.harness;
      const now = model.now.peek();
      const day = new Date(now).getUTCDay() || 7;
      const { getUTCHours: hours, getUTCMinutes: minutes } = Date.prototype;
      const schedule = {
        weekday: day,
        hour: hours.call(new Date(now)),
        minute: minutes.call(new Date(now)),
        timeZone: "UTC",
        minutes: 60,
      };
      model.chats.value = model.chats.peek().map((chat) => ({ ...chat, schedule }));
    });
    await page.click("button.chat-name");
    await (await page.waitForSelector("#chat-menu ::-p-text(Topic of this evening)"))?.click();
    await page.waitForSelector(".topic-line input");
    await page.type(".topic-line input", "Bees, and whoever keeps them in a town of a few thousand");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".topic-line span");
    expect(await page.$eval(".topic-line", (line) => line.textContent)).toContain("Bees");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(240);
    expect(await axeFindings(page)).toEqual([]);
  });
});
