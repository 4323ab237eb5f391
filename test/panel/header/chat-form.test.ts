import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { axeFindings } from "../../support/axe-findings.ts";
import { type OpenHarness, openHarness } from "../../support/panel-harness/open-harness.ts";
import { painted } from "../../support/panel-harness/watch-place.ts";

let harness: OpenHarness;
let page: Page;

beforeAll(async () => {
  harness = await openHarness();
});
afterAll(() => harness.close());
beforeEach(async () => {
  page = await harness.open("talk", { width: 240, height: 600 });
  await page.click("button.chat-name");
  await (await page.waitForSelector("#chat-menu ::-p-text(Edit)"))?.click();
  await page.click(".chat-profile summary");
  await painted(page, 2);
});
afterEach(async () => {
  await page.close();
  expect(harness.takeErrors()).toEqual([]);
});

const dates = () =>
  page.$$eval(".chat-preview time", (all) => all.map((one) => one.getAttribute("datetime")));

describe("the form of a chat", () => {
  it("shows what comes of it while it is typed", async () => {
    await page.select("#field-repeats", "week");
    await painted(page, 2);
    const weekly = await dates();
    expect(weekly).toHaveLength(5);
    await page.select("#field-repeats", "month");
    await painted(page, 2);
    expect(await dates()).not.toEqual(weekly);
    expect(await page.$eval(".chat-preview code", (code) => code.textContent)).toContain("#");
    expect(await page.$eval(".chat-preview", (preview) => preview.textContent)).toMatch(
      /\d+ of the \d+ posts/,
    );
  });

  it("has the days of the week within its width, turned by hand and by key", async () => {
    await page.select("#field-repeats", "week");
    await painted(page, 2);
    const chosen = () =>
      page.$$eval(".day-choices input:checked", (all) =>
        all.map((one) => (one instanceof HTMLInputElement ? one.value : "")),
      );
    expect(await chosen()).toEqual(["3"]);
    await page.focus('.day-choices [value="1"]');
    await page.keyboard.press("Space");
    await (await page.$(".day-choices ::-p-text(Fri)"))?.click();
    await painted(page, 2);
    expect(await chosen()).toEqual(["1", "3", "5"]);
    expect(await page.$eval(".chat-preview", ({ textContent }) => textContent)).toContain(
      "Mondays, Wednesdays, and Fridays",
    );
    const beyond = () =>
      page.$$eval(".day-choices label", (labels) =>
        labels.filter((label) => label.scrollWidth > label.clientWidth).map(({ textContent }) => textContent),
      );
    expect(await beyond()).toEqual([]);
    expect(
      await page.$eval(".day-choices", (days) => days.scrollWidth - days.clientWidth),
    ).toBeLessThanOrEqual(0);
    await (await page.$(".day-choices ::-p-text(Every day)"))?.click();
    await painted(page, 2);
    expect(await chosen()).toHaveLength(7);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("says beside the field what cannot be, and shows nothing of it", async () => {
    await page.select("#field-repeats", "week");
    await page.$eval("#field-timeZone", (input) => input instanceof HTMLInputElement && input.select());
    await page.type("#field-timeZone", "Mars/Olympus");
    expect(await page.$(".chat-preview")).toBeNull();
    await page.click(".chat-form .primary");
    await page.waitForSelector("#field-timeZone-problem");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("field-timeZone");
  });

  it("removes the chat only when that was confirmed, and Undo brings back its house rules", async () => {
    await page.evaluate(() => {
      const { chats, settings } = window.harness.model;
      const [shown] = chats.value;
      if (!shown) return;
      settings.value = { ...settings.value, chatId: shown.id };
      const houseRules = { selling: { on: false } };
      chats.value = [
        { ...shown, countRule: "x-280", houseRules, keep: { unit: "evenings", count: 10 } },
        { ...shown, id: "roundtable", hashtags: ["RoundTable"] },
      ];
    });
    const asked = (what: string) =>
      page.evaluate((name) => window.harness.asked.filter((one) => one.startsWith(name)), what);
    const press = async (text: string) =>
      page.locator(`.panel ::-p-xpath(.//button[normalize-space()="${text}"])`).click();
    await press("Remove");
    await page.waitForSelector(".remove-asked");
    expect(await page.$eval(".remove-asked", ({ textContent }) => textContent)).toContain("3 posts");
    expect(await asked("remove-chat")).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
    await press("Delete them");
    await press("Undo");
    expect(await asked("remove-chat")).toHaveLength(1);
    const [saved = ""] = await asked("save-chat");
    expect(JSON.parse(saved.replace("save-chat ", ""))).toMatchObject({
      rules: { countRule: "x-280", houseRules: { selling: { on: false } } },
      keep: { unit: "evenings", count: 10 },
    });
  });

  it("scrolls in a small panel, and axe finds nothing", async () => {
    await page.$eval(".chat-form .primary", (button) => button.scrollIntoView());
    const box = await (await page.$(".chat-form .primary"))?.boundingBox();
    expect((box?.y ?? 601) + (box?.height ?? 0)).toBeLessThanOrEqual(600);
    expect(await axeFindings(page)).toEqual([]);
  });
});
