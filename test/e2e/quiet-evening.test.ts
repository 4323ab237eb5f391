import { describe, expect, it } from "vitest";
import { openChatOnX, openHome } from "../../tools/evening/beside.ts";
import { type ExpectedPost, expectedFeed, totalsOf } from "../../tools/evening/expected-feed.ts";
import { panelShowsAll, playToEnd } from "../../tools/evening/play.ts";
import { readWholeFeed } from "../support/panel-feed.ts";
import { bothBrowsers, openTestBeside } from "../support/test-evening.ts";
import { makeEvening } from "../x-site/scenarios.ts";

describe.each(bothBrowsers)("the quiet evening in %s", (browser) => {
  it("arrives whole, none twice, in order, with the right badges", { timeout: 240_000 }, async () => {
    const evening = makeEvening("quiet");
    const beside = await openTestBeside({ browser, evening, over: 0 });
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
    expect(totals).toEqual({ ...totalsOf(expected), questions: 6, gaps: 0 });
    const shown = await readWholeFeed(panel);
    expect(shown.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    expect(shown.map(({ badges }) => badges.filter((badge) => !badge.startsWith("Q")))).toEqual(
      expected.map(badgesOf),
    );
    expect(chatside.consoleLines).toEqual([]);
  });
});

function badgesOf({ moderator, mention }: ExpectedPost): string[] {
  return [...(moderator ? ["moderator"] : []), ...(mention ? ["you"] : [])];
}
