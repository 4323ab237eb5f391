import type { Chat } from "./chat.ts";
import { type Coverage, seenInLists } from "./coverage.ts";
import type { Feed } from "./feed.ts";
import { fold } from "./handle.ts";
import { bringsTerm, neededTerms } from "./searched-streams.ts";
import type { Session } from "./session.ts";
import { timeOfId } from "./snowflake.ts";
import { allStreams, type Stream } from "./stream.ts";

/** A stretch of time (ms) that X did not load, and of which streams. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly streams: readonly Stream[];
}

/** A span of time in ms, both ends included. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** The newest stretch is still being loaded: searches in tabs of their own are polled half a minute apart. */
const settlingMs = 2 * 60_000;
/** Posts of the same second are written out of order by X's own machines. */
const shortestGap = 1000;

/**
 * The holes of a window of time, oldest first. A stream that no loaded search brings at all has no holes: it is
 * missing as a whole (see `streamsLoaded`).
 */
export function gapsOf(
  coverage: Coverage,
  chat: Chat,
  ownHandle: string | undefined,
  window: TimeSpan,
): readonly Gap[] {
  const holes = allStreams.flatMap((stream) => {
    const spans = spansOf(coverage, chat, ownHandle, stream, window);
    return spans.length === 0 ? [] : holesBetween(spans, window).map((hole) => ({ stream, ...hole }));
  });
  return piecesOf(holes);
}

/** The streams of which some search has loaded at least a part of the window. */
export function streamsLoaded(
  coverage: Coverage,
  chat: Chat,
  ownHandle: string | undefined,
  window: TimeSpan,
): readonly Stream[] {
  return allStreams.filter((stream) => spansOf(coverage, chat, ownHandle, stream, window).length > 0);
}

/** Is all of one search term (`#tag`, `from:name`, `@name`, `list:id`) loaded in the whole of a span? */
export function loadedOf(coverage: Coverage, chat: Chat, term: string, span: TimeSpan): boolean {
  return spansOfTerm(coverage, chat, fold(term)).some(({ from, to }) => from <= span.from && to >= span.to);
}

/**
 * The window of a session in which a hole matters: from the announced start (or the first known post, when that is
 * earlier or nothing is announced) to the last known post. Undefined when the session has no post.
 */
export function knownWindow(feed: Feed, session: Session): TimeSpan | undefined {
  const inside = feed.filter(
    ({ post }) => post.createdAt >= session.startsAt && post.createdAt < session.endsAt,
  );
  const first = inside[0]?.post.createdAt;
  const last = inside.at(-1)?.post.createdAt;
  if (first === undefined || last === undefined) return undefined;
  return { from: Math.min(first, session.hour?.from ?? first), to: last };
}

/** What is loaded of a stream inside the window: where each of its terms is, by whichever searches. */
function spansOf(
  coverage: Coverage,
  chat: Chat,
  ownHandle: string | undefined,
  stream: Stream,
  window: TimeSpan,
): readonly TimeSpan[] {
  const terms = neededTerms(stream, chat, ownHandle);
  if (terms.length === 0) return [];
  return terms.map((term) => spansOfTerm(coverage, chat, term)).reduce(common, [window]);
}

function spansOfTerm(coverage: Coverage, chat: Chat, term: string): readonly TimeSpan[] {
  const seen = seenInLists(coverage);
  const spans = coverage.sources
    .filter(({ query }) => bringsTerm(query, term, chat, seen))
    .flatMap(({ stretches }) => stretches)
    .map(({ from, to }) => ({ from: timeOfId(from) ?? 0, to: timeOfId(to) ?? 0 }))
    .sort((a, b) => a.from - b.from);
  return joined(spans);
}

/** The time that is in both lists of spans. */
function common(some: readonly TimeSpan[], others: readonly TimeSpan[]): readonly TimeSpan[] {
  return some.flatMap((span) =>
    others
      .map(({ from, to }) => ({ from: Math.max(from, span.from), to: Math.min(to, span.to) }))
      .filter(({ from, to }) => from <= to),
  );
}

function joined(sorted: readonly TimeSpan[]): readonly TimeSpan[] {
  const spans: TimeSpan[] = [];
  for (const span of sorted) {
    const last = spans.at(-1);
    if (last && span.from <= last.to)
      spans[spans.length - 1] = { from: last.from, to: Math.max(last.to, span.to) };
    else spans.push(span);
  }
  return spans;
}

function holesBetween(spans: readonly TimeSpan[], window: TimeSpan): readonly TimeSpan[] {
  const starts = [window.from, ...spans.map(({ to }) => to)];
  const inner = spans.map(({ from: to }, index) => ({ from: starts[index] ?? to, to }));
  const tail = { from: starts.at(-1) ?? window.to, to: window.to };
  const holes = inner.filter(({ from, to }) => to - from >= shortestGap);
  return tail.to - tail.from >= settlingMs ? [...holes, tail] : holes;
}

/** Cuts holes of different streams where one begins or ends, so that each piece says which streams it lacks. */
function piecesOf(holes: readonly (TimeSpan & { stream: Stream })[]): readonly Gap[] {
  const edges = [...new Set(holes.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  return edges.flatMap((from, index) => {
    const to = edges[index + 1] ?? from;
    const streams = holes.filter((hole) => hole.from <= from && hole.to >= to).map(({ stream }) => stream);
    return streams.length === 0 || to - from < shortestGap ? [] : [{ from, to, streams }];
  });
}
