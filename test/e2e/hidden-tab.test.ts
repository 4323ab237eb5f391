import type { HTTPRequest, Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { pageAt } from "../../tools/browsers/page-at.ts";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { openChatOnX, openHome } from "../../tools/evening/beside.ts";
import { panelShowsAll } from "../../tools/evening/play.ts";
import { pressGap, scrollDown } from "../soak/acts.ts";
import { readPostsAndGaps } from "../support/panel-feed.ts";
import { smallEvening } from "../support/small-evening.ts";
import { openTestBeside } from "../support/test-evening.ts";

const minute = 60_000;
/** A post each twelve seconds, for twenty minutes. */
const evening = smallEvening(
  Array.from({ length: 100 }, (_, index) => ({
    by: index % 5 === 0 ? "t_reyne" : "nkessler_pd",
    text: `Thought number ${index + 1} of this evening. #copchat`,
    after: index * 12,
  })),
);

describe("X's tab that is hidden for ten minutes and shown again", () => {
  it("leaves a gap of exactly what X did not load; one click loads it, and it goes", async () => {
    const beside = await openTestBeside({ evening, over: 5 * minute });
    const { site, chatside, panel } = beside;
    // Whose mentions to ask for is known from the beginning: a stream that was never asked for has no gaps.
    await openHome(beside);
    const x = await openChatOnX(beside);
    await panelShowsAll(site, panel);
    const underWay = requestsUnderWay(x);
    const other = await chatside.newTab();
    await waitUntil(async () => (await x.evaluate("document.hidden")) || undefined, "X's tab is not hidden");
    // What was asked while it was still in view is answered.
    await waitUntil(() => underWay.size === 0 || undefined, "a request of X's page is never answered");
    const before = site.requests.length;
    site.clock.advanceBy(10 * minute);
    await other.evaluate("new Promise((resolve) => setTimeout(resolve, 500))");
    expect(site.requests.length, "X loads nothing in a hidden tab").toBe(before);

    await x.bringToFront();
    const newest = site.published().at(-1)?.id ?? "";
    await waitUntil(() => site.served().has(newest) || undefined, "X does not load the newest post");
    const gap = await waitUntil(async () => (await readPostsAndGaps(panel)).gaps[0], "no gap is shown");
    const { from, to } = gap;
    const served = site.served();
    const missing = site
      .published()
      .filter(({ id, createdAt }) => !served.has(id) && createdAt > firstServed());
    const loaded = site.published().filter(({ id }) => served.has(id));
    expect(missing.length).toBeGreaterThan(25);
    expect(missing.filter(({ createdAt }) => createdAt < from || createdAt > to)).toEqual([]);
    expect(loaded.filter(({ createdAt }) => createdAt > from && createdAt < to)).toEqual([]);
    // No wider than from the last post before it to the first after it.
    const times = loaded.map(({ createdAt }) => createdAt);
    const [firstMissing = 0, lastMissing = 0] = [missing[0]?.createdAt, missing.at(-1)?.createdAt];
    expect(from).toBeGreaterThanOrEqual(Math.max(...times.filter((time) => time < firstMissing)));
    expect(to).toBe(Math.min(...times.filter((time) => time > lastMissing)));

    expect(await pressGap(panel)).toBe(true);
    const stretch = await waitUntil(
      () => pageAt(chatside.browser, (url) => url.includes("since_time")),
      "the gap's button opens nothing",
    );
    await waitUntil(
      async () => ((await narrowest(panel)) < to - from ? true : undefined),
      "the gap stays as it was",
    );
    await waitUntil(async () => {
      await scrollDown(stretch);
      return (await narrowest(panel)) === 0 || undefined;
    }, "the gap does not go");
    const { posts, gaps } = await readPostsAndGaps(panel);
    expect(gaps).toEqual([]);
    const from5 = site.published().filter(({ createdAt }) => createdAt >= firstServed());
    expect(posts.map(({ id }) => id)).toEqual(expect.arrayContaining(from5.map(({ id }) => id)));

    function firstServed(): number {
      return Math.min(
        ...site.published().flatMap(({ id, createdAt }) => (served.has(id) ? [createdAt] : [])),
      );
    }
  });
});

it("shows as a gap what the search did not load when another page of X brings something newer", async () => {
  const beside = await openTestBeside({ evening, over: 5 * minute });
  const { site, panel } = beside;
  await openHome(beside);
  const x = await openChatOnX(beside);
  await panelShowsAll(site, panel);
  await x.goto("https://x.com/t_reyne");
  await panelShowsAll(site, panel);
  site.clock.advanceBy(10 * minute);
  const reyne = evening.people.find(({ handle }) => handle === "t_reyne");
  const { id = "", createdAt: newest = 0 } =
    site.published().findLast(({ authorId }) => authorId === reyne?.id) ?? {};
  await x.reload();
  await waitUntil(() => site.served().has(id) || undefined, "X does not load the newest post of the profile");
  await panelShowsAll(site, panel);
  const isShown = async () => {
    const { gaps } = await readPostsAndGaps(panel);
    return gaps.some(({ to, streams }) => to === newest && streams.includes("hashtag")) || undefined;
  };
  await waitUntil(isShown, "no gap reaches up to the newest post");
});

/** How long the gap is that is shown, ms; 0 when there is none any more. */
async function narrowest(panel: PanelView): Promise<number> {
  const { gaps } = await readPostsAndGaps(panel);
  return Math.max(0, ...gaps.map(({ from, to }) => to - from));
}

/** What the page has asked for from now on, and not yet been answered. */
function requestsUnderWay(page: Page): ReadonlySet<HTTPRequest> {
  const underWay = new Set<HTTPRequest>();
  page.on("request", (request) => underWay.add(request));
  for (const ended of ["requestfinished", "requestfailed"] as const)
    page.on(ended, (request) => underWay.delete(request));
  return underWay;
}
