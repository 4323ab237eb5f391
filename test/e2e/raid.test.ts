import { describe, expect, it, onTestFinished } from "vitest";
import { findEntities } from "../../src/domain/counting/entities.ts";
import type { Post } from "../../src/domain/post/post.ts";
import type { BrowserName } from "../../tools/browsers/chatside-browser.ts";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { makeProfile, removeProfile } from "../../tools/browsers/profile-folder.ts";
import { press } from "../../tools/evening/in-the-panel.ts";
import { playUntil } from "../../tools/evening/play.ts";
import { axeFindings } from "../support/axe-findings.ts";
import { keepUndoOffered } from "../support/keep-undo-offered.ts";
import { entitiesWith } from "../support/make-post.ts";
import { ask, openMutingBrowser } from "../support/mute-stream.ts";
import { readWholeFeed } from "../support/panel-feed.ts";
import { idAt } from "../support/small-evening.ts";
import { bothBrowsers, openTestEvening } from "../support/test-evening.ts";
import { makeEvening } from "../x-site/scenarios.ts";

const evening = makeEvening("raid");
const gang = evening.people.filter(({ handle }) => /\d{5}$/.test(handle));
const gangIds = new Set(gang.map(({ id }) => id));
const shouts = evening.posts
  .filter(({ authorId, repostOf }) => gangIds.has(authorId) && repostOf === undefined)
  .toSorted((a, b) => a.createdAt - b.createdAt);
const twentieth = (shouts[19]?.createdAt ?? 0) - evening.startsAt + 1000;
const honest = ["@rb_citizen", "@organize_thea", "@leilani_on_foot", "@civics_amara", "@veranote_ida"];

const halfOfGang = 20;
const weekMs = 7 * 86_400_000;

const asideIn = (panel: PanelView) =>
  panel.run((view) => Number(view.document.querySelector<HTMLElement>(".panel")?.dataset.aside));
const hasAside = (panel: PanelView, holds: (count: number) => boolean) =>
  waitUntil(async () => {
    const count = await asideIn(panel);
    return holds(count) ? count : undefined;
  }, "another number of posts is set aside");
const isRaid = (panel: PanelView) =>
  waitUntil(
    () =>
      panel.run((view) => view.document.querySelector(".raid-bar[data-room=raid]")?.textContent ?? undefined),
    "no line tells of the raid",
  );
const suspects = (panel: PanelView) =>
  panel.run((view) =>
    [...view.document.querySelectorAll(".raid-group bdi")].map((one) => one.textContent ?? ""),
  );

describe.each(bothBrowsers)("a raid, in %s", (browser) => {
  it("is told of within twenty posts of its start", async () => {
    const { panel } = await openTestEvening({ browser, evening, over: twentieth });
    expect(await isRaid(panel)).toMatch(/\d+ accounts, same texts, since \d+:\d\d/);
  });

  it("is reviewed and set aside by one press, honest people stay, and one undo brings all back", async () => {
    const panel = await openInTheMiddle(browser);
    await keepUndoOffered(panel);
    await isRaid(panel);
    await press(panel, ".raid-review-button");
    await waitUntil(async () => (await suspects(panel)).length > 20 || undefined, "the review names too few");
    const named = await suspects(panel);
    expect(named.filter((handle) => !gang.some((one) => `@${one.handle}` === handle))).toEqual([]);
    await press(panel, ".raid-decide .primary");
    const aside = await hasAside(panel, (count) => count > 100);
    expect(aside).toBeGreaterThan(100);
    const feed = (await readWholeFeed(panel)).map(({ text }) => text);
    for (const handle of honest)
      expect(
        feed.some((text) => text.includes(handle)),
        handle,
      ).toBe(true);
    expect(feed.filter((text) => text.includes("WATER TOWER")).length).toBeLessThan(30);
    await press(panel, ".mute-bar .undo");
    await hasAside(panel, (count) => count === 0);
    await isRaid(panel);
  });
});

describe.each(bothBrowsers)("the next week, in %s", (browser) => {
  it("the same raiders are noticed though half of them are known by now", async () => {
    const profile = await makeProfile(browser);
    onTestFinished(() => removeProfile(profile));
    await keepEarlierWeeks(browser, profile);
    const panel = await openInTheMiddle(browser, profile);
    await isRaid(panel);
    await press(panel, ".raid-review-button");
    await waitUntil(async () => (await suspects(panel)).length > 20 || undefined, "the review names too few");
    const named = await suspects(panel);
    expect(named.filter((handle) => !gang.some((one) => `@${one.handle}` === handle))).toEqual([]);
    const knownNamed = (names: readonly string[]) =>
      gang.slice(0, halfOfGang).filter(({ handle }) => names.includes(`@${handle}`)).length;
    await waitUntil(
      async () => knownNamed(await suspects(panel)) > halfOfGang / 2 || undefined,
      "the review names too few of those known for one evening",
    );
    await press(panel, ".raid-decide .primary");
    await hasAside(panel, (count) => count > 100);
    await press(panel, ".mute-bar .undo");
    await hasAside(panel, (count) => count === 0);
    await isRaid(panel);
  });
});

