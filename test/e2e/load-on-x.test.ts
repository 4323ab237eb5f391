import { describe, expect, it } from "vitest";
import { pageAt as pageAtAddress } from "../../tools/browsers/page-at.ts";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { type Beside, openChatOnX, openHome } from "../../tools/evening/beside.ts";
import { press, textOf } from "../../tools/evening/in-the-panel.ts";
import { panelShowsAll } from "../../tools/evening/play.ts";
import { pressGap } from "../soak/acts.ts";
import { handToX, postOnX, startWriting, writeText } from "../support/composing.ts";
import { readPostsAndGaps } from "../support/panel-feed.ts";
import { pressOnPost } from "../support/press-on-post.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestBeside, openTestEvening } from "../support/test-evening.ts";

const minute = 60_000;
/** A post each twelve seconds, for twenty-four minutes. */
const evening = smallEvening(
  Array.from({ length: 120 }, (_, index) => ({
    by: index % 5 === 0 ? "t_reyne" : "nkessler_pd",
    text: `Thought number ${index + 1} of this evening. #copchat`,
    after: index * 12,
  })),
);

describe.each(bothBrowsers)("Load on X, in %s", (browser) => {
  it("loads a gap in one small window, page by page, while the live search is read on", async () => {
    const beside = await openTestBeside({ browser, evening, over: 5 * minute });
    const { site, chatside, panel } = beside;
    await openHome(beside);
    const live = await openChatOnX(beside);
    await panelShowsAll(site, panel);
    await live.goto("about:blank");
    site.clock.advanceBy(12 * minute);
    await live.goBack();
    await bringsNewest(beside);
    const first = await waitUntil(() => onlyGap(panel), "no gap is shown");

    expect(await pressGap(panel)).toBe(true);
    const left = await waitUntil(() => narrower(panel, first), "the gap stays as it was");
    expect(left.from).toBe(first.from);
    expect(left.to).toBeLessThan(first.to);
    expect(await live.evaluate("document.hidden"), "the live search is hidden").toBe(false);

    site.clock.advanceBy(minute);
    await bringsNewest(beside);
    expect(await reading(panel)).toMatch(/^Reading X/u);

    const windows = await openPages(beside);
    expect(await pressGap(panel)).toBe(true);
    await waitUntil(() => narrower(panel, left), "the second press brings nothing");
    expect(await openPages(beside), "a window more").toBe(windows);
    expect(await live.evaluate("document.hidden"), "the live search is hidden").toBe(false);

    expect(chatside.consoleLines).toEqual([]);
    await live.close();
    await waitUntil(
      async () => (await reading(panel))?.includes("only posts from before") || undefined,
      "the header takes the past for the live evening",
    );
    expect(await textOf(panel, ".reading-line.tone-good")).toBeUndefined();
  });

  it("opens a profile and a time in that window too, and closes a composer whose post was seen", async () => {
    const beside = await openTestEvening({ browser, evening, over: 5 * minute });
    const { chatside, panel, x } = beside;
    const before = await openPages(beside);
    await press(panel, ".row[data-kind=post] a.time");
    const status = await waitUntil(() => pageAt(beside, "/status/"), "the post did not open");
    expect(await openPages(beside)).toBe(before + 1);
    const newest = beside.site.published().at(-1)?.id ?? "";
    await pressOnPost(panel, newest, "profile");
    await waitUntil(async () => !status.url().includes("/status/") || undefined, "another window was used");
    expect(await openPages(beside)).toBe(before + 1);
    expect(await x.evaluate("document.hidden"), "the live search is hidden").toBe(false);

    await startWriting(panel);
    await writeText(panel, "Ten hours is enough");
    const composer = await handToX(chatside, panel);
    await postOnX(composer);
    await waitUntil(async () => composer.page.isClosed() || undefined, "the composer stays open");
    expect(await openPages(beside)).toBe(before + 1);
  });
});

async function openPages({ chatside }: Beside | Omit<Beside, "close">): Promise<number> {
  return (await chatside.browser.pages()).length;
}

async function pageAt({ chatside }: Omit<Beside, "close">, part: string) {
  return pageAtAddress(chatside.browser, (url) => url.includes(part));
}

async function bringsNewest({ site, panel }: Pick<Beside, "site" | "panel">): Promise<void> {
  const newest = site.published().at(-1)?.id ?? "";
  await waitUntil(() => site.served().has(newest) || undefined, "X does not load the newest post");
  await waitUntil(
    async () => (await readPostsAndGaps(panel)).posts.some(({ id }) => id === newest) || undefined,
    "the panel does not show the newest post",
  );
}

async function onlyGap(panel: PanelView) {
  return (await readPostsAndGaps(panel)).gaps.at(-1);
}

async function narrower(panel: PanelView, before: { readonly from: number; readonly to: number }) {
  const gap = await onlyGap(panel);
  return gap && gap.to - gap.from < before.to - before.from ? gap : undefined;
}

async function reading(panel: PanelView): Promise<string | undefined> {
  return (await textOf(panel, ".reading-line p"))?.trim();
}
