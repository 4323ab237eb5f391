import type { Page } from "puppeteer-core";
import { describe, expect, it, onTestFinished } from "vitest";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { makeProfile, removeProfile } from "../../tools/browsers/profile-folder.ts";
import { openChatOnX } from "../../tools/evening/beside.ts";
import { press } from "../../tools/evening/in-the-panel.ts";
import { panelShowsAll } from "../../tools/evening/play.ts";
import { keepUndoOffered } from "../support/keep-undo-offered.ts";
import { postBy, pressOnPost } from "../support/press-on-post.ts";
import { bothBrowsers, openTestBeside } from "../support/test-evening.ts";
import type { Evening } from "../x-site/evening.ts";
import { makeEvening } from "../x-site/scenarios.ts";

const minute = 60_000;
const day = 24 * 60 * minute;

/** The authors of the posts that X's page holds by now, and whether each is folded, from the top. */
interface ShownRow {
  readonly handle: string;
  readonly folded: boolean;
  /** What of the post can be seen. */
  readonly seen: string;
}

describe.each(bothBrowsers)("three raiders muted by three clicks, in %s", (browser) => {
  it("are gone from the feed and folded on X's page, come back by undo, and stay muted over a restart", async () => {
    const evening = makeEvening("raid");
    const profile = await makeProfile(browser);
    onTestFinished(() => removeProfile(profile));
    const first = await openTestBeside({ browser, evening, over: 33 * minute, profile });
    const x = await openChatOnX(first);
    await panelShowsAll(first.site, first.panel);
    await keepUndoOffered(first.panel);
    await waitUntil(async () => (await readRows(x)).length > 5 || undefined, "X shows no posts");
    const raiders: string[] = [];
    while (raiders.length < 3) raiders.push(await muteAnother(first.panel, x, evening, raiders));
    const read = await readPanel(first.panel);
    expect(read.handles.length, "the feed can be read").toBeGreaterThan(2);
    expect(read.handles.filter((handle) => raiders.includes(handle))).toEqual([]);

    const folded = await allFolded(x, raiders);
    for (const { seen } of folded) expect(seen).toBe("Set aside by Chatside · Show");
    await scrollThrough(x);
    await allFolded(x, raiders);
    await expect.poll(() => overlapping(x)).toEqual([]);

    const kept = raiders.slice(0, 2);
    await panelShowsAll(first.site, first.panel);
    const before = await readPanel(first.panel);
    await press(first.panel, ".mute-bar .undo");
    const [one] = await allFolded(x, kept);
    const { aside } = await panelWith(first.panel, (now) => now.aside < before.aside);
    const address = x.url();
    await x.click("[data-chatside-line] button");
    const shown = (await readRows(x)).find(({ handle, folded }) => handle === one?.handle && !folded);
    expect(shown?.seen, "the person looks at one post").toContain("WATER TOWER");
    expect(x.url(), "X did not take the click for its own").toBe(address);
    await first.panel.close();
    await panelWith(await first.chatside.openPanel(x), (now) => now.aside === aside);
    await first.close();

    const again = await openTestBeside({ browser, evening, over: 33 * minute, profile });
    const xAgain = await openChatOnX(again);
    await allFolded(xAgain, kept);
    await panelWith(again.panel, (now) => now.aside === aside);
    await again.close();

    const tomorrow = await openTestBeside({
      browser,
      evening,
      over: evening.endsAt - evening.startsAt + day,
      profile,
    });
    const xTomorrow = await openChatOnX(tomorrow);
    await waitUntil(async () => (await readRows(xTomorrow)).length > 5 || undefined, "X shows no posts");
    await scrollThrough(xTomorrow);
    expect(await allFolded(xTomorrow, [])).toEqual([]);
    await panelWith(tomorrow.panel, (now) => now.aside === 0 && now.handles.length > 0);
    const mutes = await tomorrow.chatside.openExtensionPage("mutes.html");
    await mutes.waitForFunction(() => document.querySelector(".none-here") !== null);
    await turnTo(mutes, "Ended");
    await tableNames(mutes, "tbody th b", kept);
    await turnTo(mutes, "History");
    await tableNames(mutes, ".mute-history tbody tr", raiders);
  });
});

interface PanelNow {
  readonly aside: number;
  /** Whose posts stand in the page, with reposts left out. */
  readonly handles: readonly string[];
}

