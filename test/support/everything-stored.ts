import type { Page } from "puppeteer-core";
import { readDatabase } from "./stored-database.ts";

/** What a browser keeps for an extension, wherever it can keep something. */
export interface EverythingStored {
  readonly databases: readonly string[];
  /** The keys of every store that has any. */
  readonly stores: Readonly<Record<string, readonly IDBValidKey[]>>;
  readonly pageStore: readonly string[];
  readonly extensionStores: readonly string[];
  readonly files: readonly string[];
  readonly caches: readonly string[];
  readonly origins: readonly string[];
}

/** In a page of the extension. */
export async function readEverythingStored(page: Page): Promise<EverythingStored> {
  const { stores } = await readStores(page);
  const others = await page.evaluate(readOthers);
  const filled = Object.entries(stores).flatMap(([name, { records }]) =>
    records.length === 0 ? [] : [[name, records.map(([key]) => key)] as const],
  );
  return { ...others, stores: Object.fromEntries(filled) };
}

/** The loader's own function names do not exist in the page. */
async function readStores(page: Page): ReturnType<typeof readDatabase> {
  const read = `(() => { const __name = (it) => it; return (${readDatabase})(); })()`;
  return (await page.evaluate(read)) as Awaited<ReturnType<typeof readDatabase>>;
}

async function readOthers(): Promise<Omit<EverythingStored, "stores">> {
  const areas = [chrome.storage?.local, chrome.storage?.sync, chrome.storage?.session];
  const kept = await Promise.all(areas.map(async (area) => Object.keys((await area?.get(null)) ?? {})));
  const folder = await navigator.storage.getDirectory();
  const files: string[] = [];
  for await (const name of folder.keys()) files.push(name);
  const { origins = [] } = await chrome.permissions.getAll();
  return {
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ""),
    pageStore: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
    extensionStores: kept.flat(),
    files,
    caches: await caches.keys(),
    origins,
  };
}
