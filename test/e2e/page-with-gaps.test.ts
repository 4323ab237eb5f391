import type { Page } from "puppeteer-core";
import { describe, it } from "vitest";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { readTotals } from "../../tools/evening/in-the-panel.ts";
import { readPostsAndGaps, type ShownFeed } from "../support/panel-feed.ts";
import { eveningStart, smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestEvening } from "../support/test-evening.ts";

/** A post each 20 seconds; X's page shows a dozen of them at a time. */
const evening = smallEvening(
  Array.from({ length: 74 }, (_, at) => ({
    by: at % 2 ? "rb_citizen" : "nkessler_pd",
    text: `Thought number ${at} about the night shift, and what it does to people. #copchat`,
    after: at * 20,
  })),
);

describe.each(bothBrowsers)("while X's data cannot be read, in %s", (browser) => {
  it("posts that passed by unread are gaps, which close as the page shows them", async () => {
    const { panel, site, x } = await openTestEvening({
      browser,
      evening,
      over: 5 * 60_000,
      site: { shape: "drift" },
    });
    const until = (isSo: (posts: number, gaps: number) => boolean, what: string) =>
      waitUntil(async () => {
        const { posts, gaps } = await readTotals(panel);
        return isSo(posts, gaps) || undefined;
      }, what);
    await until((posts) => posts > 5, "the page is not read");
    for (let minute = 6; minute <= 25; minute++) {
      const searches = () => site.requests.filter(({ operation }) => operation === "SearchTimeline").length;
      const before = searches();
      site.clock.advanceTo(eveningStart + minute * 60_000);
      await waitUntil(async () => searches() > before + 1 || undefined, "X does not poll");
    }
    await x.waitForSelector("[data-testid=pillLabel]");
    await x.evaluate("document.querySelector('[data-testid=pillLabel]').closest('button').click()");
    const read = await waitUntil(async () => {
      const feed = await readPostsAndGaps(panel);
      const unread = unreadBetween(feed);
      return unread.length > 20 && unread.every((time) => isInGap(feed, time)) ? feed.posts : undefined;
    }, "what passed by is not told as missing");

    const seen = new Set(read.map(({ id }) => id));
    const look = async () => {
      const shown = new Set(await shownOn(x));
      for (const id of shown) seen.add(id);
      await until((posts) => posts >= seen.size, `the ${seen.size} posts that X showed are not read`);
      await waitUntil(async () => {
        const feed = await readPostsAndGaps(panel);
        return neighboursIn(shown).every(([from, to]) => !isBetween(feed, from, to)) || undefined;
      }, "there is a gap between two neighbours");
    };
    const isAtEnd = () => x.evaluate("scrollY + innerHeight >= document.documentElement.scrollHeight - 2");
    for (await look(); !(await isAtEnd()); await look()) await x.evaluate("scrollBy(0, 500)");
    await until((posts, gaps) => posts === 74 && gaps === 0, "what the page showed is not all there");
  });
});

/** When neighbours were written that X's page shows one below the other. */
function neighboursIn(shown: ReadonlySet<string>): readonly (readonly [from: number, to: number])[] {
  return evening.posts.flatMap(({ id, createdAt }, at) => {
    const next = evening.posts[at + 1];
    return next && shown.has(id) && shown.has(next.id) ? [[createdAt, next.createdAt] as const] : [];
  });
}

function isBetween({ gaps }: ShownFeed, from: number, to: number): boolean {
  return gaps.some((gap) => gap.from < to && gap.to > from);
}

/** When the posts were written that are not there; those before all others are told as "Earlier posts". */
function unreadBetween({ posts }: ShownFeed): readonly number[] {
  const read = new Set(posts.map(({ id }) => id));
  const first = evening.posts.findIndex(({ id }) => id === posts[0]?.id);
  return evening.posts.slice(first).flatMap(({ id, createdAt }) => (read.has(id) ? [] : createdAt));
}

function isInGap({ gaps }: ShownFeed, time: number): boolean {
  return gaps.some(({ from, to }) => time >= from && time <= to);
}

async function shownOn(x: Page): Promise<readonly string[]> {
  const links = `[...document.querySelectorAll("article a[href*='/status/']:has(time)")]`;
  return (await x.evaluate(`${links}.map((link) => link.href.split("/").at(-1))`)) as string[];
}
