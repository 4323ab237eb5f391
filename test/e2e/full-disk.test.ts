import type { Page } from "puppeteer-core";
import { describe, expect, it, onTestFinished } from "vitest";
import type { BrowserName, ChatsideBrowser } from "../../tools/browsers/chatside-browser.ts";
import { launchBrowser } from "../../tools/browsers/launch.ts";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { makeProfile, removeProfile } from "../../tools/browsers/profile-folder.ts";
import { openChatOnX } from "../../tools/evening/beside.ts";
import { extensionUnderTest } from "../support/extension-under-test.ts";
import { ask, batchesOnDisk, openMutingBrowser } from "../support/mute-stream.ts";
import { smallEvening } from "../support/small-evening.ts";
import { bothBrowsers, openTestBeside } from "../support/test-evening.ts";
import { manualClock } from "../x-site/clock.ts";
import { startXSite } from "../x-site/server.ts";

const mega = 1024 * 1024;
const reserveSize = 8 * mega;
/** Full within seconds, and three times the reserve. */
const quotaSize = 24 * mega;
/** Of what all sites together may take, in kB, Firefox lets each have a fifth. */
const firefoxQuota = { "dom.quotaManager.temporaryStorage.fixedLimit": (quotaSize * 5) / 1024 };
/** About a megabyte of mutes. */
const linesOfFile = 5000;
const evening = smallEvening(
  Array.from({ length: 20 }, (_, index) => ({ by: "t_reyne", says: `Word ${index} #copchat`, after: index })),
);
const madeRoom = /^The disk is full: the oldest \d+ posts were deleted to make room/;

describe.each(bothBrowsers)("a disk that is full, in %s", (browser) => {
  it("keeps what the person does and what X shows, lets the oldest posts go, and says so in every page of ours", async () => {
    const profile = await makeProfile(browser);
    onTestFinished(() => removeProfile(profile));
    await startOnce(browser, profile);
    const site = await startXSite({ evening, clock: manualClock(evening.endsAt) });
    const chatside = await launchBrowser(browser, {
      extension: extensionUnderTest(browser),
      headless: true,
      profile,
      preferences: firefoxQuota,
      port: site.port,
      spki: site.spki,
    });
    const close = async () => {
      await chatside.close();
      await site.close();
    };
    onTestFinished(close);
    const page = await chatside.openExtensionPage("options.html");
    if (browser === "chromium") await setQuota(chatside, page);
    const mutes = await chatside.openExtensionPage("mutes.html");
    const panel = await chatside.openPanel(chatside.firstPage);

    await fillWithPosts(page);
    const filled = await postKeys(page);
    const x = await openChatOnX({ site, chatside, panel });
    const all = await waitUntil(async () => {
      const keys = await postKeys(page);
      return keys.at(-1)?.[1].endsWith(evening.posts.at(-1)?.id ?? "") ? keys : undefined;
    }, "what X shows is not kept");
    const gone = filled.length + evening.posts.length - all.length;
    expect(all.slice(0, -evening.posts.length), "the newest are there").toEqual(filled.slice(gone));
    expect(await reserveIn(page), "posts took from the reserve").toBe(reserveSize);

    // It would go on delivering, while what room there is belongs to the person.
    await x.close();

    const before = await postKeys(page);
    await actOnFullDisk(page);
    const imports = await importUntil(page, async () => (await postKeys(page)).length < before.length);
    const after = await postKeys(page);
    expect(after, "the newest are there").toEqual(before.slice(before.length - after.length));

    const inPanel = () =>
      panel.run((view) => view.document.querySelector(".notice.warn")?.textContent ?? undefined);
    const inPage = (one: Page) => async () =>
      (await one.evaluate("document.querySelector('.trouble-line')?.textContent")) as string | undefined;
    for (const said of [inPanel, inPage(page), inPage(mutes)])
      expect(await waitUntil(said, "a page says nothing")).toMatch(madeRoom);

    await close();
    await expectKept(browser, profile, imports);
  });
});

/** A first start, which knows the chat's moderators, and after which all of the reserve stands. */
async function startOnce(browser: BrowserName, profile: string): Promise<void> {
  const { chatside, close } = await openTestBeside({ browser, evening, profile });
  const page = await chatside.openExtensionPage("options.html");
  await waitUntil(
    async () => (await reserveIn(page)) === reserveSize || undefined,
    "no room was kept in reserve",
  );
  await close();
}

/**
 * Chromium's store asks for its share when it writes for the first time, and goes by the answer for half a minute: the
 * share is set after a start, before anything was written.
 */
