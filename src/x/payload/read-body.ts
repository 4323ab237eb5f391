import type { BodyHealth, BodyOutcome, XError } from "../../domain/health.ts";
import { type Post, versionIdOf } from "../../domain/post.ts";
import type { TimelinePage } from "../../domain/timeline-page.ts";
import { endpointOf } from "./endpoints.ts";
import { findInstructions, findScatteredPosts, findSinglePosts } from "./find-timeline.ts";
import { child, idOf, known } from "./json.ts";
import { readErrors, readPlainError, readUnavailable } from "./read-errors.ts";
import type { TimelineItem } from "./read-item.ts";
import { type PostReading, readPost } from "./read-post.ts";
import { readTimeline, type TimelineReading } from "./read-timeline.ts";
import { readParameters } from "./request-parameters.ts";
import { count, newTally, type Tally } from "./tally.ts";

/** Five times the largest timeline seen. */
const longestBody = 20_000_000;
const mostPosts = 2000;

export interface BodyRequest {
  /** As `operationOf` names it. */
  readonly operation: string;
  readonly url?: string;
  readonly requestBody?: string;
  readonly status?: number;
  /** X's clock (the response's Date), else ours, in ms. */
  readonly receivedAt: number;
  /** X's answer bore no date. */
  readonly clockIsOurs?: true;
}

export interface ReadEntry extends PostReading {
  readonly promoted: boolean;
}

export interface BodyReading {
  /** Absent when the body holds no timeline: single posts, errors. */
  readonly page?: TimelinePage;
  /** The posts in the order of X's entries. */
  readonly entries: readonly ReadEntry[];
  /** The posts that could not be read but for their id, and which field was missing. */
  readonly incomplete: ReadonlyMap<string, string>;
  readonly health: BodyHealth;
}

interface Found {
  readonly entries: readonly ReadEntry[];
  readonly timeline?: TimelineReading;
}

/**
 * Reads one response text of X: its posts, which stretch of a timeline it is, and what could not be read. Never
 * throws, whatever the text; one thing that cannot be read does not lose the others.
 */
