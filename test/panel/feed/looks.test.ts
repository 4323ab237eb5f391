import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { axeFindings } from "../../support/axe-findings.ts";
import { type OpenHarness, openHarness } from "../../support/panel-harness/open-harness.ts";
import { painted, readAt, topOf } from "../../support/panel-harness/watch-place.ts";

let harness: OpenHarness;
let page: Page;
beforeAll(async () => {
  harness = await openHarness({ onePage: true });
});
afterAll(() => harness.close());
afterEach(() => expect(harness.takeErrors()).toEqual([]));

const choose = async (words: string) => {
  await page.click("button.chat-name");
  await page.click(`::-p-aria([role="radio"][name="${words}"])`);
  await page.keyboard.press("Escape");
  await painted(page, 4);
};
const rowHeights = () =>
  page.$$eval(".row[data-kind=post]", (rows) => rows.map((row) => row.getBoundingClientRect().height));
const meanOf = (all: readonly number[]) => all.reduce((sum, one) => sum + one, 0) / all.length;

describe("the rows", () => {
  it("stand closer as chosen in the menu, down to one line each, whole once focused", async () => {
    page = await harness.open("talk");
    const comfortable = meanOf(await rowHeights());
    await choose("Compact");
    const compact = meanOf(await rowHeights());
    await choose("One line");
    expect(compact).toBeLessThan(0.8 * comfortable);
    expect(Math.max(...(await rowHeights()).slice(0, -1))).toBeLessThan(30);
    await page.keyboard.press("j");
    await painted(page, 4);
    const whole = await page.$eval(".row:focus-within .text", (one) => getComputedStyle(one).whiteSpace);
    expect(whole).toBe("pre-line");
    expect(await axeFindings(page)).toEqual([]);
  });

  it("show what a moderator asks whole, in one line too", async () => {
    page = await harness.open("full");
    await choose("One line");
    await page.keyboard.press("Home");
    await page.waitForSelector(".asks");
    expect(await page.$eval(".asks .text", (one) => getComputedStyle(one).whiteSpace)).toBe("pre-line");
  });

  it.each(["Compact", "One line", "Largest text"])(
    "keep what is read where it was, with %s",
    async (wish) => {
      page = await harness.open("talk");
      const { key, top } = await readAt(page, 900);
      await choose(wish);
      expect(await topOf(page, key)).toBeCloseTo(top, 0);
    },
  );

  it("grow with the text's size, as all of the panel", async () => {
    page = await harness.open("talk");
    const size = () => page.$eval(".post .text", (one) => Number.parseFloat(getComputedStyle(one).fontSize));
    const before = await size();
    await choose("Largest text");
    expect(await size()).toBeCloseTo(before * 1.5, 1);
    await choose("Small text");
    expect(await size()).toBeCloseTo(before * 0.875, 1);
  });

  it("leave the chat's own hashtag out at the end, and give it to whoever copies", async () => {
    page = await harness.open("talk");
    const row = await page.evaluate(() => {
      const text = [...document.querySelectorAll(".post .text")].find((one) =>
        one.textContent?.startsWith("Same here"),
      );
      if (!text) throw new Error("the post is not drawn");
      getSelection()?.selectAllChildren(text);
      const links = [...text.querySelectorAll("a")].map((link) => link.textContent);
      return { copied: String(getSelection()), links, width: text.querySelector("span")?.offsetWidth };
    });
    expect(row).toEqual({ copied: "Same here. #copchat", links: [], width: 0 });
  });

  it("tell one's own posts, people one follows and newcomers by words and shapes", async () => {
    page = await harness.open("known-faces");
    await page.waitForSelector(".chip.newcomer");
    const marks = await page.$$eval(".post:has(.yours, .follows, .newcomer)", (posts) =>
      posts.map((post) => [
        post.querySelector(".handle")?.textContent,
        post.querySelector(".yours, .follows, .newcomer")?.textContent,
        post.classList.contains("by-you"),
      ]),
    );
    expect(marks).toContainEqual(["@sgt_okafor_", "yours", true]);
    expect(marks).toContainEqual(["@policy_prof", "You follow", false]);
    expect(marks).toContainEqual(["@samir_haddad_x", "first time herefirst time", false]);
    expect(marks.filter(([handle]) => handle === "@t_marlow_mod")).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
  });
});
