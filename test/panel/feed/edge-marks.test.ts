import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { inHarness } from "../../support/panel-harness/in-harness.ts";
import { painted, readAt } from "../../support/panel-harness/watch-place.ts";

const harness = inHarness();
let page: Page;

const mention = "@sgt_okafor_ would you tell us more? #copchat";

const bring = (seconds: number, others: number) =>
  page.evaluate(
    (text, from, count) => {
      const { deliver, talkPosts, post } = window.harness;
      deliver([post("t_marlow_mod", text, { seconds: from }), ...talkPosts(count, from + 100)]);
    },
    mention,
    seconds,
    others,
  );
const markAt = (edge: string) => page.$(`[data-action=open-${edge}]`);
const textOf = (edge: string) =>
  page
    .waitForSelector(`[data-action=open-${edge}]`)
    .then((one) => one?.evaluate((mark) => mark.querySelector(".roomy")?.textContent));
/** The mark is there from the first post on, and drawn anew a frame after the next. */
const shows = (edge: string, wanted: string) =>
  page.waitForFunction(
    (one, text) => document.querySelector(`[data-action=open-${one}] .roomy`)?.textContent === text,
    {},
    edge,
    wanted,
  );
const inView = () =>
  page.evaluate(() => {
    const feed = document.querySelector(".feed")?.getBoundingClientRect();
    const rows = [...document.querySelectorAll(".row")].filter((row) =>
      row.textContent?.includes("would you tell us more"),
    );
    return rows.some((row) => {
      const box = row.getBoundingClientRect();
      return feed && box.top >= feed.top && box.bottom <= feed.bottom;
    });
  });
const isGone = (edge: string) =>
  page.waitForFunction((one) => !document.querySelector(`[data-action=open-${one}]`), {}, edge);

describe("what is for the person and out of view", () => {
  it("has a mark at the edge behind which it is and on the scroll bar, until it was looked at", async () => {
    page = await harness.open("talk");
    await page.waitForFunction(() => !document.querySelector(".filter-mentions b"));
    await bring(8900, 18);
    expect(await textOf("above")).toBe("1 for you");
    await page.waitForSelector(".scroll-notches i");
    expect(await markAt("below")).toBeNull();
    // Half a second after it came, and after rows moved under it, it takes a press.
    await page.waitForFunction(() => {
      document
        .querySelector("[data-action=open-above]")
        ?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1 }));
      return !document.querySelector("[data-action=open-above]");
    });
    await expect.poll(inView).toBe(true);
    await page.waitForFunction(() => !document.querySelector(".scroll-notches i"));
    await page.waitForFunction(() => !document.querySelector(".filter-mentions b"));
  });

  it("is gone to by a key, one after the other, and lies below one who reads above", async () => {
    page = await harness.open("talk");
    await readAt(page, 900);
    await bring(8900, 18);
    await bring(9900, 18);
    await shows("below", "2 for you");
    await page.waitForFunction(() => document.querySelectorAll(".scroll-notches i").length === 2);
    await page.keyboard.press("y");
    await shows("below", "1 for you");
    await expect.poll(inView).toBe(true);
    await page.waitForFunction(() => document.querySelector(".filter-mentions b")?.textContent === "1");
    await page.keyboard.press("y");
    await isGone("below");
    await page.waitForFunction(() => !document.querySelector(".filter-mentions b"));
    expect(await markAt("above")).toBeNull();
  });

  it("is not said once more by the bar of new posts", async () => {
    page = await harness.open("talk");
    await readAt(page, 900);
    await bring(8900, 18);
    await shows("below", "1 for you");
    const times = () =>
      page.evaluate(() => {
        const shown = [...document.querySelectorAll(".edge-mark .roomy, .new-bar .to-unread .roomy")];
        return shown.filter((one) => one.textContent === "1 for you" && one.getClientRects().length > 0)
          .length;
      });
    await expect.poll(times).toBe(1);
  });

  it.each([
    [360, "1 for you"],
    [160, "1 you"],
  ])("is said by the bar where the mark has no room, %i pixels wide", async (width, wanted) => {
    page = await harness.open("talk", { width, height: 700 });
    await readAt(page, 900);
    await bring(8900, 18);
    await page.waitForSelector("[data-action=open-below]");
    const shown = () =>
      page.evaluate(() => {
        const textShown = (selector: string) =>
          [...document.querySelectorAll<HTMLElement>(selector)]
            .filter((one) => one.getClientRects().length > 0)
            .map((one) => one.textContent)
            .join(" ");
        return {
          mark: textShown("[data-action=open-below] :is(.roomy, .tight)"),
          bar: textShown(".new-bar .to-unread .open :is(.roomy, .tight)"),
        };
      });
    expect(await shown()).toEqual({ mark: wanted, bar: "" });
    // Lower and lower, until the middle has no room for both.
    for (let height = 680; height > 200 && (await shown()).mark !== ""; height -= 20) {
      await page.setViewport({ width, height });
      await painted(page, 2);
    }
    await expect.poll(shown).toEqual({ mark: "", bar: wanted });
    await page.setViewport({ width, height: 700 });
    await expect.poll(shown).toEqual({ mark: wanted, bar: "" });
  });

  it("takes no press that was meant for the post under it", async () => {
    page = await harness.open("talk");
    await page.waitForFunction(() => !document.querySelector(".filter-mentions b"));
    const wentAtOnce = await page.evaluate(async (text) => {
      const { deliver, talkPosts, post } = window.harness;
      const feed = document.querySelector(".feed") as HTMLElement;
      const mark = new Promise<HTMLElement>((resolve) => {
        const watch = new MutationObserver(() => {
          const found = document.querySelector<HTMLElement>("[data-action=open-above]");
          if (found) resolve(found);
        });
        watch.observe(document.body, { childList: true, subtree: true });
      });
      deliver([post("t_marlow_mod", text, { seconds: 8900 }), ...talkPosts(18, 9000)]);
      (await mark).dispatchEvent(new MouseEvent("click", { bubbles: true, detail: 1 }));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return feed.getAttribute("data-following") !== "true";
    }, mention);
    expect(wentAtOnce).toBe(false);
    await painted(page, 2);
    expect(await markAt("above")).not.toBeNull();
  });

  it("says nothing in a search or among what is set aside", async () => {
    page = await harness.open("talk");
    await bring(8900, 18);
    await textOf("above");
    await page.keyboard.press("5");
    await isGone("above");
    await page.keyboard.press("1");
    await textOf("above");
  });
});
