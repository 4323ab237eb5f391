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
  page = await harness.open("talk");
  await painted(page, 3);
});
afterEach(async () => {
  await page.close();
  expect(harness.takeErrors()).toEqual([]);
});

const lines = () =>
  page.$$eval(".question-line", (all) =>
    all.map((line) => [line.querySelector("b")?.textContent, line.getAttribute("aria-expanded")]),
  );

/** The first post that is whole below the head, with its place. */
const firstPost = () =>
  page.$$eval("[data-kind=post]", (posts) => {
    const first = posts.find((post) => post.getBoundingClientRect().top >= 150);
    return [first?.textContent, first?.getBoundingClientRect().top];
  });

async function press(...keys: readonly ("6" | "[" | "]" | "Enter" | "Escape" | "1" | "j")[]) {
  for (const key of keys) await page.keyboard.press(key);
  await painted(page, 3);
}

describe("the view of questions", () => {
  it("opens at the current one, from its line above the feed", async () => {
    await page.click(".pinned .quiet");
    await page.waitForSelector(".question-line");
    await painted(page, 3);
    const shown = await lines();
    expect(shown.at(-1)?.[1]).toBe("true");
    expect(await page.$(".pinned")).toBeNull();
    expect(await page.$$eval("[data-kind=post]", (posts) => posts.length)).toBeGreaterThan(0);
  });

  it("is walked through by keys, folded and opened, and left for the feed", async () => {
    await press("6", "[");
    await press("Enter");
    const opened = await lines();
    await press("Enter");
    expect(await lines()).not.toEqual(opened);
    await press("1");
    expect(await page.$(".question-line")).toBeNull();
    expect(await page.$(".pinned")).not.toBeNull();
  });

  it("is closed by Escape, and the feed is where it was", async () => {
    const before = await firstPost();
    await press("6");
    await page.waitForSelector(".question-line");
    await press("Escape");
    expect(await page.$(".question-line")).toBeNull();
    expect(await firstPost()).toEqual(before);
  });

  it("counts nothing as read that came meanwhile, and leads back to where the person was", async () => {
    await page.waitForFunction(() => !document.querySelector(".filter-all b"));
    const before = await firstPost();
    await press("6");
    await page.waitForSelector(".question-line");
    await page.evaluate(() => {
      const { deliver, talkPosts } = window.harness;
      deliver(talkPosts(18, 9000));
    });
    await press("Escape");
    await painted(page, 12);
    expect(await firstPost()).toEqual(before);
    expect(await page.$eval(".filter-all b", (count) => count.textContent)).toBe("18");
    expect(await page.$(".left-off")).not.toBeNull();
    await page.keyboard.press("End");
    await page.waitForFunction(() => !document.querySelector(".filter-all b"));
  });

  it("has nothing that axe finds, also at 240 pixels", async () => {
    await page.setViewport({ width: 240, height: 700 });
    await press("6");
    await page.waitForSelector(".question-line");
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(240);
  });
});

describe("the question above the feed", () => {
  it("folds to one line that still leads to it and answers it, and unfolds again", async () => {
    const page = await harness.open("full", { width: 240, height: 700 });
    const height = () => page.$eval(".pinned", (one) => one.getBoundingClientRect().height);
    const whole = await height();
    await page.click(".pinned .fold");
    await page.waitForSelector(".folded-question");
    expect(await height()).toBeLessThan(whole / 2);
    expect(await page.evaluate(() => window.harness.model.settings.value.questionFolded)).toBe(true);
    await page.click(".folded-question .answer");
    await page.waitForSelector(".box textarea");
    await page.click(".pinned .fold");
    await page.waitForSelector(".pinned .asked-text");
    expect(await height()).toBe(whole);
    await page.close();
  });
});
