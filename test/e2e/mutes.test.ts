import type { Page } from "puppeteer-core";
import { describe, expect, it, onTestFinished } from "vitest";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { makeProfile, removeProfile } from "../../tools/browsers/profile-folder.ts";
import { openChatOnX } from "../../tools/evening/beside.ts";
import { ask } from "../support/mute-stream.ts";
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

describe.each(bothBrowsers)("three raiders muted, in %s", (browser) => {
  it("are folded on X's page, come back by undo, and stay muted over a restart", {
    timeout: 180_000,
  }, async () => {
    const evening = makeEvening("raid");
    const profile = await makeProfile(browser);
    onTestFinished(() => removeProfile(profile));
    const first = await openTestBeside({ browser, evening, over: 33 * minute, profile });
    const x = await openChatOnX(first);
    await waitUntil(async () => (await readRows(x)).length > 5 || undefined, "X shows no posts");
    const page = await first.chatside.openExtensionPage("options.html");
    await x.bringToFront();
    const raiders = raidersAmong(await readRows(x), evening).slice(0, 3);
    expect(raiders).toHaveLength(3);
    for (const handle of raiders) expect(await mute(page, evening, handle)).toMatchObject({ ok: true });

    const folded = await allFolded(x, raiders);
    for (const { seen } of folded) expect(seen).toBe("Set aside by Chatside · show");
    await scrollThrough(x);
    await allFolded(x, raiders);
    expect(await overlapping(x)).toEqual([]);

    const [undone = "", ...kept] = raiders;
    await ask(page, "undo-mutes", { batchId: `undo-${undone}`, undoes: `mute-${undone}` });
    const [one] = await allFolded(x, kept);
    const address = x.url();
    await x.click("[data-chatside-line] button");
    const shown = (await readRows(x)).find(({ handle, folded }) => handle === one?.handle && !folded);
    expect(shown?.seen, "the person looks at one post").toContain("WATER TOWER");
    expect(x.url(), "X did not take the click for its own").toBe(address);
    await first.close();

    const again = await openTestBeside({ browser, evening, over: 33 * minute, profile });
    const xAgain = await openChatOnX(again);
    await allFolded(xAgain, kept);
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
    const options = await tomorrow.chatside.openExtensionPage("options.html");
    expect(await mutedInHistory(options)).toEqual([...raiders].sort());
  });
});

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

async function mute(page: Page, { people, startsAt }: Evening, handle: string): Promise<unknown> {
  const id = people.find((person) => person.handle === handle)?.id;
  const target = { kind: "account", id, handle };
  const rules = [{ target, scope: { chatId: "copchat" }, until: "tonight" }];
  return ask(page, "mute", { batchId: `mute-${handle}`, at: startsAt + 33 * minute, rules });
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

async function mutedInHistory(page: Page): Promise<unknown> {
  return page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open("chatside");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const reading = opening.result.transaction("mutes").objectStore("mutes").getAll();
      reading.onsuccess = () => {
        opening.result.close();
        const rows = reading.result.flatMap(({ rows }) => rows).filter(({ act }) => act === "muted");
        resolve(rows.map(({ rule }) => rule.target.handle).sort());
      };
    };
  })`);
}
