import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { axeFindings } from "../../support/axe-findings.ts";
import { inHarness } from "../../support/panel-harness/in-harness.ts";
import { outOfReach } from "../../support/panel-harness/out-of-reach.ts";
import type { StateName } from "../../support/panel-harness/state-names.ts";
import { painted } from "../../support/panel-harness/watch-place.ts";

const harness = inHarness();
let page: Page;

const open = async (state: StateName = "full") => {
  page = await harness.open(state);
  await painted(page, 3);
};
const pressEight = async () => {
  await page.keyboard.press("8");
  await page.waitForSelector("dialog.catch-up[open]");
};
const closed = () => page.waitForFunction(() => !document.querySelector("dialog.catch-up"));
const headings = () => page.$$eval("dialog.catch-up h3", (all) => all.map((one) => one.textContent));
const text = () => page.$eval("dialog.catch-up", (one) => one.textContent ?? "");

describe("catching up", () => {
  it("tells what came since the person left off, or in the whole evening", async () => {
    await open();
    await pressEight();
    expect(await text()).toContain("5 posts by 5 people since 9:21");
    expect(await headings()).toEqual(["To you (1)", "Links (1)"]);
    await page.click("dialog.catch-up .choice-row button:last-of-type");
    await page.waitForFunction(() => document.querySelectorAll("dialog.catch-up h3").length > 2);
    expect(await headings()).toEqual([
      "Questions asked (3)",
      "To you (2)",
      "Answered by moderators and guests (1)",
      "Links (1)",
    ]);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("names what X did not load, and one press opens all of that on X", async () => {
    await open();
    await page.evaluate(() => {
      const { model } = window.harness;
      const [gap] = model.gaps.value;
      const later = {
        from: (gap?.to ?? 0) + 20_000,
        to: (gap?.to ?? 0) + 60_000,
        streams: ["moderators"] as const,
      };
      model.gaps.value = gap ? [gap, later] : [];
    });
    await pressEight();
    expect(await text()).toContain("X did not load 9:22 to 9:23 and 9:23 to 9:24.");
    await page.click("dialog.catch-up .catch-up-gaps button");
    const stretches = await page.evaluate(() => {
      const gaps = window.harness.model.gaps.value;
      const asked = window.harness.asked.filter((one) => one.startsWith("open-stretch"));
      return { asked, from: gaps[0]?.from, to: gaps[1]?.to };
    });
    const all = { from: stretches.from, to: stretches.to, streams: ["hashtag", "moderators", "mentions"] };
    expect(stretches.asked).toEqual([`open-stretch ${JSON.stringify(all)}`]);
  });

  it("leads to a post in its place, and b leads back", async () => {
    await open();
    await pressEight();
    await page.click("dialog.catch-up li button");
    await closed();
    await page.waitForFunction(() =>
      document.activeElement?.textContent?.includes("one page, plain words, phone number at the top"),
    );
    await page.keyboard.press("b");
    await page.waitForSelector("dialog.catch-up[open]");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("one page, plain words");
  });

  it("opens from the line at which the person left off, and from the menu", async () => {
    await open();
    await page.click(".left-off button");
    await page.waitForSelector("dialog.catch-up[open]");
    await page.keyboard.press("Escape");
    await closed();
    await page.click("button.chat-name");
    await (await page.waitForSelector("#chat-menu ::-p-text(Catch up)"))?.click();
    await page.waitForSelector("dialog.catch-up[open]");
  });

  it("counts from where a break began, and the feed has its line there", async () => {
    await open("talk");
    expect(await page.$(".left-off")).toBeNull();
    await page.evaluate(() => {
      const { model, deliver, talkPosts } = window.harness;
      Object.defineProperty(document, "hidden", { value: true });
      deliver(talkPosts(40, 2400));
      model.now.value += 20 * 60_000;
    });
    await page.waitForFunction(() => window.harness.model.leftOffAt.value !== undefined);
    await pressEight();
    expect(await text()).toMatch(/^Catch up.*40 posts by \d+ people since /);
  });

  it("does not move under the hand when posts come", async () => {
    await open();
    await pressEight();
    const before = await text();
    await page.evaluate(() => {
      const { deliver, post } = window.harness;
      deliver([post("t_marlow_mod", "Q4 What did we forget? #copchat", { seconds: 2000 })]);
    });
    await page.waitForSelector("[data-action=more-catch-up]");
    expect((await text()).replace("Show 1 new post", "")).toBe(before);
    await page.click("[data-action=more-catch-up]");
    await page.waitForFunction(() => !document.querySelector("[data-action=more-catch-up]"));
    expect(await headings()).toContain("Questions asked (1)");
  });

  it("says so where nothing came", async () => {
    await open("no-tab");
    await pressEight();
    expect(await text()).toContain("Nothing new was loaded.");
    expect(await axeFindings(page)).toEqual([]);
  });

  it.each([160, 240])("can all be pressed at %i pixels", async (width) => {
    await open();
    await page.setViewport({ width, height: 300 });
    await pressEight();
    await page.click("dialog.catch-up .choice-row button:last-of-type");
    await painted(page, 3);
    expect(await outOfReach(page)).toEqual([]);
    const fits = await page.$eval(".catch-up-parts", (list) => list.scrollWidth <= list.clientWidth);
    expect(fits).toBe(true);
  });
});
