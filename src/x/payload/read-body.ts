import { versionIdOf } from "../../domain/post/post.ts";
import type { TimelineKind, TimelinePage } from "../../domain/post/timeline-page.ts";
import type { BodyHealth, BodyOutcome, XError } from "../../domain/x-status/health.ts";
import { endpointOf, kindOfTimeline } from "./endpoints.ts";
import { findScatteredPosts, noteSigns, type PostSigns, signsOfPosts } from "./find-scattered.ts";
import { findEmptyTimeline, findInstructions, findSinglePosts, holdersOfTimeline } from "./find-timeline.ts";
import { child, field, idOf, type Json, known, objectOf, valueAt } from "./json.ts";
import { readErrors, readPlainError, readUnavailable } from "./read-errors.ts";
import type { TimelineItem } from "./read-item.ts";
import { type PostReading, readPost } from "./read-post.ts";
import { readTimeline, type TimelineReading } from "./read-timeline.ts";
import { readParameters } from "./request-parameters.ts";
import { healthOf, newTally, noteUnknown, type Tally } from "./tally.ts";
import { holdsPost, unwrap } from "./unwrap.ts";

/** Five times the largest timeline seen. */
const longestBody = 20_000_000;
const mostPosts = 2000;

export interface BodyRequest {
  readonly operation: string;
  readonly url?: string;
  readonly requestBody?: string;
  readonly status?: number;
  /** X's clock (the response's Date), else ours; ms. */
  readonly receivedAt: number;
  readonly clockIsOurs?: true;
}

export interface ReadEntry extends PostReading {
  readonly promoted: boolean;
}

export interface BodyReading {
  /** Absent for single posts and errors. */
  readonly page?: TimelinePage;
  readonly entries: readonly ReadEntry[];
  readonly incomplete: ReadonlyMap<string, string>;
  readonly health: BodyHealth;
}

interface Found {
  readonly entries: readonly ReadEntry[];
  readonly timeline?: TimelineReading;
  /** Outside the timeline: they do not count as coverage. */
  readonly beside?: readonly ReadEntry[];
  /** Paths without posts; what is beside a timeline counts only if it has none. */
  readonly lost?: number;
}

/** Never throws; one unreadable part does not lose the others. */
export function readBody(text: string, request: BodyRequest): BodyReading {
  if (text.length > longestBody) return unread(request, "too-large");
  if (request.status === 404 && !/\S/.test(text)) return unread(request, "not-found");
  const body = parse(text);
  if (body === undefined) {
    const error = readPlainError(text, request.status);
    return unread(request, error ? "error" : "not-json", error ? [error] : []);
  }
  const tally = newTally();
  const errors = readErrors(body);
  const found = readRest(body, tally) ?? readGraphql(body, request.operation, tally);
  if (!found) return unread(request, ...problemOf(body, errors, request));
  const entries = [...found.entries, ...(found.beside ?? [])];
  if (found.lost === undefined) noteSilence(body, body, entries, tally);
  const kind = kindOfTimeline(request.operation, (path) => valueAt(body, path) !== undefined);
  const asked = { ...request, kind };
  return known<BodyReading>({
    page: found.timeline && pageOf(found.timeline, found.entries, asked, found.lost ?? lostPlaces(tally)),
    entries,
    incomplete: tally.incomplete,
    health: healthOf(asked, "read", { errors, tally, entries }),
  });
}

/** Nothing was read, counted or withheld, though there are signs of posts. */
function noteSilence(body: unknown, searched: unknown, entries: readonly ReadEntry[], tally: Tally): void {
  if (entries.length + tally.missing.size + tally.unknown.size > 0) return;
  noteTimeline(body, signsOfPosts(searched), tally, tally.withheld + tally.references);
}

function noteTimeline(body: unknown, signs: PostSigns, tally: Tally, expected: number): void {
  if (signs.count <= expected) return;
  noteUnknown(tally, "timeline", body);
  noteSigns(signs, tally);
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
  const apart = instructions ?? findEmptyTimeline(body, operation);
  if (apart) return readAround(body, { operation, instructions: instructions ?? [], apart }, tally);
  const results = findSinglePosts(body, operation);
  if (results)
    return {
      entries: results.flatMap((result) =>
        readItems([{ result, entryId: undefined, promoted: false }], tally),
      ),
    };
  return readScattered(body, operation, tally);
}

interface TimelineIn {
  readonly operation: string;
  readonly instructions: readonly unknown[];
  readonly apart: unknown;
}

/** Beside the timeline there can be a second one, or the conversation's main post. */
function readAround(body: unknown, { operation, instructions, apart }: TimelineIn, tally: Tally): Found {
  const timeline = readTimeline(instructions, tally);
  const entries = readItems(timeline.items, tally);
  const lost = lostPlaces(tally);
  const scattered = findScatteredPosts(body, apart);
  const elsewhere =
    scattered.length === 0 ? 0 : countElsewhere(scattered, holdersOfTimeline(body, operation));
  if (scattered.length === 0) noteTimeline(body, signsOfPosts(body, apart), tally, 0);
  else if (elsewhere > 0 && timeline.items.every(isAd)) noteUnknown(tally, "timeline", body);
  const beside = readItems(scattered, tally);
  noteSilence(body, apart, [...entries, ...beside], tally);
  const found = { timeline, entries, beside };
  return { ...found, lost: entries.every(isAd) ? lostPlaces(tally) + elsewhere : lost };
}

