import type { Chat } from "./chat.ts";
import { addPlace, type CursorPlace, makePlace } from "./cursor-place.ts";
import { fold } from "./handle.ts";
import { firstPageClaim, newerPageClaim, olderPageClaim, ownStretch } from "./page-claims.ts";
import { type SeenInLists, searchOfPage } from "./searched-streams.ts";
import { firstIdAt } from "./snowflake.ts";
import { addStretch, newerOf, type Stretch, stretchOver } from "./stretch.ts";
import type { TimelinePage } from "./timeline-page.ts";

/** A page that was asked by a cursor. */
type AskedPage = TimelinePage & { readonly cursor: string };

/** What is known of one search: plain data, to be stored as it is. */
export interface SourceCoverage {
  readonly query: string;
  /** Oldest first; they do not touch. */
  readonly stretches: readonly Stretch[];
  readonly places: readonly CursorPlace[];
  /** Pages whose cursor no page gave that is known, or not yet. */
  readonly waiting: readonly AskedPage[];
  /** Of a list's posts: the handles (folded) of those who were seen in it. */
  readonly members?: readonly string[];
}

/** For each search in time order, the stretches that X has loaded without a hole. */
export interface Coverage {
  readonly sources: readonly SourceCoverage[];
}

export const noCoverage: Coverage = { sources: [] };

/** Bounds, so that an evening of scrolling stays a few kilobytes. What falls out is forgotten, never claimed. */
const most = { sources: 24, stretches: 100, placesOfSide: 60, waiting: 20 };

/**
 * The coverage with one more page; `coverage` itself when the page adds nothing. Only Latest searches and a list's
 * Latest timeline count: Top leaves out, and home and profiles mix in what belongs to no stream. Pages of one tab
 * come in their order, those of several in any. A page asked by another page's cursor continues it.
 */
export function addPage(coverage: Coverage, page: TimelinePage): Coverage {
  const query = searchOfPage(page);
  if (query === undefined) return coverage;
  const known = coverage.sources.find((source) => source.query === query);
  const before = known ?? { query, stretches: [], places: [], waiting: [] };
  if (isRepeated(before, page)) return coverage;
  const paged = isAsked(page) ? withAsked(before, page) : withFirst(before, page);
  const after = withMembers(bounded(settled(paged)), page);
  if (known && JSON.stringify(known) === JSON.stringify(after)) return coverage;
  const others = coverage.sources.filter((source) => source !== known);
  return { sources: [...others, after].slice(-most.sources) };
}

/** Who was seen in which list of X. */
export function seenInLists(coverage: Coverage): SeenInLists {
  const lists = coverage.sources.filter(({ query, members }) => members && query.startsWith("list:"));
  return new Map(lists.map(({ query, members }) => [query.slice(5), new Set(members)]));
}

/** The chat's moderators (folded) who were seen in the list that the chat names. */
export function seenModerators(
  coverage: Coverage,
  { moderators, moderatorList = "" }: Chat,
): readonly string[] {
  const seen = seenInLists(coverage).get(moderatorList);
  return moderators.map(fold).filter((handle) => seen?.has(handle));
}

function withMembers(source: SourceCoverage, { members = [] }: TimelinePage): SourceCoverage {
  const known = source.members ?? [];
  const more = members.map(fold).filter((handle) => !known.includes(handle));
  return more.length === 0 ? source : { ...source, members: [...new Set([...known, ...more])] };
}

/**
 * The same answer once more, as a slow or broken X gives it: its date is new, and its posts are not. It would claim
 * that nothing was written since.
 */
function isRepeated({ places, stretches }: SourceCoverage, page: TimelinePage): boolean {
  const own = ownStretch(page);
  if (page.ids.length === 0 || (own && addStretch(stretches, own) !== stretches)) return false;
  const isKnown = (given: string | undefined): boolean => places.some(({ cursor }) => cursor === given);
  return isKnown(page.topCursor) && isKnown(page.bottomCursor);
}

