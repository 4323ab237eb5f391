import type { Page } from "puppeteer-core";
import type { BrowserName, ChatsideBrowser } from "../../tools/browsers/chatside-browser.ts";
import { launchBrowser } from "../../tools/browsers/launch.ts";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { manualClock } from "../x-site/clock.ts";
import { startXSite } from "../x-site/server.ts";
import { extensionUnderTest } from "./extension-under-test.ts";
import { smallEvening } from "./small-evening.ts";

/** A browser with the extension, and one of its pages open from which mutes are asked for. */
export interface MutingBrowser {
  readonly chatside: ChatsideBrowser;
  readonly page: Page;
}

/** What was asked for, and how many rows each batch has when it is whole. */
export interface Stream {
  readonly asked: Map<string, number>;
  /** Batches of which the background said that they are kept. */
  readonly acknowledged: Set<string>;
}

export const newStream = (): Stream => ({ asked: new Map(), acknowledged: new Set() });

const linesOfImport = 2500;

/** Starts a browser with this profile, beside a stand-in where nothing happens. */
export async function openMutingBrowser(
  browser: BrowserName,
  profile: string,
  extension = extensionUnderTest(browser),
): Promise<MutingBrowser & { readonly closeSite: () => Promise<void> }> {
  const evening = smallEvening([]);
  const site = await startXSite({ evening, clock: manualClock(evening.startsAt) });
  const chatside = await launchBrowser(browser, {
    extension,
    headless: true,
    profile,
    port: site.port,
    spki: site.spki,
  });
  const page = await chatside.openExtensionPage("options.html");
  await waitUntil(async () => (await ask(page, "get-reading", null)) ?? undefined, "nobody answers");
  return { chatside, page, closeSite: () => site.close() };
}

/** Sends one request from the page, as Chatside's own pages do, and gives the reply; undefined when none came. */
export async function ask(page: Page, name: string, payload: object | null): Promise<unknown> {
  const message = JSON.stringify({ kind: "request", name, payload });
  return page.evaluate(`chrome.runtime.sendMessage(${message}).catch(() => undefined)`);
}

/** Asks for one mute after the other, every eighth time for an import, until `isOver`, or until nobody answers. */
export async function streamMutes(page: Page, stream: Stream, isOver: () => boolean): Promise<void> {
  while (!isOver()) {
    const number = stream.asked.size;
    const batchId = `batch-${number}`;
    const isImport = number % 8 === 7;
    stream.asked.set(batchId, isImport ? linesOfImport : 2);
    const send = () => (isImport ? askImport(page, batchId, number) : askMute(page, batchId, number));
    while (!isOver() && !stream.acknowledged.has(batchId)) {
      const reply = await send();
      if (isDone(reply)) stream.acknowledged.add(batchId);
    }
  }
}

/** The rows of every batch that is on the disk, counted. */
export async function batchesOnDisk(page: Page): Promise<ReadonlyMap<string, number>> {
  const counts = (await page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open("chatside");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const reading = database.transaction("mutes").objectStore("mutes").getAll();
      reading.onerror = () => reject(reading.error);
      reading.onsuccess = () => {
        const counts = {};
        for (const { batch, rows } of reading.result) counts[batch] = (counts[batch] ?? 0) + rows.length;
        database.close();
        resolve(counts);
      };
    };
  })`)) as Record<string, number>;
  return new Map(Object.entries(counts));
}

/** The acknowledged batches that are not there, and those that are there in part; both ought to be empty. */
export function damageOf(
  stream: Stream,
  onDisk: ReadonlyMap<string, number>,
): { lost: string[]; torn: string[] } {
  return {
    lost: [...stream.acknowledged].filter((batchId) => !onDisk.has(batchId)),
    torn: [...onDisk]
      .filter(([batchId, rows]) => stream.asked.get(batchId) !== rows)
      .map(([batchId]) => batchId),
  };
}

function askMute(page: Page, batchId: string, number: number): Promise<unknown> {
  const id = String(5_000_000 + number);
  const target = { kind: "account", id, handle: `flood_${number}` };
  return ask(page, "mute", {
    batchId,
    rules: [{ id: `${batchId}-rule`, target, scope: "every-chat", until: "always" }],
  });
}

function askImport(page: Page, batchId: string, number: number): Promise<unknown> {
  const lines = Array.from({ length: linesOfImport }, (_, line) => String(number * 1_000_000 + line));
  const head = { batchId, fileName: "ids.csv", scope: "every-chat", until: "always" };
  return ask(page, "apply-import", { ...head, part: 0, parts: 1, text: lines.join("\n") });
}

function isDone(reply: unknown): boolean {
  return typeof reply === "object" && reply !== null && "ok" in reply && reply.ok === true;
}
