import { existsSync } from "node:fs";
import path from "node:path";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { hasChromium, latest, openInChromium, quiet } from "./in-chromium.ts";

const seen = openInChromium();

const articles = (page: Page) => page.$$eval('article[data-testid="tweet"]', (found) => found.length);
const post = 'article[data-testid="tweet"]';
const pill = '[data-testid="pillLabel"]';

/** The ids of the posts that are drawn, from top to bottom. */
function drawnIds(page: Page): Promise<string[]> {
  return page.$$eval(`${'[data-testid="cellInnerDiv"]'}`, (cells) =>
    cells
      .map((cell) => ({
        top: cell.getBoundingClientRect().top,
        link: cell.querySelector("a[href*='/status/']:has(time)"),
      }))
      .sort((a, b) => a.top - b.top)
      .flatMap(({ link }) => link?.getAttribute("href")?.split("/").at(-1) ?? []),
  );
}

/** The first post in view, and where it stands. */
function readingPlace(page: Page): Promise<unknown> {
  return page.$$eval(post, (found) => {
    const first = found.find((one) => one.getBoundingClientRect().top >= 0);
    return [
      first?.querySelector("a[href*='/status/']")?.getAttribute("href"),
      first?.getBoundingClientRect().top,
    ];
  });
}

describe.skipIf(!hasChromium)("X's page in Chromium", { timeout: 60_000 }, () => {
  it("draws a search by GET, only near what is seen, under its own policy", async () => {
    const { page, site, errors } = await seen(40);
    await page.goto(latest);
    await page.waitForSelector(post);
    expect(site.requests.map(({ operation, method, polling }) => [operation, method, polling])[0]).toEqual([
      "SearchTimeline",
      "GET",
      false,
    ]);
    const newest = site.requests[0]?.ids[0];
    expect((await drawnIds(page))[0]).toBe(newest);
    await page.evaluate(() => window.scrollTo(0, 1500));
    await page.waitForFunction(() => document.documentElement.scrollHeight > 3500);
    expect(await articles(page)).toBeLessThan(30);
    expect((await drawnIds(page)).includes(newest ?? "")).toBe(false);
    expect(
      await page.$eval('[data-testid="cellInnerDiv"]', (cell) => (cell as HTMLElement).style.transform),
    ).toMatch(/^translateY\(\d+px\)$/);
    expect(errors).toEqual([]);
  });

  it("asks by the other method after an empty 404", async () => {
    const { page, site } = await seen(40, { polls: false });
    site.control.failNext("not-found");
    await page.goto(latest);
    await page.waitForSelector(post);
    expect(site.requests.map(({ method, status }) => [method, status])).toEqual([
      ["GET", 404],
      ["POST", 200],
    ]);
  });

  it("asks by itself while it is seen, holds what is new behind the pill, and keeps the place", async () => {
    const { page, site } = await seen(40);
    await page.goto(latest);
    await page.waitForSelector(post);
    await page.evaluate(() => window.scrollTo(0, 700));
    const place = await readingPlace(page);
    site.clock.advanceBy(60_000);
    await page.waitForSelector(pill);
    expect(
      await page.$eval(pill, (label) => [label.textContent, label.closest("[role=status]") !== null]),
    ).toEqual(["See new posts", true]);
    expect(site.requests.some(({ polling, ids }) => polling && ids.length > 0)).toBe(true);
    expect(await readingPlace(page)).toEqual(place);
    // In one turn of the page: with its next answer the page draws the pill anew.
    await page.$eval(pill, (label) => label.closest("button")?.click());
    const newest = site.requests
      .flatMap(({ ids }) => ids)
      .sort((a, b) => (BigInt(a) < BigInt(b) ? 1 : -1))[0];
    await page.waitForFunction(() => window.scrollY === 0);
    expect((await drawnIds(page))[0]).toBe(newest);
    expect(await page.$(pill)).toBeNull();
  });

  it("does not ask while another tab is before it", async () => {
    const { page, site, context } = await seen(40);
    await page.goto(latest);
    await page.waitForSelector(post);
    const other = await context.newPage();
    await other.bringToFront();
    await page.waitForFunction(() => document.visibilityState === "hidden", { polling: 50 });
    const asked = site.requests.length;
    site.clock.advanceBy(60_000);
    await other.goto("https://x.com/notifications");
    await other.waitForSelector("article");
    const since = site.requests.slice(asked).filter(({ operation }) => operation === "SearchTimeline");
    expect(since).toEqual([]);
    await page.bringToFront();
    await page.waitForSelector(pill);
  });

  it("that does not poll gets new posts by the period key", async () => {
    const { page, site } = await seen(40, { polls: false });
    await page.goto(latest);
    await page.waitForSelector(post);
    const [first] = await drawnIds(page);
    site.clock.advanceBy(60_000);
    await page.keyboard.press(".");
    const newerIsFirst = (id: string | undefined) => {
      const link = document.querySelector("article a[href*='/status/']:has(time)");
      return link !== null && !link.getAttribute("href")?.endsWith(String(id));
    };
    await page.waitForFunction(newerIsFirst, {}, first);
    expect((await drawnIds(page))[0]).toBe(site.requests[1]?.ids[0]);
    expect(site.requests.filter(({ polling }) => polling)).toEqual([]);
  });

  it("goes elsewhere without a reload", async () => {
    const { page, site } = await seen(40);
    await page.goto(latest);
    await page.waitForSelector(post);
    await page.evaluate(() => {
      Object.assign(window, { stayed: true });
      history.pushState({}, "", "/nora_marlow");
      dispatchEvent(new PopStateEvent("popstate"));
    });
    await page.waitForSelector('[data-testid="socialContext"]');
    expect(await page.evaluate(() => "stayed" in window)).toBe(true);
    expect(site.requests.map(({ operation }) => operation)).toContain("UserTweets");
  });

  it("opens the composer with what the intent says, and posts it", async () => {
    const { page, site } = await seen(40);
    const question = quiet.posts.find(({ text }) => text.includes("Q3:"))?.id ?? "";
    const written = "A3 Short & plain,\nin 2 lines <here> #copchat";
    await page.goto(`https://x.com/intent/post?text=${encodeURIComponent(written)}&in_reply_to=${question}`);
    const box = await page.waitForSelector('[data-testid="tweetTextarea_0"]');
    expect(await box?.evaluate((one) => one.textContent)).toBe(written);
    await page.click('[data-testid="tweetButton"]');
    await page.waitForSelector('[data-testid="toast"]');
    expect(site.published().find(({ text }) => text === written)?.replyTo).toBe(question);
  });

  it("makes a quote of a post's address at the end", async () => {
    const { page, site } = await seen(40);
    const quoted = quiet.posts.find(({ text }) => text.includes("Q3:"))?.id ?? "";
    const address = encodeURIComponent(`https://x.com/t_reyne/status/${quoted}`);
    await page.goto(`https://x.com/intent/post?text=Worth%20reading&url=${address}`);
    await page.click('[data-testid="tweetButton"]');
    await page.waitForSelector('[data-testid="toast"]');
    expect(site.published().find(({ text }) => text === "Worth reading")?.quoteOf).toBe(quoted);
  });

  it("names who is signed in, after a switch once it is loaded again, and shows the wall to nobody", async () => {
    const { page, site } = await seen(40);
    const profile = () =>
      page.$eval('[data-testid="AppTabBar_Profile_Link"]', (link) => link.getAttribute("href"));
    await page.goto("https://x.com/home");
    expect(await profile()).toBe("/sgt_okafor");
    expect(await page.$('[data-testid="SideNav_AccountSwitcher_Button"]')).not.toBeNull();
    site.control.setAccount("jo_lindqvist");
    await page.reload();
    expect(await profile()).toBe("/jo_lindqvist");
    site.control.setAccount(undefined);
    await page.goto(latest);
    await page.waitForSelector('[data-testid="loginButton"]');
    expect(page.url()).toContain("/i/flow/login?redirect_after_login=%2Fsearch");
    expect(await articles(page)).toBe(0);
  });

  it.each(["A", "B", "C", "drift"] as const)("shows posts with X's marks in shape %s", async (shape) => {
    const { page, errors } = await seen(40, { shape });
    await page.goto(latest);
    await page.waitForSelector(post);
    const facts = await page.$$eval(post, (found) =>
      found.map((one) => ({
        handle: one.querySelector('[data-testid="User-Name"] a[tabindex="-1"]')?.getAttribute("href"),
        avatar: one.querySelector("[data-testid^=UserAvatar-Container-]")?.getAttribute("data-testid"),
        id: one.querySelector("a[href*='/status/']:has(time)")?.getAttribute("href"),
        text: one.querySelector('[data-testid="tweetText"]')?.textContent ?? "",
      })),
    );
    const byId = new Map(quiet.posts.map((one) => [one.id, one]));
    const people = new Map(quiet.people.map(({ id, handle }) => [id, handle]));
    const organic = facts.filter(({ id }) => id !== undefined && id !== null);
    expect(organic.length).toBeGreaterThan(5);
    expect(facts.length - organic.length).toBe(1);
    for (const { handle, avatar, id, text } of organic) {
      const original = byId.get(id?.split("/").at(-1) ?? "");
      expect(handle).toBe(`/${people.get(original?.authorId ?? "")}`);
      expect(avatar).toBe(`UserAvatar-Container-${people.get(original?.authorId ?? "")}`);
      if (!original?.note)
        expect(original?.text.replace(/^(@\w+ )+/, "")).toContain(text.replace(/^(@\w+ )+/, "").slice(0, 40));
    }
    expect(errors).toEqual([]);
  });

  it("says that something went wrong, and tries again when asked", async () => {
    const { page, site } = await seen(40, { polls: false });
    site.control.failNext("html");
    await page.goto(latest);
    const retry = await page.waitForSelector(".retry");
    await retry?.click();
    await page.waitForSelector(post);
  });

  const captures = path.resolve(import.meta.dirname, "../../../../shared/x-captures");
  it("shows captured bodies, whatever their shape", async (context) => {
    if (!existsSync(captures))
      return context.skip("no ../shared/x-captures beside the project: none is shown");
    const { page, site } = await seen(40, { bodiesFolder: captures, polls: false });
    for (let file = 0; file < 6; file++) {
      await page.goto(`https://x.com/search?q=anything${file}&f=live`);
      await page.waitForSelector(post);
    }
    await page.goto("https://x.com/notifications");
    await page.waitForSelector("article");
    expect(site.requests.every(({ status }) => status === 200)).toBe(true);
  });
});