function isAsked(page: TimelinePage): page is AskedPage {
  return page.cursor !== undefined;
}

function withFirst(source: SourceCoverage, page: TimelinePage): SourceCoverage {
  const claim = firstPageClaim(source.query, page);
  return claim ? withPlaces(withStretch(source, claim), page, { top: claim.to, bottom: claim.from }) : source;
}

/** Until its own cursor is placed, nobody knows on which side of the page the others lie; a top one is never in the future. */
function withAsked(source: SourceCoverage, page: AskedPage): SourceCoverage {
  const own = withStretch(source, ownStretch(page));
  return withPlaces({ ...own, waiting: [...own.waiting, page] }, page, { top: latestTop(page), guess: true });
}

/** Continues pages from the places of their cursors, until nothing changes any more. */
function settled(source: SourceCoverage): SourceCoverage {
  for (const page of source.waiting) {
    const place = source.places.find(({ cursor }) => cursor === page.cursor);
    const after = place && continued(source, page, place);
    if (after && after !== source) return settled(after);
  }
  return source;
}

/** A page asked from a guessed place waits on: a page that is still on its way may tell more. */
function continued(source: SourceCoverage, page: AskedPage, place: CursorPlace): SourceCoverage {
  const after = place.side === "top" ? upwards(source, page, place) : downwards(source, page, place);
  return place.guess ? after : { ...after, waiting: after.waiting.filter((other) => other !== page) };
}

/**
 * X replaces both cursors with each page. That of the other side stands at the page's own end or, as the tab goes on
 * there, at the end of all that the tab has; the latter claims less.
 */
function upwards(source: SourceCoverage, page: AskedPage, { at, far, guess }: CursorPlace): SourceCoverage {
  const claim = at === undefined ? ownStretch(page) : newerPageClaim(source.query, page, at);
  // Posts in no order claim nothing, but the cursor stands beyond the newest of them all the same.
  const newest = stretchOver(page.ids)?.to;
  const top = claim?.to ?? (at !== undefined && newest !== undefined ? newerOf(at, newest) : at);
  return withPlaces(withStretch(source, claim), page, { top, bottom: far, guess });
}

function downwards(source: SourceCoverage, page: AskedPage, { at, far, guess }: CursorPlace): SourceCoverage {
  const claim = at === undefined ? ownStretch(page) : olderPageClaim(source.query, page, at);
  const top = far ?? (guess ? latestTop(page) : undefined);
  return withPlaces(withStretch(source, claim), page, { top, bottom: claim?.from ?? at, guess });
}

function latestTop(page: TimelinePage): string | undefined {
  return page.clockIsOurs ? undefined : firstIdAt(page.receivedAt);
}

function withStretch(source: SourceCoverage, stretch: Stretch | undefined): SourceCoverage {
  const stretches = stretch ? addStretch(source.stretches, stretch) : source.stretches;
  return stretches === source.stretches ? source : { ...source, stretches };
}

function withPlaces(
  source: SourceCoverage,
  { topCursor, bottomCursor }: TimelinePage,
  { top, bottom, guess }: { top?: string | undefined; bottom?: string | undefined; guess?: true | undefined },
): SourceCoverage {
  let { places } = source;
  if (topCursor !== undefined)
    places = addPlace(places, makePlace(topCursor, "top", { at: top, far: bottom, guess }));
  if (bottomCursor !== undefined)
    places = addPlace(places, makePlace(bottomCursor, "bottom", { at: bottom, far: top, guess }));
  return places === source.places ? source : { ...source, places };
}

function bounded(source: SourceCoverage): SourceCoverage {
  const places = (["bottom", "top"] as const).flatMap((side) =>
    source.places.filter((place) => place.side === side).slice(-most.placesOfSide),
  );
  return {
    ...source,
    stretches: source.stretches.slice(-most.stretches),
    places,
    waiting: source.waiting.slice(-most.waiting),
  };
}