/** The post that the timeline is of is in no other place. */
function countElsewhere(items: readonly TimelineItem[], holders: ReadonlySet<unknown>): number {
  return items.filter(({ result }) => !holders.has(result)).length;
}

function isAd({ promoted }: { readonly promoted: boolean }): boolean {
  return promoted;
}

function lostPlaces({ missing, unknown }: Tally): number {
  return [...unknown.values()].reduce((sum, times) => sum + times, missing.get("id") ?? 0);
}

/** X renamed the container: the timeline is reported as unknown. */
function readScattered(body: unknown, operation: string, tally: Tally): Found | undefined {
  const entries = readItems(findScatteredPosts(body), tally);
  if (entries.length === 0 && tally.missing.size === 0) return undefined;
  if (endpointOf(operation).instructions) noteUnknown(tally, "timeline", body);
  return { entries };
}

function readItems(items: readonly TimelineItem[], tally: Tally): readonly ReadEntry[] {
  const entries: ReadEntry[] = [];
  for (const item of items.length > mostPosts ? items.slice(0, mostPosts) : items) {
    addEntry(entries, readPost(item.result, tally, undefined, item), item.promoted);
    addEntry(entries, readSecond(item.result, tally), item.promoted);
  }
  return entries;
}

/** In the phone apps' bodies a result can hold two posts: beside and below its limits. */
function readSecond(result: unknown, tally: Tally): PostReading | undefined {
  const outer = objectOf(result);
  const inner = child(outer, "tweet");
  if (!outer || !inner || !holdsPost(outer) || !holdsPost(inner)) return undefined;
  const { tweet: _inner, ...own } = outer;
  const outerId = idOf(outer, "rest_id");
  return outerId !== undefined && outerId === idOf(inner, "rest_id") ? undefined : readPost(own, tally);
}

/** REST bodies list posts beside a timeline of references; some have no timeline. */
function readRest(body: unknown, tally: Tally): Found | undefined {
  const objects = child(body, "globalObjects");
  if (!objects) return undefined;
  const near = { posts: child(objects, "tweets") ?? movedPosts(objects), users: child(objects, "users") };
  const instructions = findInstructions(body, "");
  const timeline = instructions && readTimeline(instructions, tally);
  const promoted = new Set(timeline?.items.filter((item) => item.promoted).map((item) => item.restId));
  const entries: ReadEntry[] = [];
  for (const tweet of Object.values(near.posts ?? {}).slice(0, mostPosts))
    addEntry(entries, readPost(tweet, tally, near), promoted.has(idOf(tweet, "id_str")));
  if (
    entries.length === 0 &&
    Object.keys(objects).some((name) => !restSets.has(name) && child(objects, name))
  )
    noteUnknown(tally, "globalObjects", objects);
  return known<Found>({ entries, timeline });
}

/** A renamed set: only a post has a text like this. */
function movedPosts(objects: Json): Json | undefined {
  return Object.values(objects)
    .map(objectOf)
    .find((set) => set && Object.values(set).some((value) => typeof field(value, "full_text") === "string"));
}

/** Untyped, so another set may contain the posts. */
const restSets = new Set(
  "tweets users notifications moments cards places media broadcasts topics lists events custom_timelines".split(
    " ",
  ),
);

function addEntry(entries: ReadEntry[], reading: PostReading | undefined, promoted: boolean): void {
  if (reading) entries.push({ post: reading.post, sent: reading.sent, promoted });
}

function pageOf(
  timeline: TimelineReading,
  entries: readonly ReadEntry[],
  request: BodyRequest & { readonly kind: TimelineKind },
  lost: number,
): TimelinePage {
  const asked = readParameters(request.url, request.requestBody);
  const isList = request.kind === "list";
  const own = isList ? withoutAnswered(entries) : entries;
  const ids = idsOf(timeline, own);
  return known<TimelinePage>({
    operation: request.operation,
    kind: request.kind,
    ...asked,
    topCursor: timeline.topCursor,
    bottomCursor: timeline.bottomCursor,
    ended: timeline.ended,
    ids,
    members: isList || /^list:\d+$/i.test(asked.rawQuery ?? "") ? authorsOf(own) : undefined,
    unread: placesUnread(timeline, idsOf(timeline, entries)) + lost || undefined,
    receivedAt: request.receivedAt,
    clockIsOurs: request.clockIsOurs,
  });
}

/** Before a list member's reply X puts the post replied to: out of order, by anybody. */
function withoutAnswered(entries: readonly ReadEntry[]): readonly ReadEntry[] {
  const answered = new Set(entries.map(({ post }) => post.replyTo?.id));
  return entries.filter(({ post }) => !answered.has(post.id));
}

function authorsOf(entries: readonly ReadEntry[]): readonly string[] {
  const own = entries.filter(({ promoted }) => !promoted);
  return [...new Set(own.map(({ post }) => post.author.handle).filter((handle) => handle !== ""))];
}

function placesUnread(timeline: TimelineReading, ids: readonly string[]): number {
  const all = timeline.items.filter((item) => !isAd(item));
  const places = all.length > ids.length ? new Set(all.map(placeOf)).size : all.length;
  return Math.max(0, places - ids.length);
}

function placeOf({ entryId, restId, result }: TimelineItem): unknown {
  return restId ?? idOf(unwrap(result), "rest_id") ?? entryId ?? result;
}

/** X's order: the entries', or REST's timeline with unreferenced posts last. */
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
