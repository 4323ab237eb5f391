import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { changeReport, hasChanged } from "../../src/domain/x-status/change-report.ts";
import { manualClock } from "../../test/x-site/clock.ts";
import type { Evening } from "../../test/x-site/evening.ts";
import { waitUntil } from "../browsers/panel-view.ts";
import { press, readReading, textOf } from "../evening/in-the-panel.ts";
import { panelShowsAll, playToEnd } from "../evening/play.ts";
import { projectRoot } from "../setup/project-root.mjs";
import { type OpenEvening, openEvening } from "./open-evening.ts";
import type { StartOptions } from "./options.mjs";
import { reportOn } from "./report.ts";
import { untilEnded } from "./until-ended.ts";

const pictures = path.join(projectRoot, "out/start");
/** The clock stands while the page asks, so its pace is no pace of X's: it asks often, and X does not mind. */
const pace = { pollSeconds: 0.1, rateLimit: { limit: 1_000_000, windowSeconds: 900 } };

/**
 * Plays an evening without a display, as fast as the page and the panel follow; prints what the panel shows and
 * leaves pictures in out/start/. Gives the exit code: 1 when the panel lacks what X sent, or when `ended` came first.
 */
export async function playHeadless(
  evening: Evening,
  options: StartOptions,
  extension: string,
  ended: Promise<void>,
): Promise<number> {
  const begun = performance.now();
  await mkdir(pictures, { recursive: true });
  const clock = manualClock(evening.startsAt);
  const open = await openEvening(evening, options, extension, { clock, headless: true, ...pace });
  const isDrifted = evening.conduct.shape === "drift" || options.client.startsWith("drift-");
  const code = await untilEnded(open, playAndReport(open, begun, isDrifted), ended);
  if (code === undefined) console.log("Ended before the evening was over.");
  return code ?? 1;
}

async function playAndReport(open: OpenEvening, begun: number, isDrifted: boolean): Promise<number> {
  const { evening } = open.site;
  const pinned = await playThrough(open);
  const totals = await panelShowsAll(open.site, open.panel);
  await takePictures(open, "end");
  const report = reportOn(open.site, totals, pinned);
  console.log(`#${evening.hashtag}, ${evening.name}: played in ${seconds(begun)} s.`);
  console.log(`The panel says: ${await wordsOf(open)}`);
  console.log(report.text);
  await saveReport(open);
  console.log(`Pictures: ${path.relative(process.cwd(), pictures) || "."}`);
  // Of a shape that nobody knows only the page's own rows can be read, and the panel says so.
  return report.isWrong && !isDrifted ? 1 : 0;
}

/** What "Copy report" would give, for a maintainer's drill. */
async function saveReport({ chatside, panel }: OpenEvening): Promise<void> {
  const reading = await readReading(panel);
  if (!hasChanged(reading)) return;
  const file = path.join(pictures, "report.json");
  const versions = { chatside: "as built", browser: await chatside.browser.version() };
  await writeFile(file, JSON.stringify(changeReport(reading, versions), null, 1));
  console.log(`The report: ${path.relative(process.cwd(), file)}`);
}

/** Gives the question that was pinned last. Nobody signed in: X shows nothing, and there is nothing to play. */
async function playThrough(open: OpenEvening): Promise<string | undefined> {
  if (open.site.evening.account === undefined) return showsSignedOut(open);
  const moments = new Map([
    [0, "beginning"],
    [0.5, "middle"],
  ]);
  let pinned: string | undefined;
  await playToEnd(open, async (part) => {
    pinned = (await pinnedQuestion(open)) ?? pinned;
    for (const [moment, name] of moments) {
      if (part < moment) continue;
      moments.delete(moment);
      await takePictures(open, name);
    }
  });
  return pinned;
}

/** The panel hears a moment later than the background that nobody is signed in: the picture is of that. */
async function showsSignedOut({ panel }: OpenEvening): Promise<undefined> {
  await waitUntil(
    () => textOf(panel, "[data-state=signed-out]"),
    "the panel does not say that nobody is signed in",
  );
}

/** The line about reading X, and what it could not read. */
async function wordsOf({ panel }: OpenEvening): Promise<string> {
  const changed = await textOf(panel, "[data-action=figures]");
  if (changed !== undefined) await press(panel, "[data-action=figures]");
  const lines = [await textOf(panel, ".reading-line .num"), await textOf(panel, ".notice")];
  return lines.filter((words) => words !== undefined).join(" ");
}

async function pinnedQuestion({ panel }: OpenEvening): Promise<string | undefined> {
  return panel.run((view) => view.document.querySelector(".pinned")?.getAttribute("aria-label") ?? undefined);
}

async function takePictures({ panel, x }: OpenEvening, moment: string): Promise<void> {
  await writeFile(path.join(pictures, `panel-${moment}.png`), await panel.screenshot());
  await writeFile(path.join(pictures, `x-${moment}.png`), await x.screenshot());
}

function seconds(since: number): string {
  return ((performance.now() - since) / 1000).toFixed(0);
}
