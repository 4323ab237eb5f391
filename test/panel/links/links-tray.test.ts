import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { axeFindings } from "../../support/axe-findings.ts";
import { inHarness } from "../../support/panel-harness/in-harness.ts";
import { outOfReach } from "../../support/panel-harness/out-of-reach.ts";
import { pressMuteOf } from "../../support/panel-harness/press-action.ts";
import type { StateName } from "../../support/panel-harness/state-names.ts";
import { painted } from "../../support/panel-harness/watch-place.ts";

const harness = inHarness();
let page: Page;

const guide = "https://library.example/guide/to/the/plain/words";
type Shared = readonly [handle: string, seconds: number, address: string, title?: string];

/** Posts with a link come in, in the middle of the evening's talk. */
const share = (...links: readonly Shared[]) =>
  page.evaluate((shared) => {
    const { deliver, post } = window.harness;
    deliver(
      shared.map(([handle, seconds, expandedUrl, title]) => {
        const written = post(handle, `Read this at ${seconds} #copchat`, { seconds });
        const link = { url: "https://t.co/Inv1", expandedUrl, ...(title === undefined ? {} : { title }) };
        return { ...written, entities: { ...written.entities, links: [link] } };
      }),
    );
  }, links);
const open = async (state: StateName = "talk", ...links: readonly Shared[]) => {
  page = await harness.open(state);
  await painted(page, 3);
  await share(...links);
  await painted(page, 4);
};
const pressSeven = async () => {
  await page.keyboard.press("7");
  await page.waitForSelector("dialog.links[open]");
};
/** Esc hides the dialog at once; the panel hears of it, and takes keys for the feed again, a moment later. */
const closed = () => page.waitForFunction(() => !document.querySelector("dialog.links"));
const lines = () =>
  page.$$eval("dialog.links li", (all) =>
    all.map((line) => [line.querySelector("a")?.href, line.querySelector("p")?.textContent]),
  );
const hosts = async () => (await lines()).map(([address]) => new URL(address ?? "").host);
const several = [
  ["ann_reads", 601, guide, "A guide to plain words"],
  ["ben_reads", 640, `${guide}?utm_source=x`],
  ["cid_reads", 700, "https://council.example/minutes"],
] as const satisfies readonly Shared[];

describe("the links of the evening", () => {
  it("stand once each, with who was first, when, how often, and the title that X sent", async () => {
    await open("talk", ...several);
    await pressSeven();
    const [minutes, first] = (await lines()).filter(([address]) => !address?.includes("example.org"));
    expect(minutes?.[0]).toBe("https://council.example/minutes");
    expect(minutes?.[1]).toMatch(/^by @cid_reads · 9:11 Show the post in the feed$/);
    expect(first?.[0]).toBe(guide);
    expect(first?.[1]).toMatch(
      /^first by @ann_reads · 9:10 Show the post in the feed · shared 2 times by 2 people$/,
    );
    expect(await page.$eval("dialog.links li b", (one) => one.textContent)).toBe("A guide to plain words");
    const link = await page.$eval("dialog.links li a", (one) => [one.target, one.rel]);
    expect(link).toEqual(["_blank", "noopener noreferrer"]);
    expect(await axeFindings(page)).toEqual([]);
  });

  it("come with the most shared first where that is chosen, which stays so", async () => {
    await open("talk", ...several);
    await pressSeven();
    expect(await hosts()).toEqual(expect.arrayContaining(["council.example", "library.example"]));
    expect((await hosts()).at(0)).toBe("council.example");
    await page.click("dialog.links .choice-row button:last-of-type");
    await painted(page, 2);
    expect((await hosts()).at(0)).toBe("library.example");
    await page.keyboard.press("Escape");
    await closed();
    await pressSeven();
    expect((await hosts()).at(0)).toBe("library.example");
  });

  it("lead by the time to the post in its place, and b leads back to where it was pressed", async () => {
    await open("talk", ...several);
    await pressSeven();
    await page.evaluate(() =>
      [...document.querySelectorAll("dialog.links li")]
        .find((line) => line.textContent?.includes("ann_reads"))
        ?.querySelector("button")
        ?.focus(),
    );
    await page.keyboard.press("Enter");
    await closed();
    await page.waitForFunction(
      () =>
        document.activeElement?.classList.contains("post") &&
        document.activeElement.textContent?.includes("Read this at 601"),
    );
    expect(await page.$$eval(".row[data-kind=post]", (all) => all.length)).toBeGreaterThan(1);
    await painted(page, 4);
    await page.keyboard.press("b");
    await page.waitForSelector("dialog.links[open]");
    const line = await page.evaluate(() => document.activeElement?.closest("li")?.textContent);
    expect(line).toContain("ann_reads");
    await page.keyboard.press("Escape");
    await closed();
    await painted(page, 4);
    expect(await page.$eval(".feed", (feed) => feed.getAttribute("data-following"))).toBe("true");
  });

  it("open from the panel's menu, which counts them", async () => {
    await open("talk", ...several);
    await page.click("button.chat-name");
    const entry = await page.waitForSelector("#chat-menu ::-p-text(Links of the evening)");
    const counted = await entry?.evaluate((one) => one.textContent);
    await entry?.click();
    await page.waitForSelector("dialog.links[open]");
    expect(counted).toBe(`Links of the evening (${(await lines()).length})`);
  });

  it("leave out what is set aside", async () => {
    await open("talk", ...several, ["loud_seller", 2400, "https://watches.example/cheap"]);
    await pressSeven();
    expect(await hosts()).toContain("watches.example");
    await page.keyboard.press("Escape");
    await closed();
    await pressMuteOf(page, "@loud_seller");
    await page.waitForSelector(".mute-bar");
    await page.keyboard.press("Escape");
    await pressSeven();
    expect(await hosts()).not.toContain("watches.example");
    expect(await hosts()).toContain("library.example");
  });

  it("do not move under the hand when one comes: it waits for a press", async () => {
    await open("talk", ...several);
    await pressSeven();
    const before = await lines();
    await share(["dee_reads", 2400, "https://news.example/late"]);
    await page.waitForSelector("[data-action=more-links]");
    expect(await lines()).toEqual(before);
    await page.click("[data-action=more-links]");
    await page.waitForSelector("[data-action=more-links]", { hidden: true });
    expect((await hosts()).at(0)).toBe("news.example");
    expect(await lines()).toHaveLength(before.length + 1);
  });

  it("say so where there are none", async () => {
    await open("no-tab");
    await pressSeven();
    expect(await page.$eval("dialog.links", (one) => one.textContent)).toContain(
      "Nobody has shared a link this evening yet.",
    );
    expect(await axeFindings(page)).toEqual([]);
  });

  it.each([160, 240])("can all be pressed at %i pixels, with addresses that never end", async (width) => {
    await open("talk", ...several, ["eve_reads", 800, `https://long.example/${"endless".repeat(80)}`]);
    await page.setViewport({ width, height: 300 });
    await pressSeven();
    await painted(page, 3);
    expect(await outOfReach(page)).toEqual([]);
    const fits = await page.$eval("dialog.links ol", (list) => list.scrollWidth <= list.clientWidth);
    expect(fits).toBe(true);
    expect(await axeFindings(page)).toEqual([]);
  });
});
