import { boundsOfSearch } from "./searched-streams.ts";
import { compareIds, firstIdAt } from "./snowflake.ts";
import { newerOf, olderOf, type Stretch, stretchOver } from "./stretch.ts";
import type { TimelinePage } from "./timeline-page.ts";

/** What X's pages ask for, when the page does not say. */
const usualCount = 20;
/** A post may reach X's index so long after it was written. */
const settlingMs = 30_000;

/** A page's own posts, from the oldest to the newest: X leaves out none between them. */
export function ownStretch(page: TimelinePage): Stretch | undefined {
  return stretchOver(inTimeOrder(page.ids));
}

/** What a search's first page proves: all from now, or the search's upper bound, down to its oldest post. */
export function firstPageClaim(query: string, page: TimelinePage): Stretch | undefined {
  const own = ownStretch(page);
  const top = reachedTop(query, page, own?.to);
  if (own) return { from: reachesEnd(page) ? olderOf(own.from, endOf(query)) : own.from, to: top };
  return top === "0" || !reachesEnd(page) ? undefined : { from: olderOf(endOf(query), top), to: top };
}

/** What a page asked by a bottom cursor at `at` proves: all down to its oldest post, or to the search's own end. */
export function olderPageClaim(query: string, page: TimelinePage, at: string): Stretch {
  const oldest = olderOf(ownStretch(page)?.from ?? at, at);
  return { from: reachesEnd(page) ? olderOf(endOf(query), oldest) : oldest, to: at };
}

/**
 * What a page asked by a top cursor at `at` proves: all up to now, or the search's upper bound, or its own posts only
 * when X may have cut it.
 */
export function newerPageClaim(query: string, page: TimelinePage, at: string): Stretch | undefined {
  const own = ownStretch(page);
  const to = reachedTop(query, page, own?.to);
  const nothingAfter = compareIds(to, at) < 0;
  return nothingAfter || mayBeCut(page) ? own : { from: at, to };
}

/**
 * May X have left out posts between the cursor and this page? Asked for what is newer, X gives at most the count
 * asked for (whether it then leaves out the older or the newer ones is not known) and takes withheld posts off that:
 * above three quarters of it a page may have been cut.
 */
function mayBeCut(page: TimelinePage): boolean {
  return page.ids.length + (page.unread ?? 0) > (page.count ?? usualCount) * 0.75;
}

/** X says so, or gives nothing more. Where something could not be read an empty page is no end. */
function reachesEnd(page: TimelinePage): boolean {
  return (page.ids.length === 0 && !page.unread) || page.ended === "bottom" || page.ended === "both";
}

/** The oldest id that a search can give. */
function endOf(query: string): string {
  const { from } = boundsOfSearch(query);
  return from === undefined ? "0" : firstIdAt(from);
}

/** Up to where X showed all there was: X polls a search of the past too, which brings nothing beyond its bound. */
function reachedTop(query: string, page: TimelinePage, newest = "0"): string {
  const { to = Number.POSITIVE_INFINITY } = boundsOfSearch(query);
  return to < page.receivedAt ? newerOf(firstIdAt(to), newest) : settledTop(page, newest);
}

/** X showed all there was when it answered, but for what its index had not taken in yet; our own clock proves nothing. */
function settledTop(page: TimelinePage, newest = "0"): string {
  return page.clockIsOurs ? newest : newerOf(firstIdAt(page.receivedAt - settlingMs), newest);
}

/** Ids that stand where time puts them: newer than all behind, older than all before. Strays prove nothing. */
function inTimeOrder(ids: readonly string[]): readonly string[] {
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
