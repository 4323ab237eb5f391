import type { Page } from "puppeteer-core";
import { expect, onTestFinished } from "vitest";
import type { BrowserName } from "../../tools/browsers/chatside-browser.ts";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { ask, batchesOnDisk, openMutingBrowser } from "./mute-stream.ts";

/** The bytes of all pieces of the reserve. */
export const reserveSize = 8 * 1024 * 1024;
/** About a megabyte of mutes. */
const linesOfFile = 5000;

/** What a person does while the disk is full; all of it is answered as kept. */
export async function actOnFullDisk(page: Page): Promise<void> {
  const target = { kind: "account", id: "4999", handle: "flood_new" };
  const rules = [{ id: "on-a-full-disk-1", target, scope: "every-chat", until: "always" }];
  const draft = { id: "draft-1", chatId: "copchat", text: "Kept", createdAt: 1, changedAt: 1 };
  expect(await ask(page, "mute", { batchId: "on-a-full-disk", rules })).toMatchObject({ ok: true });
  expect(await ask(page, "change-settings", { changes: { foldReposts: false } })).toMatchObject({ ok: true });
  expect(await ask(page, "save-draft", { draft })).toMatchObject({ ok: true });
}

/** Imports one file of mutes after the other, each of which is kept; gives how many. */
export async function importUntil(page: Page, isEnough: () => Promise<boolean>): Promise<number> {
  for (let imports = 1; ; imports++) {
    const text = Array.from({ length: linesOfFile }, (_, line) => `${imports}${1_000_000 + line}`).join("\n");
    const file = { fileName: "ids.csv", scope: "every-chat", until: "always", text, part: 0, parts: 1 };
    expect(await ask(page, "apply-import", { batchId: `import-${imports}`, ...file })).toMatchObject({
      ok: true,
    });
    if (await isEnough()) return imports;
  }
}

/** After a start, all that the person did is there, with further batches of mutes. */
export async function expectKept(
  browser: BrowserName,
  profile: string,
  imports: number,
  further: readonly string[] = [],
): Promise<void> {
  const { chatside, page, closeSite } = await openMutingBrowser(browser, profile);
  onTestFinished(async () => {
    await chatside.close();
    await closeSite();
  });
  const batches = await batchesOnDisk(page);
  for (const batch of ["on-a-full-disk", ...further]) expect(batches.has(batch), batch).toBe(true);
  for (let number = 1; number <= imports; number++) expect(batches.get(`import-${number}`)).toBe(linesOfFile);
  expect(await inStore(page, "drafts", "getAllKeys()")).toEqual(["draft-1"]);
  expect(await inStore(page, "settings", 'get("settings")')).toMatchObject({ foldReposts: false });
}

/** Waits until all of the reserve stands. */
export async function wholeReserve(page: Page): Promise<void> {
  const isWhole = async () => (await reserveIn(page)) === reserveSize || undefined;
  await waitUntil(isWhole, "no room was kept in reserve");
}

/** The bytes that Chatside keeps for a full disk. */
export async function reserveIn(page: Page): Promise<number> {
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

export async function postKeys(page: Page): Promise<readonly [string, string][]> {
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