export function readBody(text: string, request: BodyRequest): BodyReading {
  if (text.length > longestBody) return unread(request, "too-large");
  const body = parse(text);
  if (body === undefined) {
    const error = readPlainError(text, request.status);
    return unread(request, error ? "error" : "not-json", error ? [error] : []);
  }
  const tally = newTally();
  const errors = readErrors(body);
  const found = readRest(body, tally) ?? readGraphql(body, request.operation, tally);
  if (!found) return unread(request, ...problemOf(body, errors, request));
  return known<BodyReading>({
    page: found.timeline && pageOf(found.timeline, found.entries, request, tally),
    entries: found.entries,
    incomplete: tally.incomplete,
    health: healthOf(request, "read", { errors, tally, entries: found.entries }),
  });
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function problemOf(
  body: unknown,
  errors: readonly XError[],
  request: BodyRequest,
): [BodyOutcome, readonly XError[]] {
  if (errors.length > 0) return ["error", errors];
  const error = readUnavailable(body) ?? readPlainError("", request.status);
  return error ? ["error", [error]] : ["unknown-shape", []];
}

function readGraphql(body: unknown, operation: string, tally: Tally): Found | undefined {
  const instructions = findInstructions(body, operation);
  if (instructions) {
    const timeline = readTimeline(instructions, tally);
    return { timeline, entries: readItems(timeline.items, tally) };
  }
  const results = findSinglePosts(body, operation);
  if (results) return { entries: results.flatMap((result) => asEntry(readPost(result, tally), false)) };
  return readScattered(body, operation, tally);
}

/** X renamed what holds its posts: they are read, and the health line says that their timeline is not known. */
function readScattered(body: unknown, operation: string, tally: Tally): Found | undefined {
  const entries = readItems(findScatteredPosts(body), tally);
  if (entries.length === 0) return undefined;
  if (endpointOf(operation).instructions) count(tally.unknown, "timeline");
  return { entries };
}

function readItems(items: readonly TimelineItem[], tally: Tally): readonly ReadEntry[] {
  return items
    .slice(0, mostPosts)
    .flatMap((item) => asEntry(readPost(item.result, tally, undefined, item.entryId), item.promoted));
}

/** REST bodies list their posts beside the timeline, which only names them; some have no timeline at all. */
function readRest(body: unknown, tally: Tally): Found | undefined {
  const objects = child(body, "globalObjects");
  if (!objects) return undefined;
  const near = { posts: child(objects, "tweets"), users: child(objects, "users") };
  const instructions = findInstructions(body, "");
  const timeline = instructions && readTimeline(instructions, tally);
  const promoted = new Set(timeline?.items.filter((item) => item.promoted).map((item) => item.restId));
  const entries = Object.values(near.posts ?? {})
    .slice(0, mostPosts)
    .flatMap((tweet) => asEntry(readPost(tweet, tally, near), promoted.has(idOf(tweet, "id_str"))));
  return known<Found>({ entries, timeline });
}

function asEntry(reading: PostReading | undefined, promoted: boolean): ReadEntry[] {
  return reading ? [{ ...reading, promoted }] : [];
}

function pageOf(
  timeline: TimelineReading,
  entries: readonly ReadEntry[],
  request: BodyRequest,
  tally: Tally,
): TimelinePage {
  const asked = readParameters(request.url, request.requestBody);
  const isList = request.operation === "ListLatestTweetsTimeline";
  const own = isList ? withoutAnswered(entries) : entries;
  const ids = idsOf(timeline, own);
  return known<TimelinePage>({
    operation: request.operation,
    ...asked,
    topCursor: timeline.topCursor,
    bottomCursor: timeline.bottomCursor,
    ended: timeline.ended,
    ids,
    members: isList || /^list:\d+$/i.test(asked.rawQuery ?? "") ? authorsOf(own) : undefined,
    unread: placesUnread(timeline, idsOf(timeline, entries), tally) || undefined,
    receivedAt: request.receivedAt,
    clockIsOurs: request.clockIsOurs,
  });
}

/** X puts what a list's member answers before the answer: it is out of its time, and may be by anybody. */
function withoutAnswered(entries: readonly ReadEntry[]): readonly ReadEntry[] {
  const answered = new Set(entries.map(({ post }) => post.replyTo?.id));
  return entries.filter(({ post }) => !answered.has(post.id));
}

function authorsOf(entries: readonly ReadEntry[]): readonly string[] {
  const own = entries.filter(({ promoted }) => !promoted);
  return [...new Set(own.map(({ post }) => post.author.handle).filter((handle) => handle !== ""))];
}

/** Places of posts that gave none, and things of which nobody knows whether they are posts. */
function placesUnread(timeline: TimelineReading, ids: readonly string[], tally: Tally): number {
  const places = timeline.items.filter(({ promoted }) => !promoted).length;
  const unknown = [...tally.unknown.values()].reduce((sum, times) => sum + times, 0);
  return Math.max(0, places - ids.length) + (tally.missing.get("id") ?? 0) + unknown;
}

/** X's order: the entries', and for REST the timeline's, with what it does not name at the end. */
function idsOf(timeline: TimelineReading, entries: readonly ReadEntry[]): readonly string[] {
  const read = new Set(entries.filter((entry) => !entry.promoted).map((entry) => versionIdOf(entry.post)));
  const named = timeline.items.flatMap((item) =>
    item.restId !== undefined && read.has(item.restId) ? item.restId : [],
  );
  return [...new Set([...named, ...read])];
}

function unread(request: BodyRequest, outcome: BodyOutcome, errors: readonly XError[] = []): BodyReading {
  const health = healthOf(request, outcome, { errors, tally: newTally(), entries: [] });
  return { entries: [], incomplete: new Map(), health };
}

function healthOf(
  request: BodyRequest,
  outcome: BodyOutcome,
  found: {
    errors: readonly XError[];
    tally: Tally;
    entries: readonly { readonly promoted: boolean; readonly post: Post }[];
  },
): BodyHealth {
  return {
    operation: request.operation,
    outcome,
    posts: found.entries.length,
    promoted: found.entries.filter((entry) => entry.promoted).length,
    withheld: found.tally.withheld,
    missing: Object.fromEntries(found.tally.missing),
    unknown: Object.fromEntries(found.tally.unknown),
    errors: found.errors,
  };
}
