import type { Chat } from "../chat/chat.ts";
import { foldCase } from "../post/handle.ts";
import { firstIdAt } from "../post/snowflake.ts";
import { addStretch, newerOf, type Stretch, stretchOver } from "../post/stretch.ts";
import type { TimelinePage } from "../post/timeline-page.ts";
import { type SeenInLists, searchOfPage } from "../search/searched-streams.ts";
import { addPlace, type CursorPlace, makePlace } from "./cursor-place.ts";
import { firstPageClaim, newerPageClaim, olderPageClaim, ownStretch } from "./page-claims.ts";

type AskedPage = TimelinePage & { readonly cursor: string };

export interface SourceCoverage {
  readonly query: string;
  /** Oldest first, never adjacent. */
  readonly stretches: readonly Stretch[];
  readonly places: readonly CursorPlace[];
  readonly waiting: readonly AskedPage[];
  /** A list's authors, as folded handles. */
  readonly members?: readonly string[];
}

export interface Coverage {
  readonly sources: readonly SourceCoverage[];
}

export const noCoverage: Coverage = { sources: [] };

/** A few kilobytes per evening; what is dropped counts as not loaded. */
const most = { sources: 24, stretches: 100, placesOfSide: 60, waiting: 20 };

/**
 * Returns `coverage` itself when nothing changes. Only Latest searches and lists' Latest timelines count: Top
 * omits posts, home and profiles mix in others. Pages of one tab arrive in order, those of several in any.
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
  return { ...coverage, sources: [...others, after].slice(-most.sources) };
}

export function seenInLists(coverage: Coverage): SeenInLists {
  const lists = coverage.sources.filter(({ query, members }) => members && query.startsWith("list:"));
  return new Map(lists.map(({ query, members }) => [query.slice(5), new Set(members)]));
}

/** Folded handles seen in the chat's list. */
export function seenModerators(
  coverage: Coverage,
  { moderators, moderatorList = "" }: Chat,
): readonly string[] {
  const seen = seenInLists(coverage).get(moderatorList);
  return moderators.map(foldCase).filter((handle) => seen?.has(handle));
}

function withMembers(source: SourceCoverage, { members = [] }: TimelinePage): SourceCoverage {
  const known = source.members ?? [];
  const more = members.map(foldCase).filter((handle) => !known.includes(handle));
  return more.length === 0 ? source : { ...source, members: [...new Set([...known, ...more])] };
}

/** X may repeat a response with a new date, which would claim that nothing was written since. */
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

/** Until its own cursor is placed, the side of the others is unknown; a top cursor never lies in the future. */
function withAsked(source: SourceCoverage, page: AskedPage): SourceCoverage {
  const asked = source.places.find(
    ({ cursor, side, guess }) => cursor === page.cursor && side === "top" && !guess,
  );
  const own = withStretch(source, ownStretch(page, asked?.at));
  return withPlaces({ ...own, waiting: [...own.waiting, page] }, page, { top: latestTop(page), guess: true });
}

function settled(source: SourceCoverage): SourceCoverage {
  for (const page of source.waiting) {
    const place = source.places.find(({ cursor }) => cursor === page.cursor);
    const after = place && continued(source, page, place);
    if (after && after !== source) return settled(after);
  }
  return source;
}

function continued(source: SourceCoverage, page: AskedPage, place: CursorPlace): SourceCoverage {
  const after = place.side === "top" ? upwards(source, page, place) : downwards(source, page, place);
  return place.guess ? after : { ...after, waiting: after.waiting.filter((other) => other !== page) };
}

/**
 * X replaces both cursors with each page. The other lies at the end of the page or of all that its tab loaded;
 * the latter claims less.
 */
function upwards(source: SourceCoverage, page: AskedPage, { at, far, guess }: CursorPlace): SourceCoverage {
  const claim = at === undefined ? ownStretch(page) : newerPageClaim(source.query, page, at);
  // Unordered posts claim nothing, but the cursor lies beyond the newest.
  const newest = stretchOver(page.ids)?.to;
  const top = claim?.to ?? (at !== undefined && newest !== undefined ? newerOf(at, newest) : at);
  return withPlaces(withStretch(source, claim), page, { top, bottom: far, guess });
}

function downwards(source: SourceCoverage, page: AskedPage, { at, far, guess }: CursorPlace): SourceCoverage {
  const claim = at === undefined ? ownStretch(page) : olderPageClaim(source.query, page, at);
  const top = far ?? (guess ? latestTop(page) : undefined);
  return withPlaces(withStretch(source, claim), page, { top, bottom: claim?.from ?? at, guess });
}

/** While X's clock is uncertain, a page may be dated before its own posts. */
function latestTop(page: TimelinePage): string | undefined {
  if (page.clockIsOurs) return undefined;
  return newerOf(firstIdAt(page.notAfter ?? page.receivedAt), stretchOver(page.ids)?.to ?? "0");
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
