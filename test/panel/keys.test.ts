import type { Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type OpenHarness, openHarness } from "../support/panel-harness/open-harness.ts";
import { painted } from "../support/panel-harness/watch-place.ts";

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

const focusedKey = () =>
  page.evaluate(() => document.activeElement?.closest<HTMLElement>("[data-key]")?.dataset.key);
const asked = () => page.evaluate(() => window.harness.asked);
const ids = () => page.evaluate(() => window.harness.model.feed.value.map(({ post }) => post.id));

async function press(
  ...keys: readonly ("j" | "k" | "r" | "q" | "l" | "Enter" | "Escape" | "/" | "?" | "End")[]
) {
  for (const key of keys) await page.keyboard.press(key);
  await painted(page, 2);
}

/** In the page: the browser has no idle moment, as when the chat is at its fastest. */
function neverIdle(): void {
  window.requestIdleCallback = () => 0;
}

describe("the keys", () => {
  it("find the post in view although the browser had no idle moment yet", async () => {
    await page.evaluateOnNewDocument(neverIdle);
    await page.reload();
    await page.waitForSelector(".panel");
    await press("j");
    expect(await focusedKey()).toBeDefined();
  });

  it("k goes up through posts that were never drawn, each wholly in view", async () => {
    await press("k");
    const all = await ids();
    const start = all.indexOf((await focusedKey()) ?? "");
    for (let step = 1; step <= 25; step++) {
      await press("k");
      expect(await focusedKey()).toBe(all[start - step]);
      const isInView = await page.evaluate(() => {
        const post = document.activeElement?.getBoundingClientRect();
        const view = document.querySelector("section.feed")?.getBoundingClientRect();
        return post && view && post.top >= view.top && post.bottom <= view.bottom;
      });
      expect(isInView).toBe(true);
    }
  });

  it("j comes back down to the newest", async () => {
    await press("k", "k", "k");
    await press("j", "j", "j", "j", "j");
    expect(await focusedKey()).toBe((await ids()).at(-1));
  });

  it("Enter and l open X's own pages for the post", async () => {
    await press("k");
    const id = await focusedKey();
    await press("Enter", "l");
    expect((await asked()).filter((line) => line.startsWith("open-on-x"))).toEqual([
      expect.stringContaining(`status/${id}`),
      expect.stringContaining(`like?tweet_id=${id}`),
    ]);
  });

  it.each(["r", "q"] as const)("%s turns the composer to the post, which then has the keys", async (key) => {
    await press("k");
    await press(key);
    await page.waitForFunction(() => document.activeElement?.matches("textarea, [contenteditable]"));
    await press("l");
    expect((await asked()).some((line) => line.startsWith("open-on-x"))).toBe(false);
  });

  it("/ searches, and letters typed there do nothing else; Escape ends it", async () => {
    await press("/");
    await page.type(".search input", "jlr?");
    expect(await page.$("dialog.help")).toBeNull();
    expect((await asked()).some((line) => line.startsWith("open-on-x"))).toBe(false);
    await press("Escape");
    expect(await page.$(".search")).toBeNull();
  });

  it("? shows the keys, Escape puts them away", async () => {
    await press("?");
    expect(await page.$("dialog.help[open]")).not.toBeNull();
    await press("Escape");
    expect(await page.$("dialog.help")).toBeNull();
  });

  it("the list of keys opens at its beginning in a window that is lower than it", async () => {
    await page.setViewport({ width: 360, height: 420 });
    await press("?");
    await page.waitForSelector("dialog.help[open]");
    const { top, isLong } = await page.$eval("dialog.help", (one) => ({
      top: one.scrollTop,
      isLong: one.scrollHeight > one.clientHeight,
    }));
    expect([top, isLong]).toEqual([0, true]);
  });
});

describe("what has been read", () => {
  it("is told once the newest is in view", async () => {
    await page.waitForFunction(() => window.harness.asked.some((line) => line.startsWith("mark-read")));
    expect((await asked()).at(-1)).toContain(`"all":"${(await ids()).at(-1)}"`);
  });

  it("is told on while posts come without a rest, and again when the page is left", async () => {
    await page.evaluate(() => {
      const { talkPosts, deliver } = window.harness;
      let step = 0;
      const next = () => {
        deliver(talkPosts(1, 9000 + 10 * step++));
        requestAnimationFrame(next);
      };
      next();
    });
    const marks = () => window.harness.asked.filter((line) => line.startsWith("mark-read")).length;
    await page.waitForFunction(`(${marks})() >= 2`);
    const left = await page.evaluate(`(() => {
      const before = (${marks})();
      window.dispatchEvent(new Event("pagehide"));
      return (${marks})() - before;
    })()`);
    expect(left).toBe(1);
  });
});

describe("a screen reader", () => {
  it("hears one sentence for a burst, and not the posts", async () => {
    await page.evaluate(() => window.harness.deliver(window.harness.talkPosts(12, 9000)));
    const shown = await page.waitForFunction(
      () => document.querySelector(".panel > .for-screen-readers[aria-live]")?.textContent,
    );
    expect(await shown.jsonValue()).toBe("12 new posts in #copchat.");
    expect(await page.$("[role=feed] :is([aria-live], [role=status], [role=alert], [role=log])")).toBeNull();
    expect(await page.$(":is([aria-live], [role=log]) [role=feed]")).toBeNull();
  });
});
