import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../../support/axe-findings.ts";
import { type OpenHarness, openHarness } from "../../support/panel-harness/open-harness.ts";
import { painted } from "../../support/panel-harness/watch-place.ts";

let harness: OpenHarness;
let page: Page;
beforeAll(async () => {
  harness = await openHarness({ onePage: true });
});
afterAll(() => harness.close());
afterEach(() => expect(harness.takeErrors()).toEqual([]));

const search = async (words: string) => {
  await page.keyboard.press("/");
  await page.waitForSelector(".search input");
  await page.type(".search input", words);
  await painted(page, 4);
};
const focused = () =>
  page.evaluate(() => ({
    text: document.activeElement?.querySelector(".text")?.textContent ?? "",
    isSearch: document.querySelector(".search") !== null,
    rows: document.querySelectorAll(".row[data-kind=post]").length,
  }));

describe("a search in the panel", () => {
  it("marks what was looked for in the posts, and nothing once it is closed", async () => {
    page = await harness.open("talk");
    await search("same here from:rb_citizen_");
    const marks = () => page.$$eval(".post mark", (all) => all.map((one) => one.textContent));
    await expect.poll(async () => new Set(await marks())).toEqual(new Set(["Same", "here"]));
    expect(await axeFindings(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await page.waitForSelector(".post mark", { hidden: true });
  });

  it("leads by Enter to the newest hit in its place, and back by one key", async () => {
    page = await harness.open("talk");
    await search("shirt pocket");
    await page.waitForSelector(".post mark");
    const hits = (await focused()).rows;
    await page.keyboard.press("Enter");
    await page.waitForSelector(".search", { hidden: true });
    await page.waitForFunction(() => document.activeElement?.classList.contains("post"));
    await painted(page, 4);
    const there = await focused();
    expect(there.text).toContain("shirt pocket");
    expect(there.rows).toBeGreaterThan(Math.min(hits, 5));
    const around = await page.$$eval(".row[data-kind=post] .text", (all) =>
      all.map((one) => one.textContent),
    );
    expect(around.some((text) => !text?.includes("shirt pocket"))).toBe(true);
    await page.keyboard.press("b");
    await page.waitForSelector(".search input");
    expect(await page.$eval(".search input", (one) => (one as HTMLInputElement).value)).toBe("shirt pocket");
  });

  it("offers all evenings for what tonight does not have", async () => {
    page = await harness.open("talk");
    await search("xylophone");
    await page.waitForSelector("[data-action=search-evenings]");
    await page.click("[data-action=search-evenings]");
    await expect
      .poll(() => page.evaluate(() => window.harness.asked))
      .toContain('search-evenings "xylophone"');
  });
});
