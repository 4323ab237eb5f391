import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { press, readTotals, textOf } from "../../tools/evening/in-the-panel.ts";
import { readWholeFeed } from "../support/panel-feed.ts";
import { eveningStart, idAt, smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestBeside, openTestEvening } from "../support/test-evening.ts";
import { translatePage } from "../support/translate-page.ts";

const evening = smallEvening([
  { by: "t_reyne", text: "Q1: What would you ask @sgt_okafor? #copchat", after: 0 },
  {
    by: "nkessler_pd",
    text: "A1 مساء الخير، السؤال الأول #copchat",
    after: 20,
    lang: "ar",
    replyTo: idAt(eveningStart),
  },
  { by: "rb_citizen", text: "@sgt_okafor ערב טוב #copchat", after: 40, lang: "he" },
]);
const ids = evening.posts.map(({ id }) => id);
const until = (panel: PanelView, posts: number) =>
  waitUntil(
    async () => ((await readTotals(panel)).posts === posts ? true : undefined),
    `the panel does not have ${posts} posts`,
  );
/** Whose mentions these are is read from X's page, which may show it after its first posts. */
const hasMentions = (panel: PanelView, mentions: number) =>
  waitUntil(
    async () => ((await readTotals(panel)).mentions === mentions ? true : undefined),
    `the panel does not have ${mentions} mentions`,
  );

describe.each(bothBrowsers)("X's page from right to left, in %s", (browser) => {
  it.each(["ar", "he"] as const)("is read as the English one is (%s)", async (language) => {
    const { panel, x } = await openTestEvening({ browser, evening, site: { language } });
    expect(await x.evaluate("document.dir + document.querySelector('nav').textContent")).toMatch(
      /^rtl[^a-z]+$/i,
    );
    await until(panel, 3);
    await hasMentions(panel, 2);
    expect(await readTotals(panel)).toMatchObject({ moderators: 1, questions: 1, gaps: 0 });
    expect(await textOf(panel, ".reading-line .num")).toMatch(/^Reading X/);
  });

  it("gives its posts also when its data cannot be read", async () => {
    const { panel } = await openTestEvening({ browser, evening, site: { language: "ar", shape: "drift" } });
    await until(panel, 3);
    const shown = await readWholeFeed(panel);
    expect(shown.map(({ id }) => id)).toEqual(ids);
    expect(shown.map(({ badges }) => badges.filter((badge) => badge === "partial").length)).toEqual([
      1, 1, 1,
    ]);
    await expect.poll(() => readTotals(panel)).toMatchObject({ moderators: 1, mentions: 2, questions: 1 });
    expect(await textOf(panel, ".replying")).toBe("Replying to @t_reyne");
  });

  it("that asks to sign in is seen to do so", async () => {
    const beside = await openTestBeside({ browser, evening, site: { language: "he", account: undefined } });
    await beside.chatside.firstPage.goto("https://x.com/search?q=%23copchat&f=live");
    await waitUntil(async () => textOf(beside.panel, "[data-state=signed-out]"), "the panel says nothing");
  });
});

describe.each(bothBrowsers)("X's page translated by the browser, in %s", (browser) => {
  it("changes nothing while X's data can be read", async () => {
    const { panel, site, x } = await openTestEvening({ browser, evening, over: 30_000 });
    await keepTranslating(x);
    site.clock.advanceTo(evening.endsAt);
    await until(panel, 3);
    const shown = await readWholeFeed(panel);
    expect(shown.map(({ id }) => id)).toEqual(ids);
    expect(shown.flatMap(({ badges }) => badges)).not.toContain("partial");
    expect(shown.map(({ text }) => text).join()).not.toContain("copchatung");
  });

  it("gives each post once, marked as partial, when X's data cannot be read", async () => {
    const { panel, site, x } = await openTestEvening({
      browser,
      evening,
      over: 30_000,
      site: { shape: "drift" },
    });
    await until(panel, 2);
    await keepTranslating(x);
    site.clock.advanceTo(evening.endsAt);
    await x.waitForSelector("[data-testid=pillLabel]");
    await x.evaluate("document.querySelector('[data-testid=pillLabel]').closest('button').click()");
    await until(panel, 3);
    const shown = await readWholeFeed(panel);
    expect(shown.map(({ id }) => id)).toEqual(ids);
    expect(shown.at(-1)?.badges).toEqual(expect.arrayContaining(["you", "partial"]));
    await press(panel, ".reading-line [data-action=figures]");
    await waitUntil(async () => textOf(panel, ".notice"), "there are no figures");
    expect(await textOf(panel, ".notice")).toContain("read from the page itself and may be cut off");
  });
});

/** Translates what is there, and whatever comes in, before anybody else looks at it. */
async function keepTranslating(x: Page): Promise<void> {
  await x.evaluate(`(() => {
    const __name = (it) => it;
    const translate = ${translatePage};
    const again = () => translate(document);
    new MutationObserver(again).observe(document.body, { childList: true, subtree: true });
    again();
  })()`);
  expect(await x.evaluate("document.querySelectorAll('article font font').length")).toBeGreaterThan(2);
}
