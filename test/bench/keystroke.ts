/**
 * What a keystroke in the draft costs the panel's main thread at 4,000 characters, beside a bare text box with the same
 * font and width in the same browser and the same run: `npm run bench -- keystroke`. In processor time, so that other
 * work on the machine counts little. Prints; no time is right or wrong here.
 */
import type { CDPSession, Page } from "puppeteer-core";
import { type OpenHarness, openHarness } from "../support/panel-harness/open-harness.ts";
import { painted } from "../support/panel-harness/watch-place.ts";
import { printLoad, roundsOr } from "./bench-place.ts";
import { ms, printTable, quantile } from "./figures.ts";

const length = 4000;
const rounds = roundsOr(40);

const texts: Readonly<Record<string, string>> = {
  ordinary: "A word and 日本 é @someone_x https://example.org/a #safety, “why not?” 🙂 ",
  "a.co ": "a.co ",
  "one word": "word",
  "with marks": "e\u0301\u0323x ",
  emoji: "👨‍👩‍👧‍👦",
  "漢 with dots": "漢字。a.",
  lines: "a line\n",
};
const places = { "at the end": 1, "in the middle": 0.5 } as const;

/** Processor time of the page's main thread, ms. */
interface Cost {
  readonly scripts: number;
  readonly style: number;
  readonly layout: number;
  readonly all: number;
}

interface Typed {
  readonly strokes: readonly Cost[];
  /** What came when the typing had rested: the house rules' advice, in one or several tasks. */
  readonly afterwards: Cost;
}

const harness = await openHarness();
try {
  printLoad();
  for (const [place, share] of Object.entries(places)) await compare(harness, place, share);
} finally {
  await harness.close();
}

async function compare({ open }: OpenHarness, place: string, share: number): Promise<void> {
  const ours = await open("full");
  const bare = await open("full");
  for (const page of [ours, bare]) await page.keyboard.press("n");
  await leaveOnlyABareBox(bare);
  console.log(`\nA keystroke ${place} of ${length} characters, ms: median`);
  const rows: string[][] = [];
  for (const [name, piece] of Object.entries(texts)) {
    const text = piece.repeat(Math.ceil(length / piece.length)).slice(0, length);
    const [typed, floor] = [await typeInto(ours, text, share), await typeInto(bare, text, share)];
    rows.push([name, ...cells(typed), ms(typed.afterwards.scripts), ...cells(floor)]);
  }
  const head = ["scripts", "style", "layout", "all", "95 of 100"];
  printTable(["", ...head, "advice", ...head.map((name) => `bare: ${name}`)], rows);
  await Promise.all([ours.close(), bare.close()]);
}

async function typeInto(page: Page, text: string, share: number): Promise<Typed> {
  await page.bringToFront();
  const session = await page.createCDPSession();
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  await putIn(page, text, share);
  const strokes: Cost[] = [];
  for (let round = 0; round < rounds; round++) {
    const before = await metricsOf(session);
    await page.keyboard.press(round % 6 === 5 ? " " : "x");
    await painted(page, 2);
    strokes.push(since(before, await metricsOf(session)));
  }
  const before = await metricsOf(session);
  await rest(page, 700);
  const afterwards = since(before, await metricsOf(session));
  await session.detach();
  return { strokes, afterwards };
}

/** Puts a text in and waits until nothing more comes of it. */
async function putIn(page: Page, text: string, share: number): Promise<void> {
  await page.evaluate(
    (whole, at) => {
      const area = document.querySelector("textarea");
      area?.focus();
      area?.select();
      document.execCommand("insertText", false, whole);
      area?.setSelectionRange(at, at);
    },
    text,
    Math.floor(text.length * share),
  );
  await rest(page, 1500);
}

async function rest(page: Page, time: number): Promise<void> {
  await page.evaluate((length) => new Promise((resolve) => setTimeout(resolve, length)), time);
}

/** A text box with the font, the size and the width of ours, and nothing else in the page. */
async function leaveOnlyABareBox(page: Page): Promise<void> {
  await page.waitForSelector(".box textarea");
  await page.evaluate(() => {
    const ours = document.querySelector(".box textarea");
    if (!ours) throw new Error("no text box");
    const { font, lineHeight, padding, width } = getComputedStyle(ours);
    const bare = document.createElement("textarea");
    Object.assign(bare.style, { font, lineHeight, padding, width, height: "240px", boxSizing: "border-box" });
    document.body.replaceChildren(bare);
  });
}

async function metricsOf(session: CDPSession): Promise<ReadonlyMap<string, number>> {
  const { metrics } = await session.send("Performance.getMetrics");
  return new Map(metrics.map(({ name, value }) => [name, value * 1000]));
}

function since(before: ReadonlyMap<string, number>, after: ReadonlyMap<string, number>): Cost {
  const of = (name: string) => (after.get(name) ?? 0) - (before.get(name) ?? 0);
  return {
    scripts: of("ScriptDuration"),
    style: of("RecalcStyleDuration"),
    layout: of("LayoutDuration"),
    all: of("TaskDuration"),
  };
}

function cells({ strokes }: Typed): string[] {
  const all = strokes.map((cost) => cost.all);
  const parts = (["scripts", "style", "layout"] as const).map((part) => strokes.map((cost) => cost[part]));
  return [...[...parts, all].map((values) => ms(quantile(values, 0.5))), ms(quantile(all, 0.95))];
}
