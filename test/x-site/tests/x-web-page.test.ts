import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { hasChromium, latest, openInChromium, quiet } from "./in-chromium.ts";

const open = openInChromium();
const post = "[data-timeline-entry][data-href] > article";
const pill = "[data-slot=new-posts]";
const seen = (minutes: number, options = {}) => open(minutes, { client: "x-web", ...options });

/** The ids of the posts that are drawn, from top to bottom. */
function drawnIds(page: Page): Promise<string[]> {
  return page.$$eval(".cell > [data-timeline-entry]", (entries) =>
    entries
      .toSorted((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
      .flatMap((entry) => {
        const date = entry.querySelector("a[data-base-ui-tooltip-trigger]");
        return date?.getAttribute("href")?.split("/").at(-1) ?? [];
      }),
  );
}

describe.skipIf(!hasChromium)("x-web's page in Chromium", { timeout: 60_000 }, () => {
  it("has its first page from the document, where it is no more a moment later, and asks for nothing", async () => {
    const { page, site, errors } = await seen(40, { polls: false });
    const documents: string[] = [];
    page.on("response", async (response) => {
      if (response.request().resourceType() === "document") documents.push(await response.text());
    });
    await page.goto(latest);
    await page.waitForSelector(post);
    expect(documents[0]).toMatch(/<script nonce="[^"]+" data-tsr-stream-part="">\(\$R=>/);
    await page.waitForFunction(() => document.querySelector("[data-tsr-stream-part]") === null);
    expect(site.requests).toEqual([]);
    expect(site.pages[0]?.streamed?.operation).toBe("SearchTimeline");
    expect((await drawnIds(page))[0]).toBe(site.pages[0]?.streamed?.ids[0]);
    expect([...site.served()]).toEqual(site.pages[0]?.streamed?.ids);
    expect(errors).toEqual([]);
  });

  it("carries x-web's marks, and none of the classic client's", async () => {
    const { page } = await seen(40, { polls: false });
    await page.goto(latest);
    await page.waitForSelector(post);
    const marks = await page.evaluate(() => ({
      testIds: document.querySelectorAll("[data-testid]").length,
      times: document.querySelectorAll("time").length,
      root: document.querySelector("#react-root") !== null,
      script: document.querySelector('script[src*="/x-web/x-web/"]') !== null,
      version: document.documentElement.dataset.appVersion !== undefined,
      viewer: Reflect.get(window, "__INITIAL_DATA__").viewerScreenName,
      start: "$_TSR" in window,
      labels: [...document.querySelectorAll("nav a [data-sidebar-label]")].length,
    }));
    expect(marks).toEqual({
      ...{ testIds: 0, times: 0, root: false, script: true, version: true, start: true },
      ...{ viewer: "sgt_okafor", labels: expect.any(Number) },
    });
  });

  it("shows each post by its own attributes", async () => {
    const { page } = await seen(40, { polls: false });
    await page.goto(latest);
    await page.waitForSelector(post);
    const facts = await page.$$eval(post, (articles) =>
      articles
        .filter((article) => article.parentElement?.parentElement?.className === "cell")
        .map((article) => ({
          href: article.parentElement?.getAttribute("data-href"),
          author: article.querySelector("img[alt^='@']")?.getAttribute("alt"),
          text: article.querySelector("div[dir=auto]")?.textContent ?? "",
          reply: article.querySelector("[data-engagement-action=reply] a")?.getAttribute("href"),
          menu: article.querySelector("[data-slot=xds-menu-trigger]") !== null,
          date: article.querySelector("a[data-base-ui-tooltip-trigger]")?.getAttribute("href"),
        })),
    );
    const people = new Map(quiet.people.map(({ id, handle }) => [id, handle]));
    const organic = facts.filter(({ date }) => date !== undefined);
    expect(organic.length).toBeGreaterThan(5);
    expect(facts.length - organic.length).toBe(1);
    for (const { href, author, text, reply, menu, date } of organic) {
      const id = href?.split("/").at(-1) ?? "";
      const original = quiet.posts.find((one) => one.id === id);
      expect(author).toBe(`@${people.get(original?.authorId ?? "")}`);
      expect([reply, menu, date]).toEqual([`/compose/post?in_reply_to=${id}`, true, href]);
      if (!original?.note)
        expect(original?.text.replace(/^(@\w+ )+/, "")).toContain(text.replace(/^(@\w+ )+/, "").slice(0, 40));
    }
  });

  it("asks by fetch of a Request at api.x.com, while it is seen, and holds what is new behind the pill", async () => {
    const { page, site, errors } = await seen(40);
    await page.goto(latest);
    await page.waitForSelector(post);
    const asked = page.waitForRequest(
      (request) => request.url().includes("/graphql/") && request.method() === "POST",
    );
    site.clock.advanceBy(60_000);
    const request = await asked;
    expect(request.url()).toMatch(/^https:\/\/api\.x\.com\/graphql\/[\w-]{22}\/SearchTimeline$/);
    expect(request.resourceType()).toBe("fetch");
    await page.waitForSelector(pill);
    expect(site.requests.every(({ host, polling }) => host === "api.x.com" && polling)).toBe(true);
    await page.$eval(pill, (button) => (button as HTMLElement).click());
    await page.waitForFunction((selector) => document.querySelector(selector) === null, {}, pill);
    const newest = site.requests
      .flatMap(({ ids }) => ids)
      .sort((a, b) => (BigInt(a) < BigInt(b) ? 1 : -1))[0];
    expect((await drawnIds(page))[0]).toBe(newest);
    expect(errors).toEqual([]);
  });

  it("reads how much of X's limit is left from another origin", async () => {
    const { page } = await seen(40, { polls: false });
    await page.goto("https://x.com/notifications");
    await page.waitForSelector("[data-timeline-entry]");
    const answered = page.waitForResponse(
      (response) =>
        response.request().method() === "POST" && response.url().includes("/NotificationsTimeline"),
    );
    await page.evaluate(() => {
      history.pushState({}, "", "/notifications/mentions");
      dispatchEvent(new PopStateEvent("popstate"));
    });
    const headers = (await answered).headers();
    expect(headers["access-control-expose-headers"]).toContain("x-rate-limit-remaining");
    expect(Number(headers["x-rate-limit-remaining"])).toBeGreaterThan(100);
  });

  it("shows every timeline of the classic client, older posts too", async () => {
    const { page, site, errors } = await seen(40);
    const question = quiet.posts.find(({ text }) => text.includes("Q3:"))?.id ?? "";
    const paths = [
      "/home",
      "/home?tab=following",
      "/nora_marlow",
      "/nora_marlow/with_replies",
      "/notifications",
    ];
    for (const path of [...paths, `/i/lists/${quiet.lists[0]?.id}`, `/t_reyne/status/${question}`]) {
      await page.goto(`https://x.com${path}`);
      await page.waitForSelector("[data-timeline-entry]");
    }
    expect(site.pages.map(({ streamed }) => streamed?.operation)).toEqual([
      ...["HomeTimeline", "HomeLatestTimeline", "UserOriginalsTimeline", "UserRepliesTimeline"],
      ...["NotificationsTimeline", "ListLatestTweetsTimeline", "TweetDetail"],
    ]);
    // The post that a page is about is the one entry that leads nowhere.
    expect(await page.$$eval(".cell > [data-timeline-entry]:not([data-href])", (found) => found.length)).toBe(
      1,
    );
    await page.goto(latest);
    await page.waitForSelector(post);
    await page.evaluate(() => window.scrollTo(0, 20_000));
    await page.waitForFunction(() => document.documentElement.scrollHeight > 5000);
    expect(
      site.requests.some(
        ({ operation, cursor, polling }) => operation === "SearchTimeline" && cursor && !polling,
      ),
    ).toBe(true);
    expect(errors).toEqual([]);
  });

  it("composes from an intent, and posts", async () => {
    const { page, site } = await seen(40);
    const question = quiet.posts.find(({ text }) => text.includes("Q3:"))?.id ?? "";
    const written = "A3 From the other client #copchat";
    await page.goto(`https://x.com/intent/post?text=${encodeURIComponent(written)}&in_reply_to=${question}`);
    const box = await page.waitForSelector("[role=dialog] [contenteditable=true]");
    expect(await box?.evaluate((one) => one.textContent)).toBe(written);
    await page.click("[role=dialog] [data-slot=button]");
    await page.waitForSelector("[data-slot=toast]");
    expect(site.published().find(({ text }) => text === written)?.replyTo).toBe(question);
  });

  it("sends nobody to the small sign-in page, and shows nobody the links to it elsewhere", async () => {
    const { page } = await seen(40, { account: undefined });
    for (const path of ["/search?q=%23copchat&f=live", "/i/flow/login"]) {
      await page.goto(`https://x.com${path}`);
      expect(page.url()).toContain("/i/jf/onboarding/web?mode=login");
      expect(
        await page.$('input[name="username_or_email"][autocomplete="username webauthn"]'),
      ).not.toBeNull();
      expect(await page.$("script")).toBeNull();
    }
    await page.goto("https://x.com/nora_marlow");
    await page.waitForSelector('a[href*="/i/jf/onboarding/web"][href*="mode=signup"]');
  });

  it("says what went wrong, and that there is nothing", async () => {
    const { page, site } = await seen(40, { polls: false });
    site.control.failNext("html");
    await page.goto(latest);
    const retry = await page.waitForSelector(".retry");
    await retry?.click();
    await page.waitForSelector(post);
    await page.goto("https://x.com/search?q=nobodysaidthis&f=live");
    await page.waitForFunction(() => document.body.textContent.includes("No results"));
  });
});

describe.skipIf(!hasChromium)("an account that is moved", { timeout: 60_000 }, () => {
  it("gets the other client when its page loads itself again, and the first one back", async () => {
    const { page, site } = await open(19, { client: "switching" });
    await page.goto(latest);
    await page.waitForSelector("article[data-testid=tweet]");
    site.clock.advanceTo(quiet.startsAt + 21 * 60_000);
    await page.waitForSelector(post);
    site.clock.advanceTo(quiet.startsAt + 41 * 60_000);
    await page.waitForSelector("article[data-testid=tweet]");
    expect(site.pages.map(({ client }) => client)).toEqual(["classic", "x-web", "classic"]);
  });

  it("is not taken away from what somebody writes", async () => {
    const { page, site } = await open(19, { client: "classic" });
    await page.goto(latest);
    await page.waitForSelector("article[data-testid=tweet]");
    await page.click("article [data-testid=reply]");
    await page.waitForSelector('[data-testid="tweetTextarea_0"]');
    site.control.setClient("x-web");
    const before = site.requests.length;
    await page.waitForFunction(() => true);
    while (site.requests.length < before + 3)
      await page.waitForResponse((one) => one.url().includes("graphql"));
    expect(await page.$('[data-testid="tweetTextarea_0"]')).not.toBeNull();
  });
});

describe.skipIf(!hasChromium)("a client that drifted", { timeout: 60_000 }, () => {
  it.each([1, 2, 3, 4, 5, 6])("still shows its own page (drift-%i)", async (seed) => {
    const { page, site, errors } = await open(40, { client: `drift-${seed}` });
    await page.goto(latest);
    await page.waitForSelector(".cell article");
    site.clock.advanceBy(60_000);
    await page.waitForSelector(`${pill}, [data-testid=pillLabel]`);
    expect(site.requests.every(({ status }) => status === 200)).toBe(true);
    expect(errors).toEqual([]);
  });
});
