import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { axeFindings } from "../../support/axe-findings.ts";
import { inHarness } from "../../support/panel-harness/in-harness.ts";
import { farthestMove, heldIn, painted } from "../../support/panel-harness/watch-place.ts";

const harness = inHarness();
/** What is read does not move at all. */
const still = 0.01;

/** A raid among many posts, and both switches on. */
async function calmed(width = 360): Promise<Page> {
  const page = await harness.open("raid", { width, height: 700 });
  page.setDefaultTimeout(10_000);
  await page.evaluate(() => {
    const { deliver, talkPosts } = window.harness;
    deliver(talkPosts(60, 600));
  });
  await page.waitForSelector(".raid-bar[data-room=raid]");
  for (const place of [1, 2]) await page.click(`.raid-switches button:nth-child(${place})`);
  await page.waitForSelector(".raid-held");
  await page.keyboard.press("End");
  await page.waitForSelector("section.feed[data-following=true]");
  await painted(page, 4);
  return page;
}

/** Eleven minutes later, of which a post was read. */
const later = () => {
  const { deliver, model, talkPosts } = window.harness;
  model.now.value += 11 * 60_000;
  const starts = talkPosts(1, 0)[0]?.createdAt ?? 0;
  deliver(talkPosts(1, (model.now.value - starts) / 1000 - 5));
};
const pressed = (page: Page) =>
  page.evaluate(() => document.querySelectorAll(".raid-switches [aria-pressed=true]").length);

describe("the switches that calm a raid", () => {
  it("go off when it is over, with a sentence, and what is read does not move", async () => {
    const page = await calmed();
    await page.$eval("section.feed", (feed) => feed.scrollBy(0, -300));
    await page.waitForSelector("section.feed[data-following=false]");
    await painted(page, 4);
    const held = await heldIn(page);
    const before = await page.evaluate(() => document.querySelectorAll(".raid-held").length);
    expect([before, await pressed(page)]).toEqual([1, 2]);
    expect(await farthestMove(page, held, later)).toBeLessThan(still);
    await page.waitForSelector(".raid-over button");
    expect(await page.$eval(".raid-over", (line) => line.textContent)).toContain(
      "The raid is over: the feed is as usual again.",
    );
    expect(await pressed(page)).toBe(0);
    expect(await page.$(".raid-held")).toBeNull();
  });

  it("leave the newest at the newest", async () => {
    const page = await calmed();
    await page.evaluate(later);
    await page.waitForSelector(".raid-over button");
    await painted(page, 4);
    const left = await page.$eval(
      "section.feed",
      (feed) => feed.scrollHeight - feed.clientHeight - feed.scrollTop,
    );
    expect(left).toBeLessThan(1);
  });

  it("are on again by one press, narrow and by the keyboard, and stay then", async () => {
    const page = await calmed(240);
    await page.evaluate(later);
    await page.waitForSelector(".raid-over button");
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(240);
    await page.focus(".raid-over button");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".raid-held");
    expect(await pressed(page)).toBe(2);
    await page.evaluate(later);
    await painted(page, 4);
    expect(await pressed(page)).toBe(2);
    expect(await page.$(".raid-over button")).toBeNull();
  });

  it("are forgotten with the sentence when it is dismissed", async () => {
    const page = await calmed();
    await page.evaluate(later);
    await page.waitForSelector(".raid-over button");
    await page.click(".raid-over button:last-child");
    await page.waitForFunction(() => !document.querySelector(".raid-over button"));
    expect(await pressed(page)).toBe(0);
  });
});

describe("slow it down", () => {
  it("opens a folded burst by one press, and says how many there are", async () => {
    const page = await harness.open("raid", { width: 360, height: 700 });
    await page.waitForSelector(".raid-bar[data-room=raid]");
    await page.click(".raid-switches button:nth-child(2)");
    await page.waitForSelector(".alike-line");
    const lines = await page.$$eval(".alike-line", (all) => all.map((one) => one.textContent ?? ""));
    expect(
      lines.every((line) => /^×\d+/.test(line)),
      lines.join(),
    ).toBe(true);
    await page.click(".alike-line button");
    await page.waitForFunction(
      (count) => document.querySelectorAll(".alike-line").length < count,
      {},
      lines.length,
    );
  });
});
