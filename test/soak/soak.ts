import type { Page } from "puppeteer-core";
import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { openBeside, openChatOnX, openHome } from "../../tools/evening/beside.ts";
import { readPostsAndGaps } from "../support/panel-feed.ts";
import { backgroundStopper } from "../support/stop-background.ts";
import { unrulyEvening } from "../x-site/chaos/unruly-evening.ts";
import { runningClock } from "../x-site/clock.ts";
import type { RequestRecord, XSite } from "../x-site/options.ts";
import { makeEvening } from "../x-site/scenarios.ts";
import { chanceFrom } from "../x-site/seeded.ts";
import { play, pressPill, type Scene } from "./acts.ts";
import { planActs } from "./person.ts";
import { type IsUnsure, type Truth, truthOf } from "./truth.ts";
import { wrongsOf } from "./verdict.ts";
import { storedIds } from "./what-is-kept.ts";

export interface SoakOptions {
  readonly seed: number;
  /** The built extension. */
  readonly extension: string;
  /** How much of the evening is played. */
  readonly minutes: number;
  /** Seconds of the evening in one. */
  readonly speed: number;
  /** How often each of a person's frequent acts is done. */
  readonly rounds: number;
  /** Hears the story: what was done, and what X was asked and answered. */
  readonly tell?: (line: string) => void;
}

export interface SoakResult {
  readonly seed: number;
  /** How many posts there were, X's page had, the store has; gaps that the panel shows; requests. */
  readonly figures: Readonly<
    Record<"written" | "loaded" | "stored" | "notLoaded" | "gaps" | "requests" | "failed", number>
  >;
  /** Everything that is wrong; nothing when all is well. */
  readonly wrongs: readonly string[];
}

const hourMs = 3_600_000;
/** A page that crashes takes with it what it had in its last seconds (real ones). */
const crashSeconds = 3;
/** Stopping and starting the background takes less than this, real seconds, also on a busy machine. */
const wakingSeconds = 2;

/** Plays the fast evening with chaos in real Chromium, and compares what Chatside has with what the stand-in knows. */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const { seed, extension, minutes, speed, rounds } = options;
  const startsAt = Date.now() + clockSkewOf(seed);
  const until = startsAt + minutes * 60_000;
  const chaos = { seed, from: startsAt, until };
  const evening = unrulyEvening(makeEvening("fast", { seed, startsAt }), chaos);
  const clock = runningClock({ start: startsAt, speed });
  const beside = await openBeside({
    browser: "chromium",
    extension,
    headless: true,
    site: { evening, clock, chaos, tellsHeard: true },
  });
  try {
    const pageErrors = listenToErrors(beside.chatside.browser);
    const crashes: Crash[] = [];
    const stops: number[] = [];
    await openHome(beside);
    const scene: Scene = {
      ...beside,
      x: await openChatOnX(beside),
      stopBackground: await backgroundStopper(beside.chatside),
      crashed: (page, at) => crashes.push({ page, at }),
      stopped: (at) => stops.push(at),
    };
    for (const { at, act } of planActs(seed, { from: clock.now() + 30_000, until, rounds })) {
      await clock.reached(at);
      options.tell?.(`${timeOf(clock.now())} ${act}`);
      await play(act, scene);
    }
    await clock.reached(until);
    await pressPill(scene.x);
    const isUnsure: IsUnsure = (record) =>
      crashes.some((crash) => isJustBefore(record, crash, speed)) ||
      stops.some((stop) => isLastAround(record, stop, speed, beside.site));
    const truth = await whenKept(scene, isUnsure);
    const stored = await storedIds(scene.panel, evening.hashtag);
    const shown = await readPostsAndGaps(scene.panel);
    for (const record of scene.site.requests) options.tell?.(storyOf(record));
    const lines = [...beside.chatside.consoleLines, ...pageErrors];
    const wrongs = wrongsOf(scene.site, { truth, stored, shown, console: lines });
    return { seed, wrongs, figures: figuresOf(scene, { truth, stored, gaps: shown.gaps.length }) };
  } finally {
    await beside.close();
  }
}

function storyOf({ at, operation, query, cursor, status, polling, ids, heard, page }: RequestRecord): string {
  const asked = [operation, query, cursor, polling ? "poll" : ""].filter(Boolean).join(" ");
  return `${timeOf(at)} ${page?.slice(0, 4)} ${asked}: ${status} ${heard ? "heard" : "not heard"} ${ids.length} ${ids[0] ?? ""} ${ids.at(-1) ?? ""}`;
}

function timeOf(time: number): string {
  return new Date(time).toISOString().slice(11, 23);
}

/** The person's clock is hours wrong, in either direction. */
function clockSkewOf(seed: number): number {
  const hours = 1 + chanceFrom(seed).next() * 9;
  return Math.round(hours * hourMs) * (seed % 2 === 0 ? 1 : -1);
}

/**
 * Among the last answers of a page that was left while the background was being started anew: the browser drops what a page
 * that is gone has said to a background that does not run yet. It is not claimed as loaded either: it lies in a gap.
 */
function isLastAround(record: RequestRecord, stop: number, speed: number, { requests }: XSite): boolean {
  const last = requests.findLast(({ page, heard }) => heard && page === record.page);
  return [record, last].every((one) => Math.abs((one?.at ?? 0) - stop) < wakingSeconds * 1000 * speed);
}

interface Crash {
  readonly page: string;
  readonly at: number;
}

function isJustBefore({ page, at }: RequestRecord, crash: Crash, speed: number): boolean {
  return page === crash.page && at > crash.at - crashSeconds * 1000 * speed;
}

/** Exceptions that nobody caught in any page, X's among them. */
function listenToErrors(browser: Scene["chatside"]["browser"]): readonly string[] {
  const errors: string[] = [];
  const listen = (page: Page | null) =>
    page?.on("pageerror", (error) => errors.push(`${page.url()}: ${String(error)}`));
  browser.on("targetcreated", async (target) => listen(await target.page()));
  return errors;
}

/** Waits until the store has what X's page had by the end; what it still lacks then is wrong. */
async function whenKept(scene: Scene, isUnsure: IsUnsure): Promise<Truth> {
  const { site, panel } = scene;
  // From here on X's page gets nothing more; what was on its way then comes in.
  site.control.failNext("html", 10_000);
  await site.clock.reached(site.clock.now() + 40_000);
  const account = site.pages.at(-1)?.account;
  const truth = truthOf(site, account, isUnsure);
  const hasAll = async () => {
    const stored = new Set(await storedIds(panel, site.evening.hashtag));
    return [...truth.loaded.values()].every((id) => stored.has(id)) || undefined;
  };
  await waitUntil(hasAll, "", 20).catch(() => undefined);
  return truthOf(site, account, isUnsure);
}

function figuresOf(
  { site }: Scene,
  { truth, stored, gaps }: { truth: Truth; stored: readonly string[]; gaps: number },
): SoakResult["figures"] {
  return {
    written: site.published().length,
    loaded: truth.loaded.size,
    stored: stored.length,
    notLoaded: truth.notLoaded.length,
    gaps,
    requests: site.requests.length,
    failed: site.requests.filter(({ ids, status }) => status !== 200 || ids.length === 0).length,
  };
}
