import type { Page } from "puppeteer-core";
import type { XSite } from "../../test/x-site/server.ts";
import { type PanelView, waitUntil } from "../browsers/panel-view.ts";
import { expectedFeed } from "./expected-feed.ts";
import { type PanelTotals, readTotals } from "./in-the-panel.ts";

/** X answers a poll with twenty posts at most; a page that is nearly full may have been cut, and leaves a gap. */
const postsAStep = 12;
const longestStep = 60_000;

/** The moments at which a played evening stops for the page to ask: each brings a handful of posts. */
export function stopsOf({ evening, clock }: XSite): readonly number[] {
  const stops: number[] = [];
  let count = 0;
  let last = clock.now();
  let from = last;
  for (const { createdAt } of evening.posts) {
    if (createdAt <= from) continue;
    if (count === postsAStep || createdAt - from > longestStep) {
      stops.push(last);
      from = last;
      count = 0;
    }
    last = createdAt;
    count++;
  }
  return [...stops, Math.max(last, evening.endsAt)];
}

interface Playing {
  readonly site: XSite;
  readonly panel: PanelView;
  /** X's tab with the chat's search. */
  readonly x: Page;
}

/**
 * Plays a stand-in with a manual clock from stop to stop: at each the page has asked and the panel shows what it
 * got. The pill is pressed, as a person at X does who follows along. `seen` is called after each stop with how much
 * of the way is behind, from 0 to 1.
 */
export async function playStops(
  { site, panel, x }: Playing,
  stops: readonly number[],
  seen: (part: number) => Promise<void> = async () => undefined,
): Promise<void> {
  for (const [index, stop] of stops.entries()) {
    site.clock.advanceTo(stop);
    await waitUntil(
      () => hasAsked(site, stop),
      () => `X's page does not ask: ${lastRequests(site)}`,
      60,
    );
    await pressPill(x);
    await panelShowsAll(site, panel, briefly);
    await seen((index + 1) / stops.length);
  }
}

/** Plays what is left of the evening. */
export async function playToEnd(playing: Playing, seen?: (part: number) => Promise<void>): Promise<void> {
  await playStops(playing, stopsOf(playing.site), seen);
}

/** Plays up to a moment of the evening, ms. */
export async function playUntil(playing: Playing, moment: number): Promise<void> {
  await playStops(playing, [...stopsOf(playing.site).filter((stop) => stop < moment), moment]);
}

function hasAsked({ requests }: XSite, since: number): true | undefined {
  return requests.some(({ operation, at }) => operation === "SearchTimeline" && at >= since) || undefined;
}

function lastRequests({ requests }: XSite): string {
  return requests
    .slice(-5)
    .map(({ operation, status, at }) => `${operation} ${status} at ${new Date(at).toISOString()}`)
    .join(", ");
}

async function pressPill(x: Page): Promise<void> {
  const pill = "[data-testid=pillLabel], [data-slot=new-posts]";
  await x.evaluate(`document.querySelector("${pill}")?.closest("button")?.click()`);
}

/**
 * Waits until the panel shows every post of the chat that X's page was sent, or stands still without them for some
 * reads, a fortieth of a second apart.
 */
export async function panelShowsAll(site: XSite, panel: PanelView, stillReads = long): Promise<PanelTotals> {
  let last = "";
  let same = 0;
  return waitUntil(async () => {
    const expected = expectedFeed(site.evening, site.served()).length;
    const totals = await readTotals(panel);
    const now = JSON.stringify(totals);
    same = now === last ? same + 1 : 0;
    last = now;
    return totals.posts >= expected || same > stillReads ? totals : undefined;
  }, "the panel never stood still");
}

const long = 80;
/** Between two stops: what is late is waited for at the end. */
const briefly = 10;
