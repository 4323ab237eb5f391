/**
 * What Chatside costs the main thread of X's page, a response of 250 kB by XHR: `npm run bench -- page-time`. Two tabs
 * of one Chromium show the stand-in, x.com with the extension's scripts and an address of loopback without them; they
 * are asked in random order, beside JSON.parse and our reader alone. Prints; no time is right or wrong here.
 */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as rest } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import type { ChatsideBrowser } from "../../tools/browsers/chatside-browser.ts";
import { launchChromium } from "../../tools/browsers/chromium.ts";
import { projectRoot } from "../../tools/setup/project-root.mjs";
import { startXSite, type XSite } from "../x-site/server.ts";
import { launchOptionsFor, printLoad, stillEvening, usualLength } from "./bench-place.ts";
import { mean, median, ms, printTable, quantile } from "./figures.ts";
import { type MainThread, since, watchMainThread } from "./main-thread.ts";
import { putReaderInto, type ReadingAlone } from "./readers-alone.ts";
import { countForLength, requestSearch } from "./timeline-request.ts";

const warmUp = 15;
const rounds = Number(process.env.ROUNDS ?? 160);
/** How long a response's work is waited for, in both tabs alike. */
const windowMs = 120;
const query = "#copchat";
const capture = path.join(projectRoot, "../shared/x-captures/search.2025-01.json");

interface Arm {
  readonly page: Page;
  readonly read: () => Promise<MainThread>;
  readonly costs: MainThread[];
}

interface Body {
  readonly name: string;
  readonly count: number;
  /** Answered in place of the stand-in's own. */
  readonly instead?: string;
}

const site = await startXSite(stillEvening());
const browser = await launchChromium(launchOptionsFor(site));
try {
  const tapped = await openTab(browser, "https://x.com/search?q=%23copchat&f=live");
  const untouched = await openTab(browser, `https://127.0.0.1:${site.port}/search?q=%23copchat&f=live`);
  const count = await countForLength(untouched, query, usualLength);
  await measure({ name: "invented posts", count }, tapped, untouched);
  const real = realBody();
  if (real === undefined) console.log("  real posts: not measured, ../shared/x-captures is not there");
  else await measure({ name: "real posts", count, instead: real }, tapped, untouched);
} finally {
  await browser.close();
  await site.close();
}

async function openTab(browser: ChatsideBrowser, address: string): Promise<Page> {
  const page = await browser.newWindow();
  await page.goto(address);
  await page.waitForSelector("[data-testid=tweet]");
  return page;
}

/** A captured body as X sends it: without the spaces that its collector put in. */
function realBody(): string | undefined {
  return existsSync(capture) ? JSON.stringify(JSON.parse(readFileSync(capture, "utf8"))) : undefined;
}

async function measure(body: Body, tapped: Page, untouched: Page): Promise<void> {
  const text = body.instead ?? (await bodyOf(untouched, body));
  const readAlone = await putReaderInto(untouched, text);
  const on: Arm = { page: tapped, read: await watchMainThread(tapped), costs: [] };
  const off: Arm = { page: untouched, read: await watchMainThread(untouched), costs: [] };
  const alone: ReadingAlone[] = [];
  const steps = [() => ask(on, body), () => ask(off, body), async () => void alone.push(await readAlone())];
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const step of inRandomOrder(steps)) await step();
  }
  print(body.name, text.length, [on, off].map(measured), alone.slice(warmUp));
}

function measured({ costs }: Arm): readonly MainThread[] {
  return costs.slice(warmUp);
}

async function ask({ page, read, costs }: Arm, body: Body): Promise<void> {
  answerWith(site, body);
  const before = await read();
  await requestSearch(page, query, body.count);
  await rest(windowMs);
  costs.push(since(before, await read()));
}

async function bodyOf(page: Page, { count }: Body): Promise<string> {
  const variables = { rawQuery: query, count, product: "Latest" };
  return (await page.evaluate(
    `fetch("/i/api/graphql/benchbenchbenchbenchbe/SearchTimeline", { method: "POST", body: ${JSON.stringify(
      JSON.stringify({ variables }),
    )} }).then((response) => response.text())`,
  )) as string;
}

function answerWith({ control }: XSite, { instead }: Body): void {
  if (instead !== undefined) control.answerNext("SearchTimeline", instead);
}

function inRandomOrder<Item>(items: readonly Item[]): Item[] {
  return items
    .map((item) => ({ item, place: Math.random() }))
    .sort((a, b) => a.place - b.place)
    .map(({ item }) => item);
}

function print(
  name: string,
  length: number,
  [on = [], off = []]: readonly (readonly MainThread[])[],
  alone: readonly ReadingAlone[],
): void {
  console.log(
    `\n  ${name}, ${Math.round(length / 1000)} kB, ${on.length} responses each, ms of the main thread`,
  );
  printLoad();
  const parse = median(alone.map(({ parse: taken }) => taken));
  const kinds: [string, (cost: MainThread) => number][] = [
    ["all tasks, processor time", ({ task }) => task],
    ["JavaScript, processor time", ({ script }) => script],
    ["all tasks, by the clock", ({ wall }) => wall],
  ];
  const rows = kinds.map(([kind, of]) => rowOf(kind, on.map(of), off.map(of), parse));
  printTable(
    ["", "on", "off", "extra (median)", "extra (mean)", "on p95", "off p95", "extra / JSON.parse"],
    rows,
  );
  printTable(
    ["alone, by the clock", "median", "p95"],
    (["parse", "read"] as const).map((what) => {
      const values = alone.map((taken) => taken[what]);
      const label = what === "parse" ? "JSON.parse of it" : "our reader (JSON.parse in it)";
      return [label, ms(median(values)), ms(quantile(values, 0.95))];
    }),
  );
}

function rowOf(kind: string, on: readonly number[], off: readonly number[], parse: number): string[] {
  const extra = median(on) - median(off);
  return [
    kind,
    ms(median(on)),
    ms(median(off)),
    ms(extra),
    ms(mean(on) - mean(off)),
    ms(quantile(on, 0.95)),
    ms(quantile(off, 0.95)),
    `${(extra / parse).toFixed(1)}x`,
  ];
}
