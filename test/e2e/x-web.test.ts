import { describe, expect, it } from "vitest";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { readReading, readTotals, textOf } from "../../tools/evening/in-the-panel.ts";
import { panelShowsAll } from "../../tools/evening/play.ts";
import { readPostsAndGaps } from "../support/panel-feed.ts";
import { postBy, pressOnPost } from "../support/press-on-post.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestBeside, openTestEvening } from "../support/test-evening.ts";

const client = "x-web";
const small = smallEvening([
  { by: "t_reyne", text: "Q1: What would you ask @sgt_okafor? #copchat", after: 0 },
  { by: "nkessler_pd", text: "A1 How the night shift eats. #copchat", after: 20 },
  { by: "rb_citizen", text: "@sgt_okafor good evening, see https://example.com/plan #copchat", after: 40 },
  { by: "rb_citizen", text: "One more. #copchat", after: 60 },
]);

describe.each(bothBrowsers)("X's second client, in %s", (browser) => {
  it("gives its first page, which is no request, at once and marked", async () => {
    const { panel, site } = await openTestEvening({
      browser,
      evening: small,
      site: { client, polls: false },
    });
    await has(panel, 4);
    await waitUntil(
      async () => ((await readTotals(panel)).mentions === 2 ? true : undefined),
      "the panel does not know whose mentions these are",
    );
    expect(site.requests.filter(({ operation }) => operation === "SearchTimeline")).toEqual([]);
    const { posts } = await readPostsAndGaps(panel);
    expect(posts.map(({ id }) => id)).toEqual(small.posts.map(({ id }) => id));
    expect(posts.every(({ badges }) => badges.includes("partial"))).toBe(true);
    expect(await readTotals(panel)).toMatchObject({ moderators: 1, questions: 1 });
  });

  it("gives what comes by fetch whole, and in the place of what the page gave", async () => {
    const { panel, site } = await openTestEvening({
      browser,
      evening: small,
      over: 30_000,
      site: { client },
    });
    await has(panel, 2);
    site.clock.advanceTo(small.endsAt);
    await has(panel, 4);
    const partial = async () =>
      (await readPostsAndGaps(panel)).posts.map(({ badges }) => badges.includes("partial"));
    expect(await partial()).toEqual([true, true, false, false]);
    // The page that is moved loads itself again; a reload of ours beside it would be aborted.
    site.control.setClient("classic");
    await expect.poll(partial).toEqual([false, false, false, false]);
    expect(await readTotals(panel)).toMatchObject({ posts: 4, moderators: 1, mentions: 2, questions: 1 });
  });

  it("claims nothing that only the page gave", async () => {
    const many = smallEvening([
      { by: "t_reyne", text: "Welcome to #copchat!", after: 0 },
      ...Array.from({ length: 30 }, (_, index) => ({
        by: "nkessler_pd",
        text: `Thought number ${index}. #copchat`,
        after: 60 + index,
      })),
      { by: "rb_citizen", text: "Late again. #copchat", after: 500 },
      { by: "rb_citizen", text: "And gone. #copchat", after: 700 },
    ]);
    // A page that asks again would be moved by itself, and abort a reload of ours beside it.
    const { panel, site, x } = await openTestEvening({
      browser,
      evening: many,
      over: 30_000,
      site: { polls: false },
    });
    await has(panel, 1);
    site.control.setClient(client);
    site.clock.advanceTo(many.startsAt + 120_000);
    await x.reload();
    await panelShowsAll(site, panel);
    site.control.setPolls(true);
    site.control.setClient("classic");
    site.clock.advanceTo(many.endsAt);
    await x.reload();
    await panelShowsAll(site, panel);
    // A gap is found when it is known what the disk has of the time around the posts: after them.
    const gapsShown = async () => (await readPostsAndGaps(panel)).gaps.length;
    await expect.poll(gapsShown).toBe(1);
    const { posts, gaps } = await readPostsAndGaps(panel);
    // Of the thirty the document had the last twenty, and the classic page's first the last eighteen of these.
    const streamed = site.pages.flatMap((page) => page.streamed?.ids ?? []);
    expect(streamed).toHaveLength(20);
    expect(posts.map(({ id }) => id)).toEqual(expect.arrayContaining(streamed));
    expect(gaps).toHaveLength(1);
    const received = new Set(site.requests.flatMap(({ ids }) => ids));
    for (const { id, createdAt } of many.posts.filter(
      (post) => streamed.includes(post.id) && !received.has(post.id),
    )) {
      expect(gaps[0]?.from, id).toBeLessThanOrEqual(createdAt);
      expect(gaps[0]?.to, id).toBeGreaterThanOrEqual(createdAt);
    }
  });

  it("says that nobody is signed in, on its small sign-in page", async () => {
    const beside = await openTestBeside({ browser, evening: small, site: { client, account: undefined } });
    await beside.chatside.firstPage.goto("https://x.com/search?q=%23copchat&f=live");
    await waitUntil(async () => textOf(beside.panel, "[data-state=signed-out]"), "the panel says nothing");
  });

  it("folds the posts of who was muted", async () => {
    const { panel, x } = await openTestEvening({ browser, evening: small, site: { client } });
    await has(panel, 4);
    await pressOnPost(panel, await postBy(panel, "rb_citizen"), "mute");
    const folded = () => x.$$eval("[data-chatside-line]", (lines) => lines.length);
    await waitUntil(async () => ((await folded()) === 2 ? true : undefined), "X's page shows the muted");
    const seen = String(await x.evaluate("document.querySelector('main').innerText"));
    expect(seen).not.toContain("One more.");
    expect(seen).toContain("How the night shift eats.");
  });

  it("says whose page it is after a switch of accounts", async () => {
    const { panel, site, x } = await openTestEvening({ browser, evening: small, site: { client } });
    const own = (handle: string) => async () => {
      const { tabs } = await readReading(panel);
      return tabs.some(({ report }) => report?.ownHandle === handle) || undefined;
    };
    await waitUntil(own("sgt_okafor"), "nobody is known to be signed in");
    site.control.setAccount("nkessler_pd");
    await x.reload();
    await waitUntil(own("nkessler_pd"), "the other account is not known");
  });
});

function has(panel: PanelView, posts: number): Promise<true> {
  return waitUntil(
    async () => (await readTotals(panel)).posts === posts || undefined,
    `the panel does not have ${posts} posts`,
  );
}
