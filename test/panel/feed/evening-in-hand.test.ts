import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { inHarness } from "../../support/panel-harness/in-harness.ts";
import { painted, readAt, topOf } from "../../support/panel-harness/watch-place.ts";

const harness = inHarness();
let page: Page;

const mention = "@sgt_okafor_ would you tell us more? #copchat";

/** One poll: a moderator's question to the person, then `after` posts of others. */
const bring = (after: number) =>
  page.evaluate(
    (text, count) => {
      const { deliver, talkPosts, post } = window.harness;
      deliver([post("t_marlow_mod", text, { seconds: 8900 }), ...talkPosts(count, 9000)]);
    },
    mention,
    after,
  );
const count = (filter: string) =>
  page.$eval(`.filter-${filter}`, (one) => Number(one.querySelector("b")?.textContent ?? 0));
const isAtNewest = () => page.$eval(".feed", (one) => one.getAttribute("data-following") === "true");
const isInView = (words: string) =>
  page.evaluate((sought) => {
    const feed = document.querySelector(".feed")?.getBoundingClientRect();
    const row = [...document.querySelectorAll(".row")].find((one) => one.textContent?.includes(sought));
    const box = row?.getBoundingClientRect();
    return Boolean(feed && box && box.top >= feed.top && box.bottom <= feed.bottom);
  }, words);
const press = async (key: Parameters<Page["keyboard"]["press"]>[0]) => {
  await page.keyboard.press(key);
  await painted(page, 4);
};

describe("nothing for the person is missed", () => {
  it("though it came among the first of a burst and was never in view; once looked at it is read", async () => {
    page = await harness.open("talk");
    await page.waitForFunction(() => !document.querySelector(".filter-mentions b"));
    await bring(18);
    await page.waitForSelector(".filter-mentions b");
    await painted(page, 8);
    expect([await isAtNewest(), await isInView("would you tell us more"), await count("mentions")]).toEqual([
      true,
      false,
      1,
    ]);
    await press("g");
    expect(await isInView("would you tell us more")).toBe(true);
    await page.waitForFunction(() => !document.querySelector(".filter-mentions b"));
    await press("b");
    expect(await isAtNewest()).toBe(true);
  });

  it("by a jump: first to the first unread, then to the newest, and back to the pixel", async () => {
    page = await harness.open("talk");
    const { key: held } = await readAt(page, 900);
    const before = await topOf(page, held);
    await bring(132);
    await page.waitForSelector("[data-action=to-unread] b");
    await page.click("[data-action=to-unread]");
    await painted(page, 6);
    expect([await isAtNewest(), await isInView("would you tell us more")]).toEqual([false, true]);
    expect(await page.$(".left-off")).not.toBeNull();
    await page.click("[data-action=to-unread]");
    await painted(page, 6);
    expect(await isAtNewest()).toBe(true);
    await press("b");
    expect(await topOf(page, held)).toBeCloseTo(before ?? 0, 1);
  });

  it("but for what the person puts away", async () => {
    page = await harness.open("talk");
    await bring(18);
    await page.waitForSelector(".filter-mentions b");
    await press("x");
    expect([await count("all"), await count("mentions")]).toEqual([0, 0]);
  });
});

describe("the reading place", () => {
  it.each([
    [
      "a search without a hit",
      async () => {
        await press("/");
        await page.keyboard.type("zzzz");
        await page.waitForSelector(".feed", { hidden: true });
        await press("Escape");
      },
    ],
    [
      "an empty filter",
      async () => {
        await press("5");
        await page.waitForSelector(".feed", { hidden: true });
        await press("1");
      },
    ],
  ])("is found again after %s", async (_, away) => {
    page = await harness.open("talk");
    const { key: held } = await readAt(page, 900);
    const before = await topOf(page, held);
    await away();
    await page.waitForSelector(".feed .post");
    await painted(page, 6);
    expect(await topOf(page, held)).toBeCloseTo(before ?? 0, 1);
  });

  it("is where Home and End leave it, for the keys too", async () => {
    page = await harness.open("talk");
    await readAt(page, 900);
    await press("j");
    await press("End");
    await press("k");
    const { at, of } = await page.evaluate(() => ({
      at: Number(document.activeElement?.getAttribute("aria-posinset")),
      of: Number(document.activeElement?.getAttribute("aria-setsize")),
    }));
    expect(of - at).toBe(1);
  });
});

describe("nothing moves under the hand", () => {
  const postAt = (x: number, y: number) =>
    page.evaluate(
      (left, top) =>
        document.elementFromPoint(left, top)?.closest<HTMLElement>("[data-kind=post]")?.dataset.key,
      x,
      y,
    );

  it("while the pointer is on a post; when it leaves, the feed goes on", async () => {
    page = await harness.open("talk");
    await page.mouse.move(150, 400);
    await page.mouse.move(151, 401);
    await painted(page, 4);
    const before = await postAt(151, 401);
    await bring(18);
    await page.waitForSelector("[data-action=to-unread] b");
    await painted(page, 6);
    expect(await postAt(151, 401)).toBe(before);
    await page.mouse.move(151, 5);
    await page.waitForFunction(() => {
      const feed = document.querySelector(".feed");
      return feed && feed.scrollHeight - feed.clientHeight - feed.scrollTop < 1;
    });
  });

  it("and a press half a second after rows moved reaches none of them", async () => {
    page = await harness.open("talk");
    const pressed = await page.evaluate(async () => {
      const feed = document.querySelector(".feed") as HTMLElement;
      let reached = 0;
      feed.querySelector(".feed-rows")?.addEventListener("click", () => reached++);
      const click = () =>
        feed
          .querySelector(".post")
          ?.dispatchEvent(new MouseEvent("click", { bubbles: true, cancelable: true, detail: 1 }));
      window.harness.deliver(window.harness.talkPosts(18, 9000));
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      click();
      const atOnce = reached;
      const end = performance.now() + 30_000;
      while (reached === 0 && performance.now() < end) {
        await new Promise((resolve) => setTimeout(resolve, 100));
        click();
      }
      return { atOnce, later: reached };
    });
    expect(pressed).toEqual({ atOnce: 0, later: 1 });
  });

  it("nor do keys act behind a dialog", async () => {
    page = await harness.open("talk");
    await press("?");
    await page.evaluate(() => document.querySelector("dialog")?.focus());
    await page.evaluate(() => {
      const dialog = document.createElement("dialog");
      document.body.append(dialog);
      dialog.showModal();
    });
    await press("4");
    await press("n");
    expect(await page.$eval(".filter-all", (one) => one.getAttribute("aria-pressed"))).toBe("true");
    expect(await page.$(".composer textarea:focus")).toBeNull();
  });
});
