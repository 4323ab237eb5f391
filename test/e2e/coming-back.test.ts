import { describe, expect, it } from "vitest";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { openChatOnX } from "../../tools/evening/beside.ts";
import { expectedFeed } from "../../tools/evening/expected-feed.ts";
import { readTotals } from "../../tools/evening/in-the-panel.ts";
import { panelShowsAll } from "../../tools/evening/play.ts";
import { loseEveryWord } from "../support/lose-every-word.ts";
import { readWholeFeed } from "../support/panel-feed.ts";
import { smallEvening, type WrittenPost } from "../support/small-evening.ts";
import { bothBrowsers, openTestBeside, openTestEvening } from "../support/test-evening.ts";
import type { XSite } from "../x-site/server.ts";

const posts: WrittenPost[] = Array.from({ length: 20 }, (_, index) => ({
  by: index % 5 === 0 ? "t_reyne" : "nkessler_pd",
  text: `Thought number ${index + 1} of this evening. #copchat`,
  after: index * 30,
}));
const evening = smallEvening(posts);
const half = 5 * 60_000;
const ids = (feed: readonly { readonly id: string }[]) => feed.map(({ id }) => id);

describe.each(bothBrowsers)("coming back in %s", (browser) => {
  it.each([
    ["is opened again", false],
    ["took its last word with it", true],
  ])("shows where the person left off when the panel was closed and %s", async (_, isLost) => {
    const { chatside, panel, site, x } = await openTestEvening({ browser, evening, over: half });
    // What a panel says while it is being closed may be lost with it: here it surely is.
    if (isLost) await panel.run(loseEveryWord);
    const before = (await readTotals(panel)).posts;
    await waitUntil(() => panel.run(hasReadAll), "the panel does not say that all is read");
    await panel.close();
    site.clock.advanceTo(evening.endsAt);
    await waitUntil(
      () => (site.served().size === posts.length ? true : undefined),
      "X did not load the rest",
    );

    const again = await chatside.openPanel(x);
    await panelShowsAll(site, again);
    // The panel opens at the line; only the rows around the view are in the document.
    const above = await waitUntil(() => again.run(keyAboveTheLine), "the last-read line is not in view");
    expect(above).toBe(evening.posts[before - 1]?.id);
    expect(ids(await readWholeFeed(again))).toEqual(ids(expectedFeed(evening, site.served())));
  });

  it("goes on after X's tab was reloaded, and doubles nothing", async () => {
    const { panel, site, x } = await openTestEvening({ browser, evening, over: half });
    site.clock.advanceTo(evening.endsAt);
    await x.reload();
    await waitUntil(
      () => (site.served().size === posts.length ? true : undefined),
      "X did not load the rest",
    );
    await panelShowsAll(site, panel);
    expect(ids(await readWholeFeed(panel))).toEqual(ids(evening.posts));
  });
});

describe.each(bothBrowsers)("an extension that is reloaded in %s", (browser) => {
  it("reads the X tab that was open, without a reload of the page", async () => {
    const beside = await openTestBeside({ browser, evening, over: half });
    const { chatside, site } = beside;
    const x = await openChatOnX(beside);
    await panelShowsAll(site, beside.panel);
    const loads = firstLoads(site);
    await chatside.updateExtension();
    const panel = await chatside.openPanel(x);
    site.clock.advanceTo(evening.endsAt);
    await waitUntil(
      () => (site.served().size === posts.length ? true : undefined),
      "X did not load the rest",
    );
    await panelShowsAll(site, panel);
    expect(ids(await readWholeFeed(panel))).toEqual(ids(evening.posts));
    expect(firstLoads(site)).toEqual(loads);
  });
});

/** What X's pages asked for anew, and not after what they had. */
function firstLoads({ requests }: XSite): readonly string[] {
  return requests
    .filter(({ cursor }) => cursor === undefined)
    .map(({ operation, query, page }) => `${operation} ${query} by ${page}`);
}

/** The post that stands right above the last-read line. */
function keyAboveTheLine(view: Window): string | undefined {
  const line = view.document.querySelector(".row[data-kind=left-off]");
  return (line?.previousElementSibling as HTMLElement | null)?.dataset.key;
}

/** The newest post was seen: nothing counts as unread. */
function hasReadAll(view: Window): true | undefined {
  const { document } = view;
  return (document.querySelector("section.feed") && !document.querySelector(".filter-all b")) || undefined;
}
