import { boundsOfSearch } from "./searched-streams.ts";
import { compareIds, firstIdAt } from "./snowflake.ts";
import { addStretch, newerOf, olderOf, type Stretch, stretchOver } from "./stretch.ts";
import type { TimelinePage } from "./timeline-page.ts";

/** A cursor of X and the id at which it stands: everything up to that id is on the side that it was given for. */
interface Mark {
  readonly cursor: string;
  readonly side: "top" | "bottom";
  readonly at: string;
}

/** A page that was asked by a cursor which no known page gave (yet). */
type Waiting = Pick<TimelinePage, "cursor" | "topCursor" | "bottomCursor" | "ended" | "ids" | "count"> & {
  readonly cursor: string;
};

/** What is known of one search: plain data, to be stored as it is. */
export interface SourceCoverage {
  readonly query: string;
  /** Oldest first; they do not touch. */
  readonly stretches: readonly Stretch[];
  readonly marks: readonly Mark[];
  readonly waiting: readonly Waiting[];
  /** When its last page came (X's clock, ms). */
  readonly lastAt: number;
}

/** For each search in time order, the stretches that X has loaded without a hole. */
export interface Coverage {
  readonly sources: readonly SourceCoverage[];
}

export const noCoverage: Coverage = { sources: [] };

/** Bounds, so that an evening of scrolling stays a few kilobytes. What falls out is forgotten, never claimed. */
const mostSources = 24;
const mostStretches = 100;
const mostMarks = 60;
const mostWaiting = 20;

/** Posts that X's pages ask for, when the page does not say. */
const usualCount = 20;

/**
 * The coverage with one more page; `coverage` itself when the page adds nothing. Only Latest searches count: Top
 * leaves out, home and lists mix in conversations and people whom no stream knows. The order in which pages arrive
 * does not matter. A page asked by another's bottom cursor continues it; one asked by a top cursor does, too, unless
 * it is so full that X may have cut it (see `mayBeCut`).
 */
export function addPage(coverage: Coverage, page: TimelinePage): Coverage {
  const query = page.rawQuery;
  if (page.operation !== "SearchTimeline" || page.product !== "Latest" || query === undefined)
    return coverage;
  const known = coverage.sources.find((source) => source.query === query);
  const before = known ?? { query, stretches: [], marks: [], waiting: [], lastAt: page.receivedAt };
  const after = bounded(settle(withPage(before, page)));
  if (known && sameClaims(known, after)) return coverage;
  const others = coverage.sources.filter((source) => source !== known);
  return { sources: [...others, after].slice(-mostSources) };
}

function withPage(source: SourceCoverage, page: TimelinePage): SourceCoverage {
  const lastAt = Math.max(source.lastAt, page.receivedAt);
  const { cursor } = page;
  const own = ownStretch(source.query, page);
  const started = own
    ? { ...source, lastAt, stretches: addStretch(source.stretches, own) }
    : { ...source, lastAt };
  const marked = own ? withMarks(started, page, own) : started;
  return cursor === undefined
    ? marked
    : { ...marked, waiting: [...marked.waiting, waitingFrom(page, cursor)] };
}

/** What a page covers by itself: from its newest to its oldest post, and a bounded search's empty rest. */
function ownStretch(query: string, page: TimelinePage): Stretch | undefined {
  const over = stretchOver(inTimeOrder(page.ids));
  if (page.cursor !== undefined) return over;
  const { from, to } = boundsOfSearch(query);
  const top = to === undefined || to > page.receivedAt ? over?.to : firstIdAt(to);
  const atEnd = page.ids.length === 0 || page.ended === "bottom" || page.ended === "both";
  const bottom = from !== undefined && atEnd ? firstIdAt(from) : over?.from;
  return top === undefined || bottom === undefined || compareIds(bottom, top) > 0
    ? over
    : { from: bottom, to: top };
}

/** Joins waiting pages to the marks that they were asked by, until nothing joins any more. */
function settle(source: SourceCoverage): SourceCoverage {
  const page = source.waiting.find(({ cursor }) => source.marks.some((mark) => mark.cursor === cursor));
  const mark = page && source.marks.find(({ cursor }) => cursor === page.cursor);
  if (!page || !mark) return source;
  const waiting = source.waiting.filter((other) => other !== page);
  const claim = mark.side === "bottom" ? below(source.query, page, mark.at) : above(page, mark.at);
  if (!claim) return settle({ ...source, waiting });
  const stretches = addStretch(source.stretches, claim);
  return settle(withMarks({ ...source, waiting, stretches }, page, claim));
}

/** An older page: from the mark down to its oldest post, or to the search's own bound when nothing older came. */
function below(query: string, page: Waiting, at: string): Stretch {
  const over = stretchOver(inTimeOrder(page.ids));
  const { from } = boundsOfSearch(query);
  const ended = page.ids.length === 0 || page.ended === "bottom" || page.ended === "both";
  const oldest = over ? olderOf(over.from, at) : at;
  return { from: ended && from !== undefined ? olderOf(firstIdAt(from), oldest) : oldest, to: at };
}

/** A newer page: from the mark up to its newest post. */
function above(page: Waiting, at: string): Stretch | undefined {
  const over = stretchOver(inTimeOrder(page.ids));
  if (over && mayBeCut(page)) return undefined;
  return { from: at, to: over ? newerOf(over.to, at) : at };
}

/**
 * May X have left out posts between the cursor and this page? Asked for what is newer, X gives the newest of it up to
 * the count asked for, and takes withheld posts off that: from three quarters on, a page may have been cut.
 */
function mayBeCut(page: Waiting): boolean {
  return page.ids.length > (page.count ?? usualCount) * 0.75;
}

/** Cursors stand at the ends of what their page covers. Of one cursor at two ids the one that claims less stays. */
function withMarks(
  source: SourceCoverage,
  page: Pick<TimelinePage, "topCursor" | "bottomCursor">,
  at: Stretch,
) {
  let { marks } = source;
  if (page.topCursor !== undefined)
    marks = addMark(marks, { cursor: page.topCursor, side: "top", at: at.to });
  if (page.bottomCursor !== undefined)
    marks = addMark(marks, { cursor: page.bottomCursor, side: "bottom", at: at.from });
  return marks === source.marks ? source : { ...source, marks };
}

function addMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  const known = marks.find(({ cursor, side }) => cursor === mark.cursor && side === mark.side);
  if (!known) return [...marks, mark];
  const at = mark.side === "top" ? newerOf(known.at, mark.at) : olderOf(known.at, mark.at);
  return at === known.at ? marks : marks.map((other) => (other === known ? { ...mark, at } : other));
}

function waitingFrom(page: TimelinePage, cursor: string): Waiting {
  const { topCursor, bottomCursor, ended, ids, count } = page;
  return {
    cursor,
    ids,
    ...(topCursor === undefined ? {} : { topCursor }),
    ...(bottomCursor === undefined ? {} : { bottomCursor }),
    ...(ended === undefined ? {} : { ended }),
    ...(count === undefined ? {} : { count }),
  };
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
  return {
    ...source,
    stretches: source.stretches.slice(-mostStretches),
    marks: source.marks.slice(-mostMarks),
    waiting: source.waiting.slice(-mostWaiting),
  };
}

function sameClaims(a: SourceCoverage, b: SourceCoverage): boolean {
  return (
    JSON.stringify([a.stretches, a.marks, a.waiting]) === JSON.stringify([b.stretches, b.marks, b.waiting])
  );
}