function readPanel(panel: PanelView): Promise<PanelNow> {
  return panel.run((view) => ({
    aside: Number(view.document.querySelector<HTMLElement>(".panel")?.dataset.aside),
    handles: [...view.document.querySelectorAll<HTMLElement>(".row[data-kind=post] .author .handle")].map(
      (handle) => handle.textContent?.slice(1) ?? "",
    ),
  }));
}

async function panelWith(panel: PanelView, holds: (now: PanelNow) => boolean): Promise<PanelNow> {
  let now: PanelNow | undefined;
  return waitUntil(
    async () => {
      now = await readPanel(panel);
      return holds(now) ? now : undefined;
    },
    () => `the panel shows ${JSON.stringify(now)}`,
  );
}

/** Presses Mute on the post of one more raider whose posts X's page holds, too; gives who it was. */
async function muteAnother(panel: PanelView, x: Page, evening: Evening, muted: readonly string[]) {
  const onX = raidersAmong(await readRows(x), evening);
  const isNext = (handle: string) => onX.includes(handle) && !muted.includes(handle);
  const before = await panelWith(panel, ({ handles }) => handles.some(isNext));
  const handle = before.handles.findLast(isNext) ?? "";
  await pressOnPost(panel, await postBy(panel, handle), "mute");
  await panelWith(panel, ({ aside, handles }) => aside > before.aside && !handles.includes(handle));
  return handle;
}

/** The rows of these people, once exactly they are folded and no others. */
async function allFolded(x: Page, handles: readonly string[]): Promise<readonly ShownRow[]> {
  let rows: readonly ShownRow[] = [];
  await waitUntil(
    async () => {
      rows = await readRows(x);
      const isRight = rows.every(({ handle, folded }) => folded === handles.includes(handle));
      return (rows.length > 5 && isRight) || undefined;
    },
    () => `of ${JSON.stringify(rows)} not just ${handles} are folded`,
  );
  return rows.filter(({ folded }) => folded);
}

async function readRows(x: Page): Promise<readonly ShownRow[]> {
  return (await x.evaluate(`[...document.querySelectorAll('article[data-testid="tweet"]')].map((article) => ({
    handle: article.querySelector("a[href*='/status/'] > time")?.parentElement.pathname.split("/")[1] ?? "",
    folded: article.hasAttribute("data-chatside-folded"),
    seen: article.innerText.trim(),
  }))`)) as ShownRow[];
}

/** Those who flood, of the people whose posts are in view: the fewest followers, and nobody of the room. */
function raidersAmong(rows: readonly ShownRow[], { people }: Evening): readonly string[] {
  const shown = new Set(rows.map(({ handle }) => handle));
  return people
    .filter(({ handle }) => shown.has(handle) && /\d{5}$/.test(handle))
    .map(({ handle }) => handle);
}

/** Scrolls down and back as a person does, until X has drawn other rows and these again. */
async function scrollThrough(x: Page): Promise<void> {
  await x.evaluate(`(async () => {
    const drawn = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    for (const by of [700, 700, 700, 700, -700, -700, -700, -700]) {
      scrollBy(0, by);
      await drawn();
    }
  })()`);
}

/** Rows that begin before the one above them ends. */
async function overlapping(x: Page): Promise<unknown> {
  return x.evaluate(`[...document.querySelectorAll('[data-testid="cellInnerDiv"]')]
    .map((cell) => cell.getBoundingClientRect())
    .sort((a, b) => a.top - b.top)
    .filter((box, index, all) => index > 0 && box.top < all[index - 1].bottom - 1)
    .map(({ top }) => top)`);
}

/** Shows another part of the page of mutes. */
async function turnTo(mutes: Page, part: string): Promise<void> {
  await mutes.locator(`.page-tools .choice-row button::-p-text(${part})`).click();
}

/** Waits until the table names just these raiders, whose handles end with five digits. */
async function tableNames(mutes: Page, rows: string, handles: readonly string[]): Promise<void> {
  let named: readonly string[] = [];
  await waitUntil(
    async () => {
      const texts = await mutes.$$eval(rows, (found) => found.map((row) => row.textContent ?? ""));
      named = [...new Set(texts.flatMap((text) => text.match(/@\w+?\d{5}/g) ?? []))].sort();
      return (
        named.join() ===
          handles
            .map((handle) => `@${handle}`)
            .sort()
            .join() || undefined
      );
    },
    () => `the page of mutes names ${named}`,
  );
}
