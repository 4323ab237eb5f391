import type { Gap } from "../coverage/gap.ts";
import type { Feed } from "../feed/feed.ts";
import type { Stream } from "../feed/stream.ts";

export interface EveningSummary {
  readonly posts: number;
  readonly perStream: Readonly<Record<Stream, number>>;
  readonly people: number;
  readonly gaps: number;
}

export function summarize(feed: Feed, gaps: readonly Gap[] = []): EveningSummary {
  const perStream: Record<Stream, number> = { hashtag: 0, moderators: 0, mentions: 0 };
  for (const { streams } of feed) for (const stream of streams) perStream[stream]++;
  return {
    posts: feed.length,
    perStream,
    people: peopleIn(feed),
    gaps: gaps.length,
  };
}

export function peopleIn(feed: Feed): number {
  return new Set(feed.map(({ post }) => post.author.handle)).size;
}

/**
 * Over the last five minutes before `now` (X's clock, ms), one decimal below ten; for a younger feed over its
 * age, at least a minute.
 */
export function postsPerMinute(feed: Feed, now: number): number {
  const windowMs = 5 * 60_000;
  const first = feed[0]?.post.createdAt ?? now;
  const span = Math.min(windowMs, Math.max(60_000, now - first));
  let count = 0;
  for (let at = feed.length - 1; (feed[at]?.post.createdAt ?? 0) > now - span; at--) count++;
  const rate = count / (span / 60_000);
  return rate >= 10 ? Math.round(rate) : Math.round(rate * 10) / 10;
}

/** In ms, inclusive. */
export function feedBetween(feed: Feed, from: number, to: number): Feed {
  return feed.filter(({ post }) => post.createdAt >= from && post.createdAt <= to);
}