describe("by the keyboard alone, 240 pixels wide", () => {
  it("the raid is reviewed, set aside and brought back", async () => {
    const panel = await openInTheMiddle("chromium");
    const { page } = panel;
    if (!page) throw new Error("the panel is no page of its own here");
    await page.setViewport({ width: 240, height: 700 });
    await keepUndoOffered(panel);
    await isRaid(panel);
    await tabTo(page, ".raid-review-button");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".raid-group");
    expect(await axeFindings(page), "the review").toEqual([]);
    await tabTo(page, ".raid-decide .primary");
    await page.keyboard.press("Enter");
    await hasAside(panel, (count) => count > 100);
    expect(await axeFindings(page), "after setting aside").toEqual([]);
    await page.keyboard.press("u");
    await hasAside(panel, (count) => count === 0);
  });
});

/** Two quiet evenings before, at the end of which half of the gang had its say: added as exported evenings are. */
async function keepEarlierWeeks(browser: BrowserName, profile: string): Promise<void> {
  const { chatside, page, closeSite } = await openMutingBrowser(browser, profile);
  const posts = [2, 1].flatMap((weeks) => postsBefore(weeks));
  for (let at = 0; at < posts.length; at += 500) {
    const some = { chatId: "copchat", posts: posts.slice(at, at + 500), pages: [] };
    const added = () => ask(page, "import-posts", some);
    expect(await waitUntil(added, "nobody answers")).toMatchObject({ ok: true, value: { refused: 0 } });
  }
  const people = new Set(posts.map(({ author }) => author.id)).size;
  await waitUntil(
    async () => ((await page.evaluate(countPeople)) === people ? true : undefined),
    "the people are not counted",
  );
  await chatside.close();
  await closeSite();
}

const countPeople = `new Promise((resolve, reject) => {
  const opening = indexedDB.open("chatside");
  opening.onerror = () => reject(opening.error);
  opening.onsuccess = () => {
    const counting = opening.result.transaction("people").objectStore("people").count();
    counting.onsuccess = () => { opening.result.close(); resolve(counting.result); };
  };
})`;

function postsBefore(weeks: number): readonly Post[] {
  const quiet = makeEvening("quiet");
  const ofGang = shouts.filter(({ authorId }) =>
    gang.slice(0, halfOfGang).some(({ id }) => weeks === 1 && id === authorId),
  );
  const people = new Map([...quiet.people, ...gang].map((person) => [person.id, person]));
  return [...quiet.posts.filter(({ repostOf }) => repostOf === undefined), ...ofGang].flatMap((post, at) => {
    const person = people.get(post.authorId);
    if (!person) return [];
    const createdAt = post.createdAt - weeks * weekMs;
    const { id, handle, name, followers, createdAt: madeAt } = person;
    const { hashtags, mentions } = findEntities(post.text);
    const nameIn = ({ start, end }: { readonly start: number; readonly end: number }) =>
      post.text.slice(start + 1, end);
    return [
      {
        id: idAt(createdAt, at),
        createdAt,
        author: { id, handle, name, followers, createdAt: madeAt },
        text: post.text,
        entities: entitiesWith(hashtags.map(nameIn), mentions.map(nameIn)),
      },
    ];
  });
}

/** The evening from before the raid until nearly its end, as somebody at X follows it. */
async function openInTheMiddle(browser: BrowserName, profile?: string): Promise<PanelView> {
  const playing = await openTestEvening({
    browser,
    evening,
    over: 19 * 60_000,
    ...(profile === undefined ? {} : { profile }),
  });
  await playUntil(playing, evening.startsAt + 32 * 60_000);
  return playing.panel;
}

/** Presses Tab until the focus is on a control; a review has a box for everybody in it. */
async function tabTo(page: NonNullable<PanelView["page"]>, selector: string): Promise<void> {
  for (let presses = 0; presses < 200; presses++) {
    await page.keyboard.press("Tab");
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) === true, selector)) return;
  }
  throw new Error(`no Tab leads to ${selector}`);
}
