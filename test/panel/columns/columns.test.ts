import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { axeFindings } from "../../support/axe-findings.ts";
import { inHarness } from "../../support/panel-harness/in-harness.ts";
import { outOfReach } from "../../support/panel-harness/out-of-reach.ts";
import { painted } from "../../support/panel-harness/watch-place.ts";

const harness = inHarness();
const shown = (page: Page) =>
  page.$$eval(".column", (columns) => columns.map((column) => (column as HTMLElement).dataset.column));
const withKeys = (page: Page) =>
  page.evaluate(() => document.querySelector<HTMLElement>(".column[data-keys=true]")?.dataset.column);
const focused = (page: Page) =>
  page.evaluate(() => {
    const { activeElement } = document;
    return {
      column: activeElement?.closest<HTMLElement>(".column")?.dataset.column,
      key: activeElement?.closest<HTMLElement>("[data-key]")?.dataset.key,
    };
  });
const newIn = (page: Page, column: string) =>
  page.evaluate(
    (name) => Number(document.querySelector(`[data-column=${name}] .filter b`)?.textContent ?? 0),
    column,
  );

async function openWide(state: "full" | "talk", width = 800): Promise<Page> {
  const page = await harness.openWindow(state, { width, height: 760 });
  await page.waitForSelector(".column + .column");
  await painted(page, 6);
  return page;
}

describe("the panel in a window of its own", () => {
  it("shows columns from 760 pixels on, one list below, and none beside X", async () => {
    const page = await openWide("full", 760);
    expect(await shown(page)).toEqual(["all", "moderators", "you"]);
    await page.setViewport({ width: 759, height: 760 });
    await page.waitForSelector(".filter-moderators[aria-pressed]");
    expect(await shown(page)).toEqual([]);
    const besideX = await harness.open("full", { width: 900, height: 760 });
    await painted(besideX, 4);
    expect(await shown(besideX)).toEqual([]);
  });

  it("has in each column what belongs there, with a reading place and a count of its own", async () => {
    const page = await openWide("talk");
    await page.evaluate(() => {
      const { deliver, post } = window.harness;
      const posts = Array.from({ length: 24 }, (_, at) => [
        post("rb_citizen_", `@sgt_okafor_ Word ${at} to you. #copchat`, { seconds: 9000 + at * 3 }),
        post("t_marlow_mod", `Note ${at} of the host. #copchat`, { seconds: 9001 + at * 3 }),
        post("dispatch_dee", `Thought ${at} of mine. #copchat`, { seconds: 9002 + at * 3 }),
      ]);
      deliver(posts.flat());
    });
    await painted(page, 4);
    await page.evaluate(() => {
      const you = document.querySelector<HTMLElement>("[data-column=you] section.feed");
      if (you) you.scrollTop = 200;
    });
    await painted(page, 4);
    const held = await firstPost(page, "you");
    await page.evaluate(() => {
      const { deliver, post } = window.harness;
      deliver([
        post("rb_citizen_", "@sgt_okafor_ The last word to you. #copchat", { seconds: 9400 }),
        post("t_marlow_mod", "The last note of the host. #copchat", { seconds: 9401 }),
        post("dispatch_dee", "The last thought of mine. #copchat", { seconds: 9402 }),
      ]);
    });
    await painted(page, 6);
    expect(await firstPost(page, "you"), "what is read in its column stays").toEqual(held);
    expect(await wordsIn(page, "moderators")).toContain("The last note of the host.");
    expect(await wordsIn(page, "moderators")).not.toContain("The last thought of mine.");
    expect(await wordsIn(page, "all")).toContain("The last thought of mine.");
    expect(await newIn(page, "you")).toBeGreaterThan(0);
    await expect.poll(() => newIn(page, "moderators"), { message: "what is in view there is read" }).toBe(0);
  });

  it("takes the keyboard from column to column; each has its own post", async () => {
    const page = await openWide("full");
    expect(await withKeys(page)).toBe("all");
    await page.keyboard.press("k");
    const first = await focused(page);
    expect(first.column).toBe("all");
    await page.keyboard.press("ArrowRight");
    await painted(page, 2);
    expect(await withKeys(page)).toBe("moderators");
    await page.keyboard.press("k");
    await page.keyboard.press("k");
    await painted(page, 2);
    const second = await focused(page);
    expect(second.column).toBe("moderators");
    await page.keyboard.press("4");
    await painted(page, 2);
    expect((await focused(page)).column).toBe("you");
    await page.keyboard.press("ArrowRight");
    expect(await withKeys(page), "there is none beyond").toBe("you");
    await page.keyboard.press("ArrowLeft");
    await painted(page, 2);
    expect(await focused(page)).toEqual(second);
    await page.keyboard.press("1");
    await painted(page, 2);
    expect(await focused(page)).toEqual(first);
  });

  it("opens a conversation, Aside and the search in the first column, and leaves the others", async () => {
    const page = await openWide("full");
    await page.keyboard.press("4");
    await page.keyboard.press("c");
    await page.waitForSelector("[data-column=all] [data-action=close-conversation]");
    expect(await withKeys(page)).toBe("all");
    const others = await wordsIn(page, "moderators");
    expect(others).not.toBe("");
    await page.keyboard.press("Escape");
    await page.keyboard.press("3");
    await page.keyboard.press("/");
    await page.waitForSelector("[data-column=all] .search input");
    await page.keyboard.type("policy");
    await painted(page, 4);
    expect(await wordsIn(page, "moderators")).toBe(others);
  });

  it("has nothing in it that axe finds or that cannot be pressed", async () => {
    for (const scheme of ["light", "dark"])
      for (const width of [760, 1200]) {
        const page = await harness.openWindow("full", { width, height: 760 }, scheme);
        await page.waitForSelector(".column + .column");
        await painted(page, 4);
        expect(await axeFindings(page)).toEqual([]);
        expect(await outOfReach(page)).toEqual([]);
        await page.close();
      }
  });
});

async function firstPost(page: Page, column: string) {
  return page.evaluate((name) => {
    const feed = document.querySelector(`[data-column=${name}] section.feed`);
    const edge = feed?.getBoundingClientRect().top ?? 0;
    const rows = [...(feed?.querySelectorAll<HTMLElement>(".row[data-kind=post]") ?? [])];
    const row = rows.find((one) => one.getBoundingClientRect().top > edge);
    return row && { key: row.dataset.key, top: row.getBoundingClientRect().top };
  }, column);
}

function wordsIn(page: Page, column: string): Promise<string> {
  return page.$$eval(`[data-column=${column}] section.feed [id*=text-]`, (texts) =>
    texts.map((text) => text.textContent).join(" | "),
  );
}
