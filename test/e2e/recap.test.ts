import "temporal-polyfill/global";
import type { Page } from "puppeteer-core";
import { describe, expect, it } from "vitest";
import { copchat } from "../../src/domain/chat/chat.ts";
import { pastEvenings } from "../../src/domain/recap/past-evenings.ts";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { openChatOnX } from "../../tools/evening/beside.ts";
import { expectedFeed } from "../../tools/evening/expected-feed.ts";
import { panelShowsAll, playToEnd } from "../../tools/evening/play.ts";
import { axeFindings } from "../support/axe-findings.ts";
import { composerOnX, postOnX } from "../support/composing.ts";
import { ownHandle, smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestBeside, openTestEvening } from "../support/test-evening.ts";
import { makeEvening } from "../x-site/scenarios.ts";

describe.each(bothBrowsers)("the recap of the quiet evening in %s", (browser) => {
  it("has every question and every post, and finds any of them again", async () => {
    const evening = makeEvening("quiet");
    const { site, panel, chatside, ...beside } = await openTestBeside({ browser, evening, over: 0 });
    const x = await openChatOnX({ site, panel, chatside, ...beside });
    await playToEnd({ site, panel, x });
    await panelShowsAll(site, panel);
    const expected = expectedFeed(evening, site.served());
    // Two strays of the afternoon are in the feed, and in no evening.
    const tonight = pastEvenings(
      expected.map(({ id }) => id),
      copchat,
    ).reduce((most, { posts }) => Math.max(most, posts), 0);
    expect(tonight).toBeGreaterThan(300);

    const page = await chatside.openExtensionPage("recap.html?chat=copchat");
    const read = () =>
      page.evaluate(() => ({
        questions: [...document.querySelectorAll("section.question h2")].map(
          (heading) => heading.textContent,
        ),
        posts: document.querySelectorAll(".recap .post:not(.repeats .post)").length,
        unanswered: [...document.querySelectorAll("section.question h3")].filter((heading) =>
          heading.textContent?.startsWith("0 "),
        ).length,
        byHosts: document.querySelectorAll(".hosts .post").length,
        found: document.querySelectorAll(".found li").length,
        marks: [...document.querySelectorAll(".found mark")].map((mark) => mark.textContent?.toLowerCase()),
      }));
    let last: Awaited<ReturnType<typeof read>> | undefined;
    const whole = await waitUntil(
      async () => {
        last = await read();
        return last.posts === tonight ? last : undefined;
      },
      () => `the recap does not hold every post: ${JSON.stringify(last)}`,
    );
    expect(whole.questions).toEqual([1, 2, 3, 4, 5, 6].map((number) => `Question ${number}`));
    expect(whole.unanswered).toBe(0);

    expect(whole.byHosts).toBeGreaterThanOrEqual(6);

    await page.focus(".chart-reading");
    const chartReading = () =>
      page.$eval(".chart-reading", (chart) => [
        chart.getAttribute("aria-valuenow"),
        chart.getAttribute("aria-valuetext"),
        chart.nextElementSibling?.textContent,
      ]);
    const [, first, shown] = await chartReading();
    expect(shown).toBe(first);
    expect(first).toMatch(/^\d\d:\d\d · Posts: \d+ · Set aside: 0$/);
    for (const key of ["ArrowRight", "PageUp", "ArrowLeft"] as const) await page.keyboard.press(key);
    const tenth = await waitUntil(async () => {
      const [place, text] = await chartReading();
      return place === "10" ? text : undefined;
    }, "the arrow keys do not lead to the tenth minute");
    expect(tenth).not.toBe(first);

    await pressOn(page, ".hosts summary");
    for (const width of browser === "chromium" ? [400, 1200] : []) {
      await page.setViewport({ width, height: 900 });
      expect(await axeFindings(page), `at ${width} pixels`).toEqual([]);
    }

    await page.type("input[type=search]", "question:3 the");
    const hits = await waitUntil(async () => {
      const now = await read();
      return now.found > 0 ? now : undefined;
    }, "nothing is found");
    expect(new Set(hits.marks)).toEqual(new Set(["the"]));
    await pressOn(page, ".found li button");
    await waitUntil(
      async () => (await read()).posts === tonight || undefined,
      "the hit does not open in its evening",
    );

    await pressOn(page, ".numbers-button");
    const rows = await waitUntil(async () => {
      const cells = await page.$$eval(".numbers tbody tr", (all) =>
        all.map((row) => [...row.querySelectorAll("td")].map((cell) => cell.textContent)),
      );
      return cells.length > 0 ? cells : undefined;
    }, "no numbers are shown");
    expect(rows.map(([posts, , , , answered]) => [posts, answered])).toContainEqual([
      String(tonight),
      "6 of 6",
    ]);
    if (browser === "chromium") expect(await axeFindings(page), "the numbers").toEqual([]);
    expect(chatside.consoleLines).toEqual([]);
  });

  it("goes to X as a thread, one post after the other, each by the person's press", async () => {
    const { panel, chatside, site } = await openTestEvening({ browser, evening: asked });
    await panelShowsAll(site, panel);
    const openThread = async () => {
      const opened = await chatside.openExtensionPage("recap.html?chat=copchat");
      await opened.waitForSelector(".recap section.question");
      await pressOn(opened, ".thread-button");
      await opened.waitForSelector(".draft-thread li");
      return opened;
    };
    let page = await openThread();
    const rows = () =>
      page.$$eval(".draft-thread li", (all) =>
        all.map((row) => ({
          state: row.dataset.state,
          text: row.querySelector("textarea")?.value ?? "",
          offered: row.querySelectorAll(".primary").length,
        })),
      );
    expect((await rows()).map(({ state, offered }) => [state, offered])).toEqual([
      ["next", 1],
      ["later", 0],
      ["later", 0],
      ["later", 0],
    ]);
    const drafted = (await rows()).map(({ text }) => text);
    for (const [at, id] of questionIds.entries())
      expect(drafted[at + 1]).toContain(`https://x.com/nora_marlow/status/${id}`);
    if (browser === "chromium") expect(await axeFindings(page), "the thread").toEqual([]);

    await page.type(".draft-thread li:nth-child(2) textarea", " Mine!");
    const become = (wanted: readonly string[]) =>
      waitUntil(
        async () => (await rows()).every(({ state }, at) => state === wanted[at]) || undefined,
        `the thread is not ${wanted}`,
      );
    const hand = async (place: number) => {
      await pressOn(page, `.draft-thread li:nth-child(${place}) .primary`);
      return composerOnX(chatside);
    };
    const opening = await hand(1);
    expect(opening.text).toBe(drafted[0]);
    await become(["handed", "later", "later", "later"]);
    await postOnX(opening);
    await waitUntil(() => opening.page.isClosed() || undefined, "the composer stays");
    await become(["posted", "next", "later", "later"]);

    const first = await hand(2);
    expect(first.text).toBe(`${drafted[1]} Mine!`);
    const own = site.evening.people.find(({ handle }) => handle === ownHandle)?.id;
    const published = () => site.published().findLast(({ authorId }) => authorId === own);
    expect(first.replyTo, "it stands below the opening").toBe(published()?.id);
    await first.page.close();
    await page.close();
    page = await openThread();
    await become(["posted", "handed", "later", "later"]);
    await pressOn(page, ".draft-thread li:nth-child(2) .link");
    await become(["posted", "posted", "next", "later"]);
    const second = await hand(3);
    expect(second.replyTo, "what only was said to be posted has no known place").toBeUndefined();
    const written = site.requests.filter(({ operation }) => operation === "CreateTweet");
    expect(written, "only X's own button posts").toHaveLength(1);
    expect(chatside.consoleLines).toEqual([]);
  });
});

const asked = smallEvening([
  { by: "nora_marlow", text: "Q1 What did you change this year? #copchat", after: 0 },
  { by: "nkessler_pd", text: "A1 The eight hours. #copchat", after: 20 },
  { by: "nora_marlow", text: "Q2 And what would you change back? #copchat", after: 40 },
]);
const questionIds = asked.posts.filter((_, at) => at !== 1).map(({ id }) => id);

/** Presses what stands in a page that still grows: a pointer would miss what moves away from under it. */
async function pressOn(page: Page, selector: string): Promise<void> {
  await (await page.waitForSelector(selector))?.evaluate((found) => (found as HTMLElement).click());
}
