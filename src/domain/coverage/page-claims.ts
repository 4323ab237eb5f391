import { compareIds, firstIdAt } from "../post/snowflake.ts";
import { newerOf, olderOf, type Stretch, stretchOver } from "../post/stretch.ts";
import type { TimelinePage } from "../post/timeline-page.ts";
import { boundsOfSearch } from "../search/searched-streams.ts";

/** X's default page size. */
const usualCount = 20;
/** How long X takes to index a post. */
const settlingMs = 30_000;

/** The page claims nothing older than `since`, its requesting cursor's place. */
export function ownStretch(page: TimelinePage, since = "0"): Stretch | undefined {
  const own = stretchOver(inTimeOrder(page.ids));
  return own && compareIds(own.to, since) >= 0 ? { from: newerOf(own.from, since), to: own.to } : undefined;
}

export function firstPageClaim(query: string, page: TimelinePage): Stretch | undefined {
  const own = ownStretch(page);
  const top = reachedTop(query, page, own?.to);
  if (own) return { from: reachesEnd(page) ? olderOf(own.from, endOf(query)) : own.from, to: top };
  return top === "0" || !reachesEnd(page) ? undefined : { from: olderOf(endOf(query), top), to: top };
}

/** Covers the bottom cursor `at` down to the oldest post, or to the search's end. */
export function olderPageClaim(query: string, page: TimelinePage, at: string): Stretch {
  const oldest = olderOf(ownStretch(page)?.from ?? at, at);
  return { from: reachesEnd(page) ? olderOf(endOf(query), oldest) : oldest, to: at };
}

/** Covers the top cursor `at` up to now or the search's bound; only its own posts if X may have cut it. */
export function newerPageClaim(query: string, page: TimelinePage, at: string): Stretch | undefined {
  const own = ownStretch(page, at);
  const to = reachedTop(query, page, own?.to);
  const nothingAfter = compareIds(to, at) < 0;
  return nothingAfter || mayBeCut(page) ? own : { from: at, to };
}

/**
 * X may cut either end of a page, and removes withheld posts: above three quarters of the requested count, it
 * may have cut.
 */
export function mayBeCut(page: TimelinePage): boolean {
  return page.ids.length + (page.unread ?? 0) > (page.count ?? usualCount) * 0.75;
}

function reachesEnd(page: TimelinePage): boolean {
  return (page.ids.length === 0 && !page.unread) || page.ended === "bottom" || page.ended === "both";
}

function endOf(query: string): string {
  const { from } = boundsOfSearch(query);
  return from === undefined ? "0" : firstIdAt(from);
}

/** X also polls searches of the past, which return nothing beyond their bound. */
function reachedTop(query: string, page: TimelinePage, newest = "0"): string {
  const { to = Number.POSITIVE_INFINITY } = boundsOfSearch(query);
  return to < page.receivedAt ? newerOf(firstIdAt(to), newest) : settledTop(page, newest);
}

function settledTop(page: TimelinePage, newest = "0"): string {
  return page.clockIsOurs ? newest : newerOf(firstIdAt(page.receivedAt - settlingMs), newest);
}

/** Zero is no post id: it would count as the oldest. */
function inTimeOrder(given: readonly string[]): readonly string[] {
  const ids = given.filter((id) => id !== "0");
  const newestBehind: string[] = [];
  ids.reduceRight((newest, id, index) => {
    newestBehind[index] = newest;
    return newerOf(newest, id);
  }, "0");
  let oldestBefore: string | undefined;
  return ids.filter((id, index) => {
    const fits = oldestBefore === undefined || compareIds(id, oldestBefore) < 0;
    oldestBefore = oldestBefore === undefined ? id : olderOf(oldestBefore, id);
    return fits && compareIds(id, newestBehind[index] ?? "0") > 0;
  });
}
