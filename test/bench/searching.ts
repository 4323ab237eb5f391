/**
 * What a keystroke in the panel's search costs with thousands of posts, beside the same keys in a bare text box in the same
 * run: `npm run bench -- searching`. Processor time of the main thread, and by the clock from the key to the paint. The
 * first keystroke of each round is told apart. Prints; no time is right or wrong here.
 */
import type { CDPSession, Page } from "puppeteer-core";
import type {} from "../support/panel-harness/harness.tsx";
import { type OpenHarness, openHarness } from "../support/panel-harness/open-harness.ts";
import { painted } from "../support/panel-harness/watch-place.ts";
import { printLoad, roundsOr } from "./bench-place.ts";
import { ms, printTable, quantile } from "./figures.ts";
import { record } from "./record.ts";

const rounds = roundsOr(6);
const posts = 6000;
const typed = ["body camera", "q3 from:nk", "patrol", "xyzzy"];

interface Stroke {
  readonly processor: number;
  readonly clock: number;
}

const harness = await openHarness();
try {
  printLoad();
  const ours = await measure(harness, false);
  const bare = await measure(harness, true);
  const rows = [row("first key", ours.first), row("other keys", ours.others), row("bare box", bare.others)];
  printTable(["", "processor", "95 of 100", "key to paint", "95 of 100"], rows);
  record("searching", {
    firstKeyClockMs: quantile(clocks(ours.first), 0.95),
    keyClockMs95: quantile(clocks(ours.others), 0.95),
    bareClockMs95: quantile(clocks(bare.others), 0.95),
  });
} finally {
  await harness.close();
}

async function measure({ open }: OpenHarness, isBare: boolean) {
  const first: Stroke[] = [];
  const others: Stroke[] = [];
  for (let round = 0; round < rounds; round++) {
    const page = await open("full");
    await page.waitForSelector("article");
    await fill(page);
    if (isBare) await leaveOnlyABareBox(page);
    else await page.keyboard.press("/");
    await page.waitForSelector("input");
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 400)));
    const session = await page.createCDPSession();
    await session.send("Performance.enable", { timeDomain: "threadTicks" });
    const strokes = await typeAll(page, session, typed[round % typed.length] ?? "");
    first.push(...strokes.slice(0, 1));
    others.push(...strokes.slice(1));
    await page.close();
  }
  return { first, others };
}

async function fill(page: Page): Promise<void> {
  const written = Array.from({ length: posts }, (_, at) => `${words(at)} #copchat ${at}`);
  await page.evaluate((texts) => {
    const { deliver, post } = window.harness;
    deliver(texts.map((text, at) => post("t_marlow_mod", text, { seconds: at - texts.length })));
  }, written);
  await page.waitForFunction(
    (least) => Number(document.querySelector<HTMLElement>(".panel")?.dataset.posts) > least,
    {},
    posts,
  );
}

/** A dozen words, other ones in each post. */
function words(at: number): string {
  const some =
    "body camera patrol qué more training night shift Q3 answer safety court radio car dog people".split(" ");
  return Array.from({ length: 14 }, (_, word) => some[(at * 7 + word * (1 + (at % 5))) % some.length]).join(
    " ",
  );
}

async function typeAll(page: Page, session: CDPSession, text: string): Promise<readonly Stroke[]> {
  const strokes: Stroke[] = [];
  for (const key of [...text, ...Array.from(text, () => "Backspace" as const).slice(1)]) {
    const before = await busy(session);
    await page.evaluate(() => {
      addEventListener(
        "keydown",
        ({ timeStamp }) => {
          requestAnimationFrame(() =>
            setTimeout(() => {
              document.body.dataset.took = String(performance.now() - timeStamp);
            }),
          );
        },
        { capture: true, once: true },
      );
    });
    await page.keyboard.press(key as "a");
    await painted(page, 3);
    const clock = Number(await page.evaluate(() => document.body.dataset.took));
    strokes.push({ processor: (await busy(session)) - before, clock });
  }
  return strokes;
}

async function leaveOnlyABareBox(page: Page): Promise<void> {
  await page.evaluate(() => {
    const bare = document.createElement("input");
    document.body.replaceChildren(bare);
    bare.focus();
  });
}

async function busy(session: CDPSession): Promise<number> {
  const { metrics } = await session.send("Performance.getMetrics");
  return (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0) * 1000;
}

function clocks(strokes: readonly Stroke[]): readonly number[] {
  return strokes.map(({ clock }) => clock);
}

function row(name: string, strokes: readonly Stroke[]): string[] {
  const processor = strokes.map((stroke) => stroke.processor);
  const clock = clocks(strokes);
  return [
    name,
    ...[processor, clock].flatMap((values) => [quantile(values, 0.5), quantile(values, 0.95)].map(ms)),
  ];
}
