/**
 * What 5,000 responses leave in X's page: `npm run bench -- memory`. Every response has 20 posts and people that were
 * not seen before; the heap of the tab, all worlds in it, is read after collections, beside a tab without the
 * extension that is asked the same. Prints, and says when the bound is passed: within 2 MB of the value after 100.
 */
import type { Page } from "puppeteer-core";
import { launchChromium } from "../../tools/browsers/chromium.ts";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { heapInUse, loadResponses } from "../support/many-responses.ts";
import { backgroundStopper } from "../support/stop-background.ts";
import { startXSite } from "../x-site/server.ts";
import { launchOptionsFor, printLoad, roundsOr, stillEvening, untouchedAddress } from "./bench-place.ts";
import { bodyOf, usual } from "./bodies.ts";
import { printTable } from "./figures.ts";

/** So many responses have no more posts than the background takes in at once. */
const keptAtOnce = 150;
const boundMb = 2;
const first = 100;
const last = roundsOr(5000);
const stops = [...new Set([first, ...[0.1, 0.2, 0.5, 1].map((part) => Math.round(last * part))])].filter(
  (stop) => stop >= first,
);

const site = await startXSite(stillEvening());
const chatside = await launchChromium(launchOptionsFor(site));
const stopBackground = await backgroundStopper(chatside);
try {
  const tapped = await openTab("https://x.com/search?q=%23copchat&f=live");
  const untouched = await openTab(untouchedAddress(site));
  const store = await chatside.openExtensionPage("options.html");
  const body = await bodyOf(untouched, "#copchat");
  const sessions = [await tapped.createCDPSession(), await untouched.createCDPSession()];
  const rows: number[][] = [];
  let before = 0;
  for (const stop of stops) {
    while (before < stop) {
      const until = Math.min(stop, before + keptAtOnce);
      for (const page of [tapped, untouched]) await loadResponses(site, page, body, [before, until]);
      const wanted = until * usual.posts;
      await waitUntil(
        async () => ((await storedPosts(store)) >= wanted ? true : undefined),
        `not all of ${wanted} posts were kept`,
        120,
      );
      // A background that begins anew takes in as many at once again.
      await stopBackground();
      before = until;
    }
    rows.push([stop, ...(await Promise.all(sessions.map(heapInUse)))]);
  }
  print(rows);
} finally {
  await chatside.close();
  await site.close();
}

async function openTab(address: string): Promise<Page> {
  const page = await chatside.newWindow();
  await page.goto(address);
  await page.waitForSelector("[data-testid=tweet]");
  return page;
}

async function storedPosts(page: Page): Promise<number> {
  const count = await page.evaluate(`new Promise((resolve, reject) => {
    const opening = indexedDB.open("chatside");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction("posts").objectStore("posts").count();
      counting.onerror = () => reject(counting.error);
      counting.onsuccess = () => { opening.result.close(); resolve(counting.result); };
    };
  })`);
  return Number(count);
}

function print(rows: readonly (readonly number[])[]): void {
  printLoad();
  const [, start = 0, startOff = 0] = rows[0] ?? [];
  const cells = rows.map(([responses = 0, on = 0, off = 0]) => [
    `after ${responses} responses`,
    ...[on, on - start, off, off - startOff].map((bytes) => (bytes / 1_000_000).toFixed(2)),
  ]);
  printTable(["", "MB with Chatside", "more", "MB without", "more"], cells);
  const [, end = 0, endOff = 0] = rows.at(-1) ?? [];
  const more = (end - start - Math.max(0, endOff - startOff)) / 1_000_000;
  console.log(
    `  Chatside's own growth: ${more.toFixed(2)} MB${more > boundMb ? `, OVER ${boundMb} MB` : ""}`,
  );
}
