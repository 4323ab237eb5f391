import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { inHarness } from "../../support/panel-harness/in-harness.ts";
import { poses } from "../../support/panel-harness/poses.ts";
import type { StateName } from "../../support/panel-harness/state-names.ts";
import { painted } from "../../support/panel-harness/watch-place.ts";

const harness = inHarness();
let page: Page;

const open = async (state: StateName, width = 360) => {
  page = await harness.open(state);
  await page.setViewport({ width, height: 760 });
  await painted(page, 3);
};
const asked = () => page.evaluate(() => window.harness.asked.filter((line) => line.startsWith("load-new")));
const textOf = (selector: string) => page.$eval(selector, (element) => element.textContent);
/** What stands there for the eye. */
const shownIn = (selector: string) =>
  page.$eval(selector, (element) =>
    [...element.querySelectorAll(".for-screen-readers")].reduce(
      (text, { textContent }) => text.replace(textContent, ""),
      element.textContent,
    ),
  );
/** What it is called where it is heard. */
const nameOf = async (selector: string) => {
  const root = await page.$(selector);
  return (await page.accessibility.snapshot(root ? { root } : {}))?.name;
};
const step = () => page.$eval(".load-new", (button) => (button as HTMLElement).dataset.step);
const headerHeight = () => page.$eval(".header", (header) => header.getBoundingClientRect().height);
const later = async (ms: number) => {
  await page.evaluate((more) => {
    window.harness.model.now.value += more;
  }, ms);
  await painted(page, 2);
};

describe("load new", () => {
  it("asks once for a press and for the key, and not again while it runs", async () => {
    await open("full");
    await page.keyboard.press(".");
    await painted(page, 2);
    expect(await step()).toBe("running");
    await page.click(".load-new");
    await page.keyboard.press(".");
    expect(await asked()).toEqual(["load-new"]);
  });

  it("says how many came, for a while, and counts none of the older ones that the panel loads", async () => {
    await open("full");
    await poses.came?.(page);
    expect(await textOf(".load-new")).toBe("7 new");
    await page.evaluate(() => window.harness.deliver(window.harness.talkPosts(5, -9000)));
    await painted(page, 2);
    expect(await textOf(".load-new")).toBe("7 new");
    await later(8000);
    expect(await textOf(".load-new")).toBe("Load new");
  });

  it("says what to do when X does not answer", async () => {
    await open("full");
    await poses.late?.(page);
    expect(await textOf(".load-note p")).toBe("X has not answered. Its tab may show why.");
    await page.click(".load-note .link");
    await expect.poll(() => page.evaluate(() => window.harness.asked)).toContain("bring-forward 7");
  });

  it("asks before it reloads over what is being written, and does it on a yes only", async () => {
    await open("writing-on-x");
    await page.click(".load-new");
    await page.waitForSelector(".load-note");
    expect(await step()).toBeUndefined();
    await page.click(".load-note .link:not(.danger)");
    await painted(page, 2);
    expect(await page.$(".load-note")).toBeNull();
    await page.click(".load-new");
    await page.waitForSelector(".load-note");
    await page.click(".load-note .danger");
    await painted(page, 2);
    expect(await step()).toBe("running");
    expect(await asked()).toEqual(["load-new", "load-new", "load-new true"]);
  });

  it("rests while X loads nothing, and says until when", async () => {
    await open("limited-with-posts");
    expect(
      await page.$eval(".load-new", (button) => [button.ariaDisabled, button.getAttribute("title")]),
    ).toEqual(["true", expect.stringMatching(/load more until 9:\d\d/)]);
    await page.click(".load-new");
    await page.keyboard.press(".");
    expect(await asked()).toEqual([]);
  });

  it.each([240, 360])("moves nothing at %i pixels while it runs and when it is done", async (width) => {
    await open("full", width);
    const height = await headerHeight();
    await page.click(".load-new");
    await painted(page, 2);
    expect(await headerHeight()).toBe(height);
    await poses.came?.(page);
    expect(await headerHeight()).toBe(height);
  });
});

describe("auto-refresh in the header", () => {
  it("counts down without a word to screen readers, and without moving anything", async () => {
    await open("by-itself", 240);
    const height = await headerHeight();
    expect(await shownIn(".pace-line")).toBe("Every 30 s · next in 31 s");
    expect(await nameOf(".pace-line")).toBe("Load new posts automatically: Every 30 s");
    await later(22_000);
    expect(await shownIn(".pace-line")).toBe("Every 30 s · next in 9 s");
    expect(await nameOf(".pace-line")).toBe("Load new posts automatically: Every 30 s");
    expect(await headerHeight()).toBe(height);
    expect(await page.$eval(".pace-line", (line) => line.closest("[aria-live], [role=status]"))).toBeNull();
  });

  it.each<[StateName, RegExp]>([
    ["by-itself-writing", /paused: you are typing on X$/],
    ["by-itself-rate", /paused: X's limit until 9:\d\d$/],
    ["by-itself-over", /paused: the chat is over$/],
  ])("says why it waits: %s", async (state, words) => {
    await open(state);
    expect(await textOf(".pace-line")).toMatch(words);
    expect(await nameOf(".pace-line")).toMatch(words);
  });

  it("is switched on in the panel with its risk beside it, and off again", async () => {
    await open("full");
    expect(await page.$(".pace-line")).toBeNull();
    await poses.pace?.(page);
    expect(await textOf(".pace-card .risk")).toMatch(/^The risk: X suspends accounts [^.]+\.$/);
    await page.click(".pace-card label:nth-of-type(4)");
    await painted(page, 2);
    expect(await shownIn(".pace-line")).toMatch(/^Every 2 minutes · next in 2:\d\d$/);
    await page.click(".pace-card label:nth-of-type(1)");
    await painted(page, 2);
    expect(await page.$(".pace-line")).toBeNull();
  });
});
