import type { Chat } from "./chat.ts";
import { isBetterReading, isSamePartial, type Post } from "./post.ts";
import { questionLabelOf } from "./question.ts";
import { compareIds } from "./snowflake.ts";
import { type Stream, streamsOf } from "./stream.ts";

/** A post in a chat's feed. Streams and question follow from the post, the chat and the person; they are never stored. */
export interface FeedItem {
  readonly post: Post;
  readonly streams: readonly Stream[];
  /** The number of the question that this post asks, as labelled: "3", "1.5". */
  readonly question?: string;
}

/** A chat's posts, each once, oldest first. */
export type Feed = readonly FeedItem[];

/** One of the filters above the feed; which is on is remembered. */
export type FeedFilter = "all" | "chat" | "moderators" | "mentions";

export const feedFilters: readonly FeedFilter[] = ["all", "chat", "moderators", "mentions"];

/** A post as the chat's feed shows it to `ownHandle`; undefined when it belongs to none of the chat's streams. */
export function toFeedItem(post: Post, chat: Chat, ownHandle: string | undefined): FeedItem | undefined {
  const streams = streamsOf(post, chat, ownHandle);
  if (streams.length === 0) return undefined;
  const question = questionLabelOf(post, chat);
  return { post, streams, ...(question === undefined ? {} : { question }) };
}

/**
 * The feed with more items in it. Order of arrival does not matter and nothing is doubled: of two readings of
 * one post the better one (a newer version, a body's over the page's) stays. Gives `feed` itself back when nothing
 * changed.
 */
export function mergeFeed(feed: Feed, items: Iterable<FeedItem>): Feed {
  const more = [...items];
  const cleaned = withoutSamePartials(feed, more);
  return merge(
    cleaned,
    more.filter(({ post }) => !post.partial || !cleaned.some((known) => isSamePartial(post, known.post))),
  );
}

function withoutSamePartials(feed: Feed, items: readonly FeedItem[]): Feed {
  const edited = items.filter(({ post }) => post.version !== undefined);
  if (edited.length === 0) return feed;
  const isSame = ({ post }: FeedItem) => edited.some((item) => isSamePartial(post, item.post));
  return feed.some(isSame) ? feed.filter((item) => !isSame(item)) : feed;
}

function merge(feed: Feed, items: readonly FeedItem[]): Feed {
  const byId = new Map<string, FeedItem>();
  for (const item of items) {
    const known = byId.get(item.post.id);
    byId.set(item.post.id, known ? fullerOf(known, item) : item);
  }
  let changed = false;
  const merged = feed.map((known) => {
    const item = byId.get(known.post.id);
    if (!item) return known;
    byId.delete(known.post.id);
    const fuller = fullerOf(known, item);
    changed ||= fuller !== known;
    return fuller;
  });
  if (byId.size === 0) return changed ? merged : feed;
  const added = [...byId.values()].sort(byAge);
  return startsAfter(merged, added) ? [...merged, ...added] : [...merged, ...added].sort(byAge);
}

/** Does an item belong under a filter? */
export function passesFilter(item: FeedItem, filter: FeedFilter): boolean {
  if (filter === "all") return true;
  return item.streams.includes(filter === "chat" ? "hashtag" : filter);
}

/** Items newer than the post with id `after`; all of them when `after` is undefined. */
export function newerThan(feed: Feed, after: string | undefined): Feed {
  if (after === undefined) return feed;
  let start = feed.length;
  for (let item = feed[start - 1]; item && compareIds(item.post.id, after) > 0; item = feed[start - 1])
    start--;
  return feed.slice(start);
}

function fullerOf(known: FeedItem, item: FeedItem): FeedItem {
  return isBetterReading(item.post, known.post) ? item : known;
}

/** Nearly always the new ones are the newest, and then nothing needs sorting. */
function startsAfter(feed: Feed, added: Feed): boolean {
  const last = feed.at(-1);
  const first = added[0];
  return !last || !first || byAge(last, first) < 0;
}

function byAge(a: FeedItem, b: FeedItem): number {
  return compareIds(a.post.id, b.post.id);
}
