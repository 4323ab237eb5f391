import { setTimeout as sleep } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import type { BrowserName } from "../../tools/browsers/chatside-browser.ts";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { press, readTotals, textOf } from "../../tools/evening/in-the-panel.ts";
import { panelShowsAll } from "../../tools/evening/play.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestEvening, type TestEvening } from "../support/test-evening.ts";
import type { XSiteOptions } from "../x-site/server.ts";

/** A post each twenty seconds. */
const evening = smallEvening(
  Array.from({ length: 90 }, (_, index) => ({
    by: index % 9 === 0 ? "t_reyne" : "nkessler_pd",
    text: `Thought number ${index}. #copchat`,
    after: index * 20,
  })),
);
const untilPost = (number: number) => number * 20_000 + 1000;
const searchBox = "[data-testid=SearchBox_Search_Input]";

const searches = ({ site }: TestEvening) =>
  site.requests.filter(({ operation }) => operation === "SearchTimeline").length;

/**
 * So many posts of the evening on an X whose page asks for nothing newer by itself. When the panel takes its room
 * from the window, X's page asks once for what is older, where its first posts are there by then: here it always has.
 */
async function openSilent(
  browser: BrowserName,
  posts: number,
  site: Partial<XSiteOptions> = {},
): Promise<TestEvening> {
  const over = untilPost(posts - 1);
  const opened = await openTestEvening({ browser, evening, over, site: { polls: false, ...site } });
  await panelHas(opened.panel, posts);
  await waitUntil(async () => {
    await opened.x.evaluate(() => dispatchEvent(new Event("resize")));
    return searches(opened) === 2 || undefined;
  }, "X's page does not ask for what is older");
  return opened;
}

/** Waits until the panel has so many posts. */
async function panelHas(panel: PanelView, posts: number, seconds?: number): Promise<void> {
  await waitUntil(
    async () => ((await readTotals(panel)).posts === posts ? true : undefined),
    `the panel does not come to ${posts} posts`,
    seconds,
  );
}

async function shows(panel: PanelView, selector: string, words: RegExp): Promise<string> {
  let shown: string | undefined;
  return waitUntil(
    async () => {
      shown = await textOf(panel, selector);
      return shown !== undefined && words.test(shown) ? shown : undefined;
    },
    () => `${selector} does not say ${words}, but ${shown ?? "nothing"}`,
  );
}

async function loadNew(panel: PanelView): Promise<void> {
  await press(panel, ".load-new[aria-disabled=false]");
}

async function switchOn(panel: PanelView): Promise<void> {
  await press(panel, "button.chat-name");
  await press(panel, "#chat-menu button", "Load new posts automatically");
  expect(await shows(panel, ".pace-card .risk", /X suspends accounts/)).toBeTruthy();
  await press(panel, ".pace-card label", "Every 30 s");
  await shows(panel, ".pace-line", /Every 30 s · next in \d+ s/);
}

describe.each(bothBrowsers)("X's page that loads nothing by itself, in %s", (browser) => {
  it("comes through whole by presses, one reload each, and a hole is a gap", async () => {
    const opened = await openSilent(browser, 10);
    const { panel, site } = opened;
    for (const [number, came] of [
      [24, 15],
      [39, 15],
    ] as const) {
      const before = searches(opened);
      site.clock.advanceTo(evening.startsAt + untilPost(number));
      await loadNew(panel);
      await shows(panel, ".load-new", new RegExp(`^${came} new$`));
      await panelHas(panel, number + 1);
      expect(searches(opened)).toBe(before + 1);
    }
    expect((await readTotals(panel)).gaps).toBe(0);

    await waitUntil(
      async () => ((await textOf(panel, ".load-new")) === "Load new" ? true : undefined),
      "the outcome stays",
    );
    await loadNew(panel);
    await shows(panel, ".load-new", /^Nothing new$/);

    site.clock.advanceTo(evening.startsAt + untilPost(75));
    await waitUntil(
      async () => ((await textOf(panel, ".load-new")) === "Load new" ? true : undefined),
      "the outcome stays",
    );
    await loadNew(panel);
    await shows(panel, ".load-new", /^20 new$/);
    await panelShowsAll(site, panel);
    // A gap is found when it is known what the disk has of the time around the posts.
    await waitUntil(
      async () => ((await readTotals(panel)).gaps === 1 ? true : undefined),
      "what X left out is no gap",
    );
    expect(await readTotals(panel)).toMatchObject({ posts: 60, gaps: 1 });
  });

  it("is not reloaded over what the person writes there without a second yes", async () => {
    const opened = await openSilent(browser, 6);
    const { panel, x } = opened;
    const before = searches(opened);
    await x.type(searchBox, " and");
    await loadNew(panel);
    await shows(panel, ".load-note", /You are writing on X there\. Reload anyway\?/);
    expect(searches(opened)).toBe(before);
    await press(panel, ".load-note .danger");
    await waitUntil(() => (searches(opened) > before ? true : undefined), "X was not reloaded");
    await shows(panel, ".load-new", /^Nothing new$/);
    expect(await textOf(panel, ".load-note")).toBeUndefined();
  });

  it("opens the chat's search where X is elsewhere, and rests while X's limit is spent", async () => {
    const opened = await openSilent(browser, 6);
    const { panel, site, x } = opened;
    await x.goto("https://x.com/home");
    await shows(panel, ".reading-line", /not at the chat's search/);
    const before = searches(opened);
    await loadNew(panel);
    await waitUntil(() => (searches(opened) > before ? true : undefined), "no search was opened");
    await shows(panel, ".reading-line", /^Reading X · answered/);
    site.control.limit(600);
    await loadNew(panel);
    await shows(panel, ".reading-line", /load more until \d+:\d\d/);
    const title = await panel.run(
      (view) => view.document.querySelector<HTMLElement>(".load-new[aria-disabled=true]")?.title,
    );
    expect(title).toMatch(/load more until \d+:\d\d/);
  });
});

describe.each(bothBrowsers)("auto-refresh in %s", (browser) => {
  it("brings the evening, and leaves the last searches to the person", async () => {
    const opened = await openSilent(browser, 6, { rateLimit: { limit: 12, windowSeconds: 900 } });
    const { panel, site } = opened;
    const before = searches(opened);
    await switchOn(panel);
    site.clock.advanceTo(evening.startsAt + untilPost(20));
    await panelHas(panel, 21, 60);
    expect(searches(opened)).toBe(before + 1);
    await shows(panel, ".pace-line", /paused: X's limit until \d+:\d\d/);
    expect((await readTotals(panel)).gaps).toBe(0);
  });

  it("waits while the person types on X, and ends with the panel", async () => {
    const opened = await openSilent(browser, 6);
    const { panel, site, x } = opened;
    await switchOn(panel);
    await x.type(searchBox, " and");
    await shows(panel, ".pace-line", /paused: you are typing on X/);
    const before = searches(opened);
    await pastDue();
    expect(searches(opened)).toBe(before);
    await blur(x);
    site.clock.advanceTo(evening.startsAt + untilPost(20));
    await panelHas(panel, 21);
    expect(searches(opened)).toBe(before + 1);

    await panel.close();
    await pastDue();
    expect(searches(opened)).toBe(before + 1);
  });
});

/** What is watched here is that nothing happens in the time in which it would: a pace, and X's five seconds. */
async function pastDue(): Promise<void> {
  await sleep(38_000);
}

async function blur(x: Page): Promise<void> {
  await x.evaluate((selector) => document.querySelector<HTMLElement>(selector)?.blur(), searchBox);
}
