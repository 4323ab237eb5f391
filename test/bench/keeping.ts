/**
 * What keeping costs: `npm run bench -- keeping`. 10,000 posts in deliveries of 20, given to the content script's own
 * delivery in its own world of X's page, until the background has acknowledged the last; the same given to the storage
 * alone; and, in the same run, a bare put of the same records, 20 a transaction, one after another. Chunks by turns, in
 * random order. Prints; no time is right or wrong here.
 */
import path from "node:path";
import { build } from "esbuild";
import { launchChromium } from "../../tools/browsers/chromium.ts";
import { projectRoot } from "../../tools/setup/project-root.mjs";
import { contentWorld } from "../support/content-world.ts";
import { backgroundStopper } from "../support/stop-background.ts";
import { startXSite } from "../x-site/server.ts";
import { launchOptionsFor, printLoad, roundsOr, stillEvening } from "./bench-place.ts";
import { ms, printTable } from "./figures.ts";
import { record } from "./record.ts";

const chunks = roundsOr(4);
const chunkPosts = 2500;
const ways = ["content", "storage", "bare"] as const;
type Way = (typeof ways)[number];

const site = await startXSite(stillEvening());
const chatside = await launchChromium(launchOptionsFor(site));
const stopBackground = await backgroundStopper(chatside);
try {
  const x = await chatside.newWindow();
  await x.goto("https://x.com/home");
  await x.waitForSelector("[data-testid=tweet]");
  const page = await chatside.openExtensionPage("options.html");
  const evaluate = await contentWorld(x);
  const inContent = async (source: string) => Number(await evaluate(source));
  const inPage = (source: string) => page.evaluate(source) as Promise<number>;
  await inContent(await bundled("content-side.ts"));
  await page.evaluate(await bundled("storage-side.ts"));
  const times = await byTurns({
    content: async (from) => {
      // A background that begins anew takes in as many posts at once again.
      await stopBackground();
      await page.evaluate(
        "chrome.runtime.sendMessage({ kind: 'request', name: 'get-reading', payload: null })",
      );
      return inContent(`keepingBench(${from}, ${chunkPosts})`);
    },
    storage: (from) => inPage(`keepingBench.storage(${from}, ${chunkPosts})`),
    bare: (from) => inPage(`keepingBench.bare(${from}, ${chunkPosts})`),
  });
  print(times);
} finally {
  await chatside.close();
  await site.close();
}

async function byTurns(keep: Record<Way, (from: number) => Promise<number>>): Promise<Record<Way, number>> {
  const times = { content: 0, storage: 0, bare: 0 };
  for (const way of ways) await keep[way](9_000_000);
  for (let chunk = 0; chunk < chunks; chunk++)
    for (const way of ways.toSorted(() => Math.random() - 0.5))
      times[way] += await keep[way](chunk * chunkPosts);
  return times;
}

function print({ content, storage, bare }: Record<Way, number>): void {
  console.log(`\n  ${chunks * chunkPosts} posts, deliveries of 20`);
  printLoad();
  const row = (name: string, time: number) => [name, ms(time), (time / bare).toFixed(2)];
  printTable(
    ["", "ms", "× bare put"],
    [
      row("from content to kept, no page open", content),
      row("the storage alone", storage),
      row("the floor: bare put, 20 a transaction", bare),
    ],
  );
  record("keeping", { content: content / bare, storage: storage / bare });
}

async function bundled(file: string): Promise<string> {
  const entry = path.join(projectRoot, "test/bench/keeping", file);
  const { outputFiles } = await build({
    entryPoints: [entry],
    bundle: true,
    format: "iife",
    write: false,
    minify: true,
  });
  return outputFiles[0]?.text ?? "";
}
