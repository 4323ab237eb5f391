import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { axeFindings } from "../../support/axe-findings.ts";
import { inHarness } from "../../support/panel-harness/in-harness.ts";
import { outOfReach } from "../../support/panel-harness/out-of-reach.ts";
import { painted } from "../../support/panel-harness/watch-place.ts";

const harness = inHarness();

const colours = ["orange", "blue", "green", "red", "purple", "sky"] as const;

/** Each post of the newest meets a highlight of another colour, and one of them forty. */
const light = async (page: Page) => {
  await page.evaluate((names) => {
    const { deliver, model, post } = window.harness;
    const each = names.map((colour, at) => ({ colour, text: `budget${at}` }));
    const forty = Array.from({ length: 40 }, (_, at) => ({
      colour: names[at % names.length] ?? "sky",
      text: `quite-long-word-number-${at}`,
    }));
    const highlights = [...each, ...forty];
    model.chats.value = model.chats.peek().map((chat) => ({ ...chat, highlights }));
    const all = forty.map(({ text }) => text).join(" ");
    deliver([
      post("dispatch_dee", `${all} #copchat`, { seconds: 9000 }),
      ...each.map(({ text }, at) => post("rb_citizen_", `${text} matters #copchat`, { seconds: 9001 + at })),
    ]);
  }, colours);
  await page.waitForSelector(".post.lit");
  await painted(page, 4);
};

describe("highlights of one's own", () => {
  it.each([
    [160, "light"],
    [240, "dark"],
    [360, "light"],
    [600, "dark"],
  ])("are seen at a glance and break no row, %i pixels wide, %s", async (width, scheme) => {
    const page = await harness.open("talk", { width, height: 700 }, scheme);
    await light(page);
    expect(await page.$$eval(".post.lit", (posts) => posts.length)).toBeGreaterThan(3);
    const wide = await page.$$eval(".row", (rows) =>
      rows.filter((row) => row.scrollWidth > row.clientWidth + 1).map((row) => row.textContent),
    );
    expect(wide).toEqual([]);
    expect(await outOfReach(page)).toEqual([]);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("name the others in the tooltip, bounded", async () => {
    const page = await harness.open("talk", { width: 360, height: 1600 });
    await light(page);
    const title = await page.$eval(".highlighted[title*='number-0']", (mark) => mark.getAttribute("title"));
    expect(title).toContain("number-1");
    expect(title).toContain("31 more");
  });

  it("are chosen on a person's card, and given up there", async () => {
    const page = await harness.open("talk");
    await painted(page, 4);
    await page.click(".post .author");
    await page.waitForSelector("[data-action=highlight-green]");
    await page.click("[data-action=highlight-green]");
    const saved = await page.evaluate(() =>
      window.harness.asked.filter((line) => line.startsWith("save-chat")),
    );
    expect(saved).toHaveLength(1);
    expect(saved[0]).toContain('"colour":"green"');
    expect(await axeFindings(page)).toEqual([]);
  });
});
