import { cp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "puppeteer-core";
import { describe, expect, it, onTestFinished } from "vitest";
import { migrations } from "../../src/storage/migrations.ts";
import type { BrowserName } from "../../tools/browsers/chatside-browser.ts";
import { type PanelView, waitUntil } from "../../tools/browsers/panel-view.ts";
import { makeProfile, removeProfile } from "../../tools/browsers/profile-folder.ts";
import { extensionUnderTest } from "../support/extension-under-test.ts";
import { ask, type MutingBrowser, openMutingBrowser } from "../support/mute-stream.ts";
import {
  databaseOfVersion,
  readDatabase,
  type StoredDatabase,
  seedDatabase,
} from "../support/stored-database.ts";
import { bothBrowsers } from "../support/test-evening.ts";

const newest = migrations.length;
const older = Array.from({ length: newest - 1 }, (_, index) => index + 1);
const oneMute = {
  batchId: "after-migrating",
  rules: [
    {
      id: "new",
      target: { kind: "account", id: "4999", handle: "flood_new" },
      scope: "every-chat",
      until: "always",
    },
  ],
};

describe.each(bothBrowsers)("a database of an earlier version, in %s", (browser) => {
  it("comes to the newest with every record as it was, and takes new mutes", async () => {
    const { page } = await openPage(browser);
    for (const version of older) {
      const before = databaseOfVersion(version);
      await seed(page, before);
      expect(await ask(page, "mute", oneMute), `version ${version}`).toMatchObject({ ok: true });
      const after = await read(page);
      expect(after.version).toBe(newest);
      expectKept(after, before);
      expect(after.stores.mutes?.records.at(-1)?.[1]).toMatchObject({ batch: oneMute.batchId });
    }
  });

  it("waits for a page of that version that stays open, says so, and goes on when it is gone", async () => {
    const { page } = await openPage(browser);
    await page.evaluate(`globalThis.told = [];
      chrome.runtime.onMessage.addListener(({ name, payload }) => {
        if (name === "trouble") told.push(payload.message);
      });`);
    const before = databaseOfVersion(3);
    await seed(page, before, true);
    const asked = ask(page, "mute", oneMute);
    const shown = await waitUntil(async () => {
      const [first] = (await page.evaluate("told")) as string[];
      return first;
    }, "nobody was told that an older version holds the database");
    expect(shown).toMatch(/older version of Chatside is still using the saved posts.*Close/);
    await page.evaluate("giveWay()");
    expect(await asked).toMatchObject({ ok: true });
    const after = await read(page);
    expect(after.stores.drafts).toEqual(before.stores.drafts);
    expect(after.version).toBe(newest);
  });
});

describe.each(bothBrowsers)("a migration that fails, in %s", (browser) => {
  it("leaves what was there to be read, says so in the panel, and is made up for by the next version", async () => {
    const { extension, repair } = await brokenBuild(browser);
    const before = databaseOfVersion(3);
    const profile = await makeProfile(browser);
    onTestFinished(() => removeProfile(profile));
    const broken = await openMutingBrowser(browser, profile, extension);
    await seed(broken.page, before);
    const panel = await broken.chatside.openPanel(broken.chatside.firstPage);
    await panelShows(panel, "could not be updated for this version of Chatside. You can still read it");
    await panelShows(panel, "What did your radio say first?");
    expectKept(await read(broken.page), before);
    await broken.chatside.close();
    await broken.closeSite();

    await repair();
    const whole = await openMutingBrowser(browser, profile, extension);
    onTestFinished(async () => {
      await whole.chatside.close();
      await whole.closeSite();
    });
    expect(await ask(whole.page, "mute", oneMute)).toMatchObject({ ok: true });
    const after = await read(whole.page);
    expect(after.version).toBe(newest);
    expect(after.stores.drafts).toEqual(before.stores.drafts);
  });
});

describe("a database that Chromium takes away under open connections", () => {
  it("is opened anew at the next use", async () => {
    const { chatside, page } = await openPage("chromium");
    expect(await ask(page, "mute", oneMute)).toMatchObject({ ok: true });
    const session = await page.createCDPSession();
    const origin = new URL(chatside.extensionOrigin).href.slice(0, -1);
    await session.send("Storage.clearDataForOrigin", { origin, storageTypes: "indexeddb" });
    expect(await ask(page, "mute", { ...oneMute, batchId: "afterwards" })).toMatchObject({ ok: true });
    expect((await read(page)).stores.mutes?.records).toMatchObject([[1, { batch: "afterwards" }]]);
  });
});

/** Every record; on a slow machine the background has noted by then when it last looked for evenings to pack. */
function expectKept(after: StoredDatabase, before: StoredDatabase): void {
  for (const [name, { records }] of Object.entries(before.stores)) {
    const found = new Map(after.stores[name]?.records.map(([key, value]) => [JSON.stringify(key), value]));
    // A browser's driver hands bytes over as plain objects.
    for (const [key, value] of records)
      expect(JSON.stringify(found.get(JSON.stringify(key))), name).toBe(JSON.stringify(value));
  }
}

/** The build under test with its last migration made to fail, and the way back to what it was. */
async function brokenBuild(browser: BrowserName) {
  const whole = extensionUnderTest(browser);
  const extension = `${whole}-broken`;
  await cp(whole, extension, { recursive: true });
  onTestFinished(() => rm(extension, { recursive: true, force: true }));
  const last = /for\s*\((?:let|const|var) \w+ of ?\["lists", ?"listEntries"\]\)/;
  const names = await readdir(extension, { recursive: true });
  let failing = 0;
  for (const name of names.filter((one) => one.endsWith(".js"))) {
    const script = await readFile(path.join(extension, name), "utf8");
    if (!last.test(script)) continue;
    failing++;
    const text = script.replace(last, (loop) => `if (true) throw new Error("no such index"); else ${loop}`);
    await writeFile(path.join(extension, name), text);
  }
  expect(failing, "background and pages share it").toBe(1);
  return { extension, repair: () => cp(whole, extension, { recursive: true, force: true }) };
}

function panelShows(panel: PanelView, words: string): Promise<true> {
  let text = "";
  return waitUntil(
    async () => {
      text = await panel.run((view) => view.document.body.textContent ?? "");
      return text.includes(words) || undefined;
    },
    () => `the panel shows "${text}"`,
  );
}

async function openPage(browser: BrowserName): Promise<MutingBrowser> {
  const profile = await makeProfile(browser);
  onTestFinished(() => removeProfile(profile));
  const { chatside, page, closeSite } = await openMutingBrowser(browser, profile);
  onTestFinished(async () => {
    await chatside.close();
    await closeSite();
  });
  return { chatside, page };
}

/** The loader's own function names (`__name`) do not exist in the page. */
const inPage = (call: string) => `(() => { const __name = (it) => it; return ${call}; })()`;

async function seed(page: Page, stored: StoredDatabase, keepOpen = false): Promise<void> {
  await page.evaluate(inPage(`(${seedDatabase})(${JSON.stringify(stored)}, ${keepOpen})`));
}

async function read(page: Page): Promise<StoredDatabase> {
  return (await page.evaluate(inPage(`(${readDatabase})()`))) as StoredDatabase;
}
