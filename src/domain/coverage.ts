import { boundsOfSearch } from "./searched-streams.ts";
import { compareIds, firstIdAt } from "./snowflake.ts";
import { addStretch, newerOf, olderOf, type Stretch, stretchOver } from "./stretch.ts";
import type { TimelinePage } from "./timeline-page.ts";

/** A cursor of X and where it stands: a top cursor asks for what is newer than the id `at`, a bottom one for what is older. */
interface Mark {
  readonly cursor: string;
  readonly side: "top" | "bottom";
  readonly at: string;
}

/** A page asked by a cursor that no known page gave, or not yet. */
type AskedPage = TimelinePage & { readonly cursor: string };

/** What is known of one search: plain data, to be stored as it is. */
export interface SourceCoverage {
  readonly query: string;
  /** Oldest first; they do not touch. */
  readonly stretches: readonly Stretch[];
  readonly marks: readonly Mark[];
  readonly waiting: readonly AskedPage[];
}

/** For each search in time order, the stretches that X has loaded without a hole. */
export interface Coverage {
  readonly sources: readonly SourceCoverage[];
}

export const noCoverage: Coverage = { sources: [] };

/** Bounds, so that an evening of scrolling stays a few kilobytes. What falls out is forgotten, never claimed. */
const most = { sources: 24, stretches: 100, marksOfSide: 60, waiting: 20 };
/** What X's pages ask for, when the page does not say. */
const usualCount = 20;
/** A post may reach X's index so long after it was written. */
const settlingMs = 30_000;

/**
 * The coverage with one more page; `coverage` itself when the page adds nothing. Only Latest searches count: Top
 * leaves out, and home, lists and profiles mix in conversations and people that belong to no stream. The order in
 * which pages arrive does not matter. A page asked by another page's bottom cursor continues it downwards; one asked
 * by a top cursor continues it upwards unless it is so full that X may have cut it (`mayBeCut`).
 */
export function addPage(coverage: Coverage, page: TimelinePage): Coverage {
  const query = page.rawQuery;
  if (page.operation !== "SearchTimeline" || page.product !== "Latest" || query === undefined)
    return coverage;
  const known = coverage.sources.find((source) => source.query === query);
  const before = known ?? { query, stretches: [], marks: [], waiting: [] };
  const after = bounded(settle(withPage(before, page)));
  if (known && JSON.stringify(known) === JSON.stringify(after)) return coverage;
  const others = coverage.sources.filter((source) => source !== known);
  return { sources: [...others, after].slice(-most.sources) };
}

function withPage(source: SourceCoverage, page: TimelinePage): SourceCoverage {
  if (isAsked(page)) {
    const own = stretchOver(inTimeOrder(page.ids));
    const stretches = own ? addStretch(source.stretches, own) : source.stretches;
    return { ...source, stretches, waiting: [...source.waiting, page] };
  }
  const claim = firstPageStretch(source.query, page);
  if (!claim) return source;
  const stretches = addStretch(source.stretches, claim);
  return withMark(withMark({ ...source, stretches }, page, "top", claim.to), page, "bottom", claim.from);
}

function isAsked(page: TimelinePage): page is AskedPage {
  return page.cursor !== undefined;
}

/** A search's first page: from now, or the search's upper bound, down to its oldest post. */
function firstPageStretch(query: string, page: TimelinePage): Stretch | undefined {
  const over = stretchOver(inTimeOrder(page.ids));
  const { to = Number.POSITIVE_INFINITY } = boundsOfSearch(query);
  const top = to < page.receivedAt ? newerOf(firstIdAt(to), over?.to ?? "0") : settledTop(page, over?.to);
  if (over) return { from: reachesEnd(page) ? olderOf(over.from, endOf(query)) : over.from, to: top };
  return top === "0" ? undefined : { from: olderOf(endOf(query), top), to: top };
}

/** Joins waiting pages to the cursors that they were asked by, until no more join. */
function settle(source: SourceCoverage): SourceCoverage {
  for (const page of source.waiting) {
    const mark = source.marks.find(({ cursor }) => cursor === page.cursor);
    if (!mark) continue;
    const waiting = source.waiting.filter((other) => other !== page);
    return settle(continued({ ...source, waiting }, page, mark));
  }
  return source;
}

/** Of an older page only the bottom cursor, of a newer one only the top cursor surely stands at the page's own end. */
function continued(source: SourceCoverage, page: AskedPage, { side, at }: Mark): SourceCoverage {
  const claim = side === "bottom" ? below(source.query, page, at) : above(page, at);
  const stretches = addStretch(source.stretches, claim);
  return withMark({ ...source, stretches }, page, side, side === "bottom" ? claim.from : claim.to);
}

/** From the cursor down to the page's oldest post, or to the search's own end when nothing older came. */
function below(query: string, page: AskedPage, at: string): Stretch {
  const oldest = olderOf(stretchOver(inTimeOrder(page.ids))?.from ?? at, at);
  return { from: reachesEnd(page) ? olderOf(endOf(query), oldest) : oldest, to: at };
}

/** From the cursor up to the page's newest post; only the page's own stretch when X may have cut between. */
function above(page: AskedPage, at: string): Stretch {
  const over = stretchOver(inTimeOrder(page.ids));
  if (over && mayBeCut(page)) return over;
  return { from: at, to: newerOf(settledTop(page, over?.to), at) };
}

/**
 * May X have left out posts between the cursor and this page? Asked for what is newer, X gives at most the count
 * asked for (whether it then leaves out the older or the newer ones is not known) and takes withheld posts off that: above three quarters of it a page may have been cut.
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

/** X showed all there was when it answered, but for what its index had not taken in yet; our own clock proves nothing. */
function settledTop(page: TimelinePage, newest = "0"): string {
  return page.clockIsOurs ? newest : newerOf(firstIdAt(page.receivedAt - settlingMs), newest);
}

/** Of one cursor that stands at two ids, the place that claims less stays. */
function withMark(
  source: SourceCoverage,
  page: TimelinePage,
  side: Mark["side"],
  at: string,
): SourceCoverage {
  const cursor = side === "top" ? page.topCursor : page.bottomCursor;
  if (cursor === undefined) return source;
  const known = source.marks.find((mark) => mark.cursor === cursor);
  if (!known) return { ...source, marks: [...source.marks, { cursor, side, at }] };
  const safest = side === "top" ? newerOf(known.at, at) : olderOf(known.at, at);
  if (known.side !== side || safest === known.at) return source;
  return { ...source, marks: source.marks.map((mark) => (mark === known ? { ...mark, at: safest } : mark)) };
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

function bounded(source: SourceCoverage): SourceCoverage {
  const sides = (["bottom", "top"] as const).flatMap((side) =>
    source.marks.filter((mark) => mark.side === side).slice(-most.marksOfSide),
  );
  return {
    ...source,
    stretches: source.stretches.slice(-most.stretches),
    marks: sides,
    waiting: source.waiting.slice(-most.waiting),
  };
}
