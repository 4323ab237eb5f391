/**
 * What a response of a chat's search costs the main thread of X's page, in this build and in another one by turns:
 * `BESIDE=/path/to/another/dist/chrome npm run bench -- beside-build`. A browser each, and a tab without either; the
 * same new posts in each round, in random order. Prints; no time is right or wrong here.
 */
import { setTimeout as rest } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import type { ChatsideBrowser } from "../../tools/browsers/chatside-browser.ts";
import { launchChromium } from "../../tools/browsers/chromium.ts";
import { startXSite } from "../x-site/server.ts";
import { launchOptionsFor, printLoad, roundsOr, stillEvening, untouchedAddress } from "./bench-place.ts";
import { bodyOf, filledUp } from "./bodies.ts";
import { mean, median, ms, printTable, quantile } from "./figures.ts";
import { type MainThread, since, watchMainThread } from "./main-thread.ts";
import { requestSearch } from "./timeline-request.ts";

const warmUp = 20;
const rounds = roundsOr(300);
/** How long a response's work is waited for, in all tabs alike. */
const windowMs = 120;
const query = "#copchat";
const searched = "https://x.com/search?q=%23copchat&f=live";

interface Arm {
  readonly name: string;
  readonly page: Page;
  readonly read: () => Promise<MainThread>;
  readonly costs: MainThread[];
}

const kinds: readonly (readonly [string, (cost: MainThread) => number])[] = [
  ["all tasks, processor time", ({ task }) => task],
  ["JavaScript, processor time", ({ script }) => script],
];

const another = process.env.BESIDE;
if (another === undefined) console.log("  not measured: BESIDE names no other build");
else await measureBeside(another);

async function measureBeside(extension: string): Promise<void> {
  const site = await startXSite(stillEvening());
  const options = launchOptionsFor(site);
  const browsers: ChatsideBrowser[] = [];
  try {
    browsers.push(await launchChromium(options));
    // Another build may have no page of welcome, which would be waited for.
    browsers.push(await launchChromium({ ...options, extension, welcome: true }));
    const [ours, theirs] = browsers;
    if (!ours || !theirs) throw new Error("a browser is missing");
    const untouched = await armOf("without", ours, untouchedAddress(site));
    const arms = [
      await armOf("this build", ours, searched),
      await armOf("the other", theirs, searched),
      untouched,
    ];
    const body = filledUp(await bodyOf(untouched.page, query));
    for (let round = 0; round < warmUp + rounds; round++)
      for (const arm of inRandomOrder(arms)) {
        site.control.answerNext("SearchTimeline", asOfRound(body, round));
        const before = await arm.read();
        await requestSearch(arm.page, query);
        await rest(windowMs);
        arm.costs.push(since(before, await arm.read()));
      }
    print(body.length, arms);
  } finally {
    for (const browser of browsers) await browser.close();
    await site.close();
  }
}

async function armOf(name: string, browser: ChatsideBrowser, address: string): Promise<Arm> {
  const page = await browser.newWindow();
  await page.goto(address);
  await page.waitForSelector("[data-testid=tweet]");
  return { name, page, read: await watchMainThread(page), costs: [] };
}

/** Its posts with ids of their own: what was read before costs less. */
function asOfRound(body: string, round: number): string {
  return body.replace(/(?<=\D\d{13})\d{6}(?=\D)/g, (end) =>
    `${(Number(end) + round * 7919) % 1_000_000}`.padStart(6, "0"),
  );
}

function inRandomOrder<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

function print(length: number, arms: readonly Arm[]): void {
  console.log(`\n  a search of the chat, ${Math.round(length / 1000)} kB, ${rounds} responses each, ms`);
  printLoad();
  for (const [kind, of] of kinds) {
    const [on = [], other = [], off = []] = arms.map(({ costs }) => costs.slice(warmUp).map(of));
    const rows = arms.map(({ name }, at) => {
      const values = [on, other, off][at] ?? [];
      return [name, ms(median(values)), ms(mean(values)), ms(quantile(values, 0.95))];
    });
    printTable([kind, "median", "mean", "p95"], rows);
    const ratio = (middle: (values: readonly number[]) => number) =>
      ((middle(on) - middle(off)) / (middle(other) - middle(off))).toFixed(3);
    console.log(`  extra, this / the other: ${ratio(median)} by medians, ${ratio(mean)} by means`);
  }
}
