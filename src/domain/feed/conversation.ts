import type { Post, ReplyTarget } from "../post/post.ts";
import { compareIds } from "../post/snowflake.ts";
import type { Feed, FeedItem } from "./feed.ts";

export interface Conversation {
  readonly item: FeedItem;
  /** Oldest first; the last is answered by `item`. */
  readonly above: Feed;
  /** Not loaded: deleted, protected, or from another time. */
  readonly beyond?: ReplyTarget & { readonly answeredBy: Post };
  /** Replies to `item` and their replies, oldest first. */
  readonly below: Feed;
}

/** X's data may contain reply cycles, so each post occurs once. */
export function conversationOf(feed: Feed, id: string): Conversation | undefined {
  const item = itemWithId(feed, id);
  if (!item) return undefined;
  const met = new Set([id]);
  const above: FeedItem[] = [];
  let first = item;
  for (
    let parent = answered(feed, item);
    parent && !met.has(parent.post.id);
    parent = answered(feed, parent)
  ) {
    met.add(parent.post.id);
    above.unshift(parent);
    first = parent;
  }
  const { replyTo } = first.post;
  const beyond = replyTo && !answered(feed, first) && { ...replyTo, answeredBy: first.post };
  return { item, above, ...(beyond ? { beyond } : {}), below: repliesTo(feed, id, met) };
}

/** Binary search. */
export function itemWithId(feed: Feed, id: string): FeedItem | undefined {
  let [low, high] = [0, feed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = feed[middle];
    if (item && compareIds(item.post.id, id) < 0) low = middle + 1;
    else high = middle;
  }
  const item = feed[low];
  return item?.post.id === id ? item : undefined;
}

function answered(feed: Feed, { post }: FeedItem): FeedItem | undefined {
  const id = post.replyTo?.id;
  return id === undefined ? undefined : itemWithId(feed, id);
}

function repliesTo(feed: Feed, id: string, met: ReadonlySet<string>): Feed {
  const children = new Map<string, FeedItem[]>();
  for (const item of feed) {
    const { replyTo, repostOf } = item.post;
    if (replyTo?.id === undefined || repostOf) continue;
    const siblings = children.get(replyTo.id);
    if (siblings) siblings.push(item);
    else children.set(replyTo.id, [item]);
  }
  const found = new Set<FeedItem>();
  const waiting = [id];
  for (let parent = waiting.pop(); parent !== undefined; parent = waiting.pop())
    for (const child of children.get(parent) ?? [])
      if (!met.has(child.post.id) && !found.has(child)) {
        found.add(child);
        waiting.push(child.post.id);
      }
  return [...found].sort((a, b) => compareIds(a.post.id, b.post.id));
}
