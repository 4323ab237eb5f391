import type { Chat } from "../chat/chat.ts";
import type { Session } from "../evening/session.ts";
import type { Feed } from "../feed/feed.ts";
import { allStreams, type Stream } from "../feed/stream.ts";
import { foldCase } from "../post/handle.ts";
import { timeOfId } from "../post/snowflake.ts";
import { bringsTerm, neededTerms } from "../search/searched-streams.ts";
import { type Coverage, seenInLists } from "./coverage.ts";

/** In ms. */
export interface Gap {
  readonly from: number;
  readonly to: number;
  readonly streams: readonly Stream[];
}

/** In ms, inclusive. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

/** The newest stretch is still loading: tabs poll half a minute apart. */
const settlingMs = 2 * 60_000;
/** X's servers write posts of the same second out of order. */
const shortestGap = 1000;

/** Oldest first. A stream without a search is missing entirely. */
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

/** `term` is `#tag`, `from:name`, `@name` or `list:id`. */
export function loadedOf(coverage: Coverage, chat: Chat, term: string, span: TimeSpan): boolean {
  return spansOfTerm(coverage, chat, foldCase(term)).some(
    ({ from, to }) => from <= span.from && to >= span.to,
  );
}

export function knownWindow(feed: Feed, session: Session): TimeSpan | undefined {
  const inside = feed.filter(
    ({ post }) => post.createdAt >= session.startsAt && post.createdAt < session.endsAt,
  );
  const first = inside[0]?.post.createdAt;
  const last = inside.at(-1)?.post.createdAt;
  if (first === undefined || last === undefined) return undefined;
  return { from: Math.min(first, session.hour?.from ?? first), to: last };
}

function spansOf(
  coverage: Coverage,
  chat: Chat,
  ownHandle: string | undefined,
  stream: Stream,
  window: TimeSpan,
): readonly TimeSpan[] {
  const terms = neededTerms(stream, chat, ownHandle);
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

/** Splits gaps where their streams change. */
function piecesOf(holes: readonly (TimeSpan & { stream: Stream })[]): readonly Gap[] {
  const edges = [...new Set(holes.flatMap(({ from, to }) => [from, to]))].sort((a, b) => a - b);
  return edges.flatMap((from, index) => {
    const to = edges[index + 1] ?? from;
    const streams = holes.filter((hole) => hole.from <= from && hole.to >= to).map(({ stream }) => stream);
    return streams.length === 0 || to - from < shortestGap ? [] : [{ from, to, streams }];
  });
}
