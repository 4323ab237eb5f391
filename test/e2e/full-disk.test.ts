import type { Page } from "puppeteer-core";
import { describe, expect, it, onTestFinished } from "vitest";
import type { BrowserName } from "../../tools/browsers/chatside-browser.ts";
import { launchBrowser } from "../../tools/browsers/launch.ts";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { makeProfile, removeProfile } from "../../tools/browsers/profile-folder.ts";
import { openChatOnX } from "../../tools/evening/beside.ts";
import {
  actOnFullDisk,
  expectKept,
  importUntil,
  postKeys,
  reserveIn,
  reserveSize,
  wholeReserve,
} from "../support/acts-on-full-disk.ts";
import { extensionUnderTest } from "../support/extension-under-test.ts";
import { smallEvening } from "../support/small-evening.ts";
import { openTestBeside } from "../support/test-evening.ts";
import { manualClock } from "../x-site/clock.ts";
import { startXSite } from "../x-site/server.ts";

const mega = 1024 * 1024;
/** Full within seconds, and three times the reserve. */
const quotaSize = 24 * mega;
/** Of what all sites together may take, in kB, Firefox lets each have a fifth. */
const firefoxQuota = { "dom.quotaManager.temporaryStorage.fixedLimit": (quotaSize * 5) / 1024 };
const evening = smallEvening(
  Array.from({ length: 20 }, (_, index) => ({ by: "t_reyne", text: `Word ${index} #copchat`, after: index })),
);
const madeRoom = /^The disk is full: the oldest \d+ posts were deleted to make space/;

// Chromium sets no share for whoever may store without limit: see disk-itself-full.test.ts. Firefox still has one for all.
describe.each(["firefox"] as const)("a browser's share that is full, in %s", (browser) => {
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
    for (const shown of [inPanel, inPage(page), inPage(mutes)])
      expect(await waitUntil(shown, "a page says nothing")).toMatch(madeRoom);

    await close();
    await expectKept(browser, profile, imports);
  });
});

/** A first start, which knows the chat's moderators, and after which all of the reserve stands. */
async function startOnce(browser: BrowserName, profile: string): Promise<void> {
  const { chatside, close } = await openTestBeside({ browser, evening, profile });
  const page = await chatside.openExtensionPage("options.html");
  await wholeReserve(page);
  await close();
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
