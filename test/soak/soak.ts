import { waitUntil } from "../../tools/browsers/panel-view.ts";
import { type Beside, openBeside, openChatOnX, openHome } from "../../tools/evening/beside.ts";
import { readPostsAndGaps } from "../support/panel-feed.ts";
import { backgroundStopper } from "../support/stop-background.ts";
import { unrulyEvening } from "../x-site/chaos/unruly-evening.ts";
import { runningClock } from "../x-site/clock.ts";
import type { RequestRecord } from "../x-site/options.ts";
import { makeEvening } from "../x-site/scenarios.ts";
import { chanceFrom } from "../x-site/seeded.ts";
import { play, pressPill, type Scene } from "./acts.ts";
import { listenToErrors } from "./page-errors.ts";
import { planActs } from "./person.ts";
import { type IsUnsure, type Truth, truthOf } from "./truth.ts";
import { type Mishaps, unsureIn } from "./unsure.ts";
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
}

export interface SoakResult {
  readonly seed: number;
  /** How many posts there were, X's page had, the store has; gaps that the panel shows; requests. */
  readonly figures: Readonly<
    Record<"written" | "loaded" | "stored" | "notLoaded" | "gaps" | "requests" | "failed", number>
  >;
  /** Everything that is wrong; nothing when all is well. */
  readonly wrongs: readonly string[];
  /** What was done, and what X was asked and answered, in the order of time. */
  readonly story: readonly string[];
}

const hourMs = 3_600_000;

/** Plays the fast evening with chaos in real Chromium, and compares what Chatside has with what the stand-in knows. */
export async function soak(options: SoakOptions): Promise<SoakResult> {
  const { seed, minutes, speed } = options;
  const startsAt = Date.now() + clockSkewOf(seed);
  const chaos = { seed, from: startsAt, until: startsAt + minutes * 60_000 };
  const evening = unrulyEvening(makeEvening("fast", { seed, startsAt }), chaos);
  const clock = runningClock({ start: startsAt, speed });
  const { extension } = options;
  const site = { evening, clock, chaos, confirmsReceived: true };
  const beside = await openBeside({ browser: "chromium", extension, headless: true, site });
  try {
    const pageErrors = await listenToErrors(beside.chatside.browser);
    const mishaps: Mishaps = { crashes: [], leavings: [], stops: [] };
    const scene = await openScene(beside, mishaps);
    const acts = await playActs(scene, chaos.until, options);
    const isUnsure = unsureIn(scene.site, mishaps, speed);
    await readOn(scene, isUnsure);
    const result = await compare(scene, isUnsure, pageErrors);
    return { seed, ...result, story: [...acts, ...scene.site.requests.map(storyOf)].sort() };
  } finally {
    await beside.close();
  }
}

async function openScene(beside: Beside, { crashes, leavings, stops }: Mishaps): Promise<Scene> {
  await openHome(beside);
  return {
    ...beside,
    x: await openChatOnX(beside),
    stopBackground: await backgroundStopper(beside.chatside),
    crashed: (page, at) => crashes.push({ page, at }),
    left: (page, at) => leavings.push({ page, at }),
    stopped: (at) => stops.push(at),
  };
}

/** Gives the story of what was done. */
async function playActs(scene: Scene, until: number, { seed, rounds }: SoakOptions): Promise<string[]> {
  const { clock } = scene.site;
  const story: string[] = [];
  for (const { at, act } of planActs(seed, { from: clock.now() + 30_000, until, rounds })) {
    await clock.reached(at);
    story.push(`${timeOf(clock.now())} ${act} begins`);
    await play(act, scene);
    story.push(`${timeOf(clock.now())} ${act} is done`);
  }
  await clock.reached(until);
  await pressPill(scene.x);
  return story;
}

/** Fewer loaded posts than this are too little to compare. */
export const enough = 60;

/** X's page of a slow machine has had few answers in the same evening: the person reads on until there is enough. */
async function readOn({ site, x }: Scene, isUnsure: IsUnsure): Promise<void> {
  const loaded = () => truthOf(site, site.pages.at(-1)?.account, isUnsure).loaded.size;
  const hasEnough = async () => {
    if (loaded() > enough) return true;
    await pressPill(x);
    return undefined;
  };
  await waitUntil(hasEnough, () => `X's page had ${loaded()} posts, of which it could surely tell`, 60);
}

async function compare(
  scene: Scene,
  isUnsure: IsUnsure,
  pageErrors: readonly string[],
): Promise<Omit<SoakResult, "seed" | "story">> {
  const { site, panel, chatside } = scene;
  const truth = await whenKept(scene, isUnsure);
  const stored = await storedIds(panel, site.evening.hashtag);
  const shown = await readPostsAndGaps(panel);
  const lines = [...chatside.consoleLines, ...pageErrors];
  return {
    wrongs: wrongsOf(site, { truth, stored, shown, console: lines }),
    figures: figuresOf(scene, { truth, stored, gaps: shown.gaps.length }),
  };
}

function storyOf({
  at,
  operation,
  query,
  cursor,
  status,
  polling,
  ids,
  received,
  page,
}: RequestRecord): string {
  const asked = [operation, query, cursor, polling ? "poll" : ""].filter(Boolean).join(" ");
  return `${timeOf(at)} ${page?.slice(0, 4)} ${asked}: ${status} ${received ? "heard" : "not heard"} ${ids.length} ${ids[0] ?? ""} ${ids.at(-1) ?? ""}`;
}

function timeOf(time: number): string {
  return new Date(time).toISOString().slice(0, 23);
}

/** The person's clock is hours wrong, in either direction. */
function clockSkewOf(seed: number): number {
  const hours = 1 + chanceFrom(seed).next() * 9;
  return Math.round(hours * hourMs) * (seed % 2 === 0 ? 1 : -1);
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