async function setQuota(chatside: ChatsideBrowser, page: Page): Promise<void> {
  const session = await page.createCDPSession();
  const origin = new URL(chatside.extensionOrigin).href.slice(0, -1);
  await session.send("Storage.overrideQuotaForOrigin", { origin, quotaSize });
}

/** What a person does while the disk is full; all of it is answered as kept. */
async function actOnFullDisk(page: Page): Promise<void> {
  const target = { kind: "account", id: "4999", handle: "flood_new" };
  const rules = [{ target, scope: "every-chat", until: "always" }];
  const draft = { id: "draft-1", chatId: "copchat", text: "Kept", createdAt: 1, changedAt: 1 };
  expect(await ask(page, "mute", { batchId: "on-a-full-disk", rules })).toMatchObject({ ok: true });
  expect(await ask(page, "change-settings", { changes: { foldReposts: false } })).toMatchObject({ ok: true });
  expect(await ask(page, "save-draft", { draft })).toMatchObject({ ok: true });
}

/** Imports one file of mutes after the other, each of which is kept; gives how many. */
async function importUntil(page: Page, isEnough: () => Promise<boolean>): Promise<number> {
  for (let imports = 1; ; imports++) {
    const text = Array.from({ length: linesOfFile }, (_, line) => `${imports}${1_000_000 + line}`).join("\n");
    const file = { fileName: "ids.csv", scope: "every-chat", until: "always", text, part: 0, parts: 1 };
    expect(await ask(page, "apply-import", { batchId: `import-${imports}`, ...file })).toMatchObject({
      ok: true,
    });
    if (await isEnough()) return imports;
  }
}

/** After a start, all that the person did is there. */
async function expectKept(browser: BrowserName, profile: string, imports: number): Promise<void> {
  const { chatside, page, closeSite } = await openMutingBrowser(browser, profile);
  onTestFinished(async () => {
    await chatside.close();
    await closeSite();
  });
  const batches = await batchesOnDisk(page);
  expect(batches.has("on-a-full-disk")).toBe(true);
  for (let number = 1; number <= imports; number++) expect(batches.get(`import-${number}`)).toBe(linesOfFile);
  expect(await inStore(page, "drafts", "getAllKeys()")).toEqual(["draft-1"]);
  expect(await inStore(page, "settings", 'get("settings")')).toMatchObject({ foldReposts: false });
}

/** Puts posts into the store until the browser refuses to take one more. */
async function fillWithPosts(page: Page): Promise<void> {
  const refused = await page.evaluate(`(async () => {
    const random = () => Math.random().toString(36).slice(2, 12);
    const entities = { hashtags: [], mentions: [], links: [], media: [] };
    // Each time anew: Firefox ends a connection on which there was no room.
    const open = () => new Promise((resolve) => {
      const opening = indexedDB.open("chatside");
      opening.onsuccess = () => resolve(opening.result);
    });
    const refusal = (database, from, count) => new Promise((resolve) => {
      const transaction = database.transaction("posts", "readwrite");
      for (let id = from; id < from + count; id++) {
        const text = Array.from({ length: 300 }, random).join(" ");
        const post = { id: String(id), createdAt: id, author: { handle: "nkessler_x" }, text, entities };
        transaction.objectStore("posts").put({ post, keptAt: 1 }, ["copchat", String(id).padStart(20, "0")]);
      }
      transaction.oncomplete = () => resolve(undefined);
      transaction.onabort = () => resolve(transaction.error.name);
    });
    let id = 1;
    for (const count of [400, 20, 1]) {
      for (;;) {
        const database = await open();
        const error = await refusal(database, id, count);
        database.close();
        if (error === undefined) id += count;
        else if (count > 1) break;
        else return error;
      }
    }
  })()`);
  expect(refused).toBe("QuotaExceededError");
}

/** The bytes that Chatside keeps for a full disk. */
async function reserveIn(page: Page): Promise<number> {
  return (await page.evaluate(`(async () => {
    const folder = await navigator.storage.getDirectory();
    const sizes = [];
    for (let piece = 0; piece < 8; piece++)
      sizes.push(await folder.getFileHandle("reserve-" + piece).then(
        async (file) => (await file.getFile()).size,
        () => 0,
      ));
    return sizes.reduce((sum, size) => sum + size);
  })()`)) as number;
}

async function postKeys(page: Page): Promise<readonly [string, string][]> {
  return (await inStore(page, "posts", "getAllKeys()")) as readonly [string, string][];
}

function inStore(page: Page, store: string, request: string): Promise<unknown> {
  return page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open("chatside");
    opening.onsuccess = () => {
      const reading = opening.result.transaction("${store}").objectStore("${store}").${request};
      reading.onsuccess = () => {
        opening.result.close();
        resolve(reading.result);
      };
    };
  })`);
}
