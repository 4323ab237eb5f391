/**
 * Opening the panel's page over a store of many posts, beside an empty page of the extension in the same tab, by turns, also
 * with a processor six times slower: `npm run bench -- opening`. POSTS and CHATS in the environment make the store larger;
 * one post is 2 MB long. Times since the navigation. Prints; no time is right or wrong here.
 */
import { writeFileSync } from "node:fs";
import path from "node:path";
import type { CDPSession, Page } from "puppeteer-core";
import { firstIdAt } from "../../src/domain/post/snowflake.ts";
import { launchBrowser } from "../../tools/browsers/launch.ts";
import { startXSite } from "../x-site/server.ts";
import { builtExtension, launchOptionsFor, printLoad, roundsOr, stillEvening } from "./bench-place.ts";
import { ms, printTable, quantile } from "./figures.ts";
import { record } from "./record.ts";

const rounds = roundsOr(10);
const posts = Number(process.env.POSTS ?? 20_000);
const chats = Number(process.env.CHATS ?? 200);
const inOneGo = 5000;

interface Opening {
  /** What is first painted, and what it says. */
  readonly painted: number;
  readonly newest: number;
}

// Beside the package, never in it.
writeFileSync(path.join(builtExtension, "empty.html"), "<!doctype html><title>empty</title><p>empty");
const site = await startXSite(stillEvening());
const chatside = await launchBrowser("chromium", launchOptionsFor(site));
try {
  printLoad();
  const page = await chatside.openExtensionPage("options.html");
  await seed(page);
  await page.evaluateOnNewDocument(watchOpening);
  const session = await page.createCDPSession();
  const rows: string[][] = [];
  for (const rate of [1, 6]) rows.push(...(await measure(page, session, rate)));
  printTable(["", "first painted", "95 of 100", "newest painted", "95 of 100"], rows);
} finally {
  await chatside.close();
  await site.close();
}

async function measure(page: Page, session: CDPSession, rate: number): Promise<string[][]> {
  await session.send("Emulation.setCPUThrottlingRate", { rate });
  const [empty, panel]: [Opening[], Opening[]] = [[], []];
  for (let round = 0; round < rounds; round++) {
    empty.push(await open(page, "empty.html", "p"));
    panel.push(await open(page, "panel.html", "article"));
  }
  await session.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  const over = (part: "painted" | "newest") =>
    quantile(
      panel.map((one) => one[part]),
      0.5,
    ) -
    quantile(
      empty.map(({ painted }) => painted),
      0.5,
    );
  record(`opening-${rate}`, {
    posts,
    chats,
    frameOverEmptyMs: over("painted"),
    newestOverEmptyMs: over("newest"),
  });
  return [row(`empty, ${rate} x slower`, empty), row(`panel, ${rate} x slower`, panel)];
}

async function open(page: Page, name: string, newest: string): Promise<Opening> {
  await page.goto(`${chatside.extensionOrigin}/${name}`);
  await page.waitForSelector(newest, { timeout: 120_000 });
  const seen = await page.waitForFunction(
    () => {
      const { painted, newest: last } = document.documentElement.dataset;
      return (
        painted !== undefined && last !== undefined && { painted: Number(painted), newest: Number(last) }
      );
    },
    { timeout: 120_000 },
  );
  return (await seen.jsonValue()) as Opening;
}

/** In the page, before anything of its own. Without functions that have a name: tsx would mark them by a helper of its own. */
function watchOpening(): void {
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries())
      if (name === "first-contentful-paint") document.documentElement.dataset.painted ??= String(startTime);
  }).observe({ type: "paint", buffered: true });
  new MutationObserver((_, observer) => {
    if (!document.querySelector("article, body > p")) return;
    observer.disconnect();
    requestAnimationFrame(() =>
      setTimeout(() => {
        document.documentElement.dataset.newest ??= String(performance.now());
      }),
    );
  }).observe(document, { childList: true, subtree: true });
}

async function seed(page: Page): Promise<void> {
  for (let from = 0; from < posts; from += inOneGo) {
    const ids = Array.from({ length: Math.min(inOneGo, posts - from) }, (_, at) =>
      firstIdAt(Date.now() - (posts - from - at) * 1000),
    );
    await page.evaluate(putPosts, ids, from === 0);
  }
  await page.evaluate(putChats, chats);
}

/** In the page. The first is 2 MB long where `withLong`. */
async function putPosts(ids: readonly string[], withLong: boolean): Promise<void> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const opening = indexedDB.open("chatside");
    opening.onsuccess = () => resolve(opening.result);
  });
  const transaction = database.transaction("posts", "readwrite");
  const keptAt = Date.now();
  ids.forEach((id, at) => {
    const createdAt = Number((BigInt(id) >> 22n) + 1_288_834_974_657n);
    const text =
      withLong && at === ids.length - 3 ? "long ".repeat(400_000) : `What was said, number ${at} #copchat`;
    const entities = { hashtags: [{ tag: "copchat" }], mentions: [], links: [], media: [] };
    const author = { id: String(at % 300), handle: `person_${at % 300}`, name: "A person" };
    transaction
      .objectStore("posts")
      .put({ post: { id, createdAt, author, text, entities }, keptAt }, ["copchat", id.padStart(20, "0")]);
  });
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

/** In the page, as the options page adds them. */
async function putChats(count: number): Promise<void> {
  for (let at = 0; at < count; at++) {
    const input = { hashtags: `#chat${at}`, moderators: `@mod_${at}`, limit: "140" };
    await chrome.runtime.sendMessage({ kind: "request", name: "save-chat", payload: { input } });
  }
}

function row(name: string, openings: readonly Opening[]): string[] {
  const parts = [openings.map(({ painted }) => painted), openings.map(({ newest }) => newest)];
  return [name, ...parts.flatMap((values) => [quantile(values, 0.5), quantile(values, 0.95)].map(ms))];
}
