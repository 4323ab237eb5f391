import type { Feed } from "./feed.ts";
import type { Gap } from "./gap.ts";
import { questionsOf } from "./question.ts";
import type { Stream } from "./stream.ts";

/** The totals of an evening. */
export interface EveningSummary {
  readonly posts: number;
  /** A post in two streams counts in both. */
  readonly perStream: Readonly<Record<Stream, number>>;
  /** Accounts that wrote at least one of the posts, reposts included. */
  readonly people: number;
  readonly questions: number;
  readonly gaps: number;
}

/** Totals over `feed`, which the caller has cut to the evening it means. */
export function summarize(feed: Feed, gaps: readonly Gap[] = []): EveningSummary {
  const perStream: Record<Stream, number> = { hashtag: 0, moderators: 0, mentions: 0 };
  for (const { streams } of feed) for (const stream of streams) perStream[stream]++;
  return {
    posts: feed.length,
    perStream,
    people: peopleIn(feed),
    questions: questionsOf(feed).length,
    gaps: gaps.length,
  };
}

/** How many accounts wrote the posts. X writes one account's handle in one way. */
export function peopleIn(feed: Feed): number {
  return new Set(feed.map(({ post }) => post.author.handle)).size;
}

/**
 * Posts a minute over the last five minutes before `now` (X's clock, ms), one decimal below ten; over less while the
 * feed itself is younger, but never less than one minute.
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

/** The part of a feed between two moments (ms, both included). */
export function feedBetween(feed: Feed, from: number, to: number): Feed {
  return feed.filter(({ post }) => post.createdAt >= from && post.createdAt <= to);
}
