/**
 * What Chatside costs the main thread of X's page, a response by XHR, one with posts of the chat and others without:
 * `npm run bench -- page-time`. Two tabs of one Chromium show the stand-in, x.com with the extension's scripts and an
 * address of loopback without them; they are asked in random order, beside JSON.parse and our reader alone. Prints; no
 * time is right or wrong here.
 */
import { setTimeout as rest } from "node:timers/promises";
import type { Page } from "puppeteer-core";
import { copchat } from "../../src/domain/chat/chat.ts";
import type { ChatsideBrowser } from "../../tools/browsers/chatside-browser.ts";
import { launchChromium } from "../../tools/browsers/chromium.ts";
import { startXSite } from "../x-site/server.ts";
import { launchOptionsFor, printLoad, roundsOr, stillEvening, untouchedAddress } from "./bench-place.ts";
import { asForeignHome, bodyOf, filledUp, realBody } from "./bodies.ts";
import { mean, median, ms, printTable, quantile } from "./figures.ts";
import { type MainThread, since, watchMainThread } from "./main-thread.ts";
import { putReaderInto, type ReadingAlone } from "./readers-alone.ts";
import { record } from "./record.ts";
import { requestHome, requestSearch } from "./timeline-request.ts";

const warmUp = 15;
const rounds = roundsOr(160);
/** How long a response's work is waited for, in both tabs alike. */
const windowMs = 120;
const query = "#copchat";

type Operation = "SearchTimeline" | "HomeTimeline";

interface Arm {
  readonly page: Page;
  readonly read: () => Promise<MainThread>;
  readonly costs: MainThread[];
}

const still = stillEvening();
const { evening } = still;
const site = await startXSite(still);
const browser = await launchChromium(launchOptionsFor(site));
try {
  const tapped = await openTab(browser, "https://x.com/search?q=%23copchat&f=live");
  const untouched = await openTab(browser, untouchedAddress(site));
  const invented = filledUp(await bodyOf(untouched, query));
  await measure("a search of the chat", "SearchTimeline", invented, tapped, untouched);
  await measure(
    "a home timeline with nothing of it",
    "HomeTimeline",
    asForeignHome(invented, copchat, evening.account),
    tapped,
    untouched,
  );
  const reals = [
    ["SearchTimeline", realBody()] as const,
    ["HomeTimeline", realBody("home.2026-08")] as const,
  ];
  for (const [operation, real] of reals)
    if (real === undefined) console.log("\n  real posts: not measured, ../shared/x-captures is not there");
    else await measure("real posts, nothing of the chat", operation, real, tapped, untouched);
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

async function measure(
  name: string,
  operation: Operation,
  body: string,
  tapped: Page,
  untouched: Page,
): Promise<void> {
  const readAlone = await putReaderInto(untouched, body);
  const on: Arm = { page: tapped, read: await watchMainThread(tapped), costs: [] };
  const off: Arm = { page: untouched, read: await watchMainThread(untouched), costs: [] };
  const alone: ReadingAlone[] = [];
  const steps = [
    () => ask(on, operation, body),
    () => ask(off, operation, body),
    async () => void alone.push(await readAlone()),
  ];
  for (let round = 0; round < warmUp + rounds; round++) {
    for (const step of inRandomOrder(steps)) await step();
  }
  print(`${operation}, ${name}`, body.length, [on, off].map(measured), alone.slice(warmUp));
}

function measured({ costs }: Arm): readonly MainThread[] {
  return costs.slice(warmUp);
}

async function ask({ page, read, costs }: Arm, operation: Operation, body: string): Promise<void> {
  site.control.answerNext(operation, body);
  const before = await read();
  await (operation === "HomeTimeline" ? requestHome(page) : requestSearch(page, query));
  await rest(windowMs);
  costs.push(since(before, await read()));
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
  record(
    `page-time: ${name}`,
    Object.fromEntries(
      kinds.map(([kind, of]) => [
        `${kind}, x JSON.parse`,
        (median(on.map(of)) - median(off.map(of))) / parse,
      ]),
    ),
  );
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
