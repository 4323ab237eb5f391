import { describe, expect, it } from "vitest";
import { eveningFileVersion } from "../../src/domain/recap/evening-file.ts";
import type { BrowserName } from "../../tools/browsers/chatside-browser.ts";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { readTotals } from "../../tools/evening/in-the-panel.ts";
import { panelShowsAll, playToEnd } from "../../tools/evening/play.ts";
import { storedIds } from "../soak/what-is-kept.ts";
import { addFile, savedJson } from "../support/recap-pages.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestEvening, type TestEvening } from "../support/test-evening.ts";

const posts = 70;
/** A post each twenty seconds. */
const evening = smallEvening(
  Array.from({ length: posts }, (_, index) => ({
    by: index % 9 === 0 ? "t_reyne" : "nkessler_pd",
    text: `Thought number ${index}. #copchat`,
    after: index * 20,
  })),
);
const untilPost = (number: number) => number * 20_000 + 1000;
const everyId = evening.posts.map(({ id }) => id).sort();

const recapOf = async ({ chatside }: TestEvening) => {
  const page = await chatside.openExtensionPage("recap.html?chat=copchat");
  await page.waitForSelector(".recap footer");
  return page;
};

describe.each(bothBrowsers)("an evening exported as JSON, in %s", (browser) => {
  it("is added on another computer: merged, nothing twice, the gap shut", async () => {
    const file = await wholeEveningOf(browser);
    const here = await openTestEvening({ browser, evening, over: untilPost(9) });
    here.site.clock.advanceTo(evening.endsAt);
    const gapsAre = (count: number) =>
      waitUntil(
        async () => ((await readTotals(here.panel)).gaps === count ? true : undefined),
        `the panel does not show ${count} gaps`,
      );
    await gapsAre(1);
    const known = (await storedIds(here.panel, "copchat")).length;
    expect(known).toBeLessThan(posts);
    const page = await recapOf(here);
    expect(await gapsOn(page)).toBe(1);

    expect(await addFile(page, file)).toBe(`${posts - known} posts added; ${known} were already here.`);
    await waitUntil(
      async () => ((await gapsOn(page)) === 0 ? true : undefined),
      "the gap stays in the recap",
    );
    await waitUntil(
      async () => ((await page.$$(".recap .post:not(.repeats .post)")).length === posts ? true : undefined),
      "the recap does not hold every post",
    );
    expect([...(await storedIds(here.panel, "copchat"))].sort()).toEqual(everyId);
    await gapsAre(0);
    await waitUntil(
      async () => ((await readTotals(here.panel)).posts === posts ? true : undefined),
      "the panel does not hold every post",
    );

    expect(await addFile(page, file)).toBe(`0 posts added; ${posts} were already here.`);
    const other = JSON.stringify({ ...JSON.parse(file), version: eveningFileVersion + 1 });
    for (const [text, words] of [
      [other, "A newer Chatside wrote this file."],
      [file.slice(0, -100), "This file is damaged"],
      [`{"messages": []}`, "This file is not an evening"],
    ] as const)
      expect(await addFile(page, text)).toContain(words);
    expect([...(await storedIds(here.panel, "copchat"))].sort()).toEqual(everyId);
    expect(here.chatside.consoleLines).toEqual([]);
  });
});

async function wholeEveningOf(browser: BrowserName): Promise<string> {
  const there = await openTestEvening({ browser, evening, over: untilPost(9) });
  await playToEnd(there);
  await panelShowsAll(there.site, there.panel);
  const file = await savedJson(await recapOf(there));
  await there.close();
  return file;
}

function gapsOn(page: Awaited<ReturnType<typeof recapOf>>): Promise<number> {
  return page.$$eval(".recap h2", (heads) => {
    const gaps = heads.find(({ textContent }) => textContent?.startsWith("Not loaded"));
    return gaps?.parentElement?.querySelectorAll("li").length ?? 0;
  });
}
