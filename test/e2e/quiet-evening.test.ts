import { describe, expect, it } from "vitest";
import { openChatOnX, openHome } from "../../tools/evening/beside.ts";
import { type ExpectedPost, expectedFeed, totalsOf } from "../../tools/evening/expected-feed.ts";
import { panelShowsAll, playToEnd } from "../../tools/evening/play.ts";
import { readPostsAndGaps, type ShownGap } from "../support/panel-feed.ts";
import { bothBrowsers, openTestBeside } from "../support/test-evening.ts";
import { makeEvening } from "../x-site/scenarios.ts";
import type { XSite } from "../x-site/server.ts";

const evenings = bothBrowsers.flatMap((browser) =>
  (["classic", "x-web", "switching"] as const).map((client) => ({ browser, client })),
);

describe.each(evenings)("the quiet evening in $browser, with X's client $client", ({ browser, client }) => {
  it("arrives whole, none twice, in order, with the right badges", async () => {
    const evening = makeEvening("quiet");
    const beside = await openTestBeside({ browser, evening, over: 0, site: { client } });
    const { site, panel, chatside } = beside;
    await openHome(beside);
    const x = await openChatOnX(beside);
    await playToEnd({ site, panel, x });
    const totals = await panelShowsAll(site, panel);
    const expected = expectedFeed(evening, site.served());

    // X leaves native reposts and what was taken away out of its search; all else has been sent.
    const searchable = evening.posts.filter(({ repostOf, promoted }) => !repostOf && !promoted);
    const all = expectedFeed(
      evening,
      searchable.map(({ id }) => id),
    );
    expect(expected.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
    expect(totals).toMatchObject({ ...totalsOf(expected), questions: 6 });
    const { posts: shown, gaps } = await readPostsAndGaps(panel);
    expect(shown.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    const isOfTheEvening = (badge: string) => !/^Q|^(?:partial|yours|first time here)$/.test(badge);
    const withoutAnswered = (badge: string) => badge.replace(/ answered$/, "");
    expect(shown.map(({ badges }) => badges.filter(isOfTheEvening).map(withoutAnswered))).toEqual(
      expected.map(badgesOf),
    );
    const partial = shown.filter(({ badges }) => badges.includes("partial")).map(({ id }) => id);
    expect(partial.filter((id) => !isOnlyStreamed(site, id))).toEqual([]);
    expect(wronglyClaimed(site, gaps)).toEqual([]);
    // Where the account is moved, and where x-web begins, only the document had the posts.
    expect(gaps.length).toBeLessThanOrEqual({ classic: 0, "x-web": 1, switching: 2 }[client]);
    if (client !== "classic") expect(site.pages.map((page) => page.client)).toContain("x-web");
    expect(chatside.consoleLines).toEqual([]);
  });
});

/** X's page had the post inside its document, and in no answer to a request. */
function isOnlyStreamed({ pages, requests }: XSite, id: string): boolean {
  return (
    pages.some(({ streamed }) => streamed?.ids.includes(id)) && !requests.some(({ ids }) => ids.includes(id))
  );
}

/** Posts that no answer held, where the panel shows no gap; and posts of an answer inside of one. */
function wronglyClaimed(site: XSite, gaps: readonly ShownGap[]): string[] {
  const { startsAt, endsAt } = site.evening;
  const received = new Set(site.requests.flatMap(({ ids }) => ids));
  const inHour = site.published().filter(({ createdAt }) => createdAt >= startsAt && createdAt < endsAt);
  const streamedOnly = inHour.filter(({ id }) => isOnlyStreamed(site, id));
  const isInside = (time: number) => gaps.some(({ from, to }) => time > from && time < to);
  const isAtGap = (time: number) => gaps.some(({ from, to }) => time >= from && time <= to);
  return [
    ...streamedOnly.filter(({ createdAt }) => !isAtGap(createdAt)),
    ...inHour.filter(({ id, createdAt }) => received.has(id) && isInside(createdAt)),
  ].map(({ id }) => id);
}

function badgesOf({ moderator, mention }: ExpectedPost): string[] {
  return [...(moderator ? ["moderator"] : []), ...(mention ? ["you"] : [])];
}
