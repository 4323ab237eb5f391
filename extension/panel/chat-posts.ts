import type { Chat } from "../../src/domain/chat.ts";
import { type Feed, type FeedItem, mergeFeed, toFeedItem } from "../../src/domain/feed.ts";
import { isBetterReading, type Post } from "../../src/domain/post.ts";
import { compareIds } from "../../src/domain/snowflake.ts";

/** The posts of one chat that this page knows, and the feed that follows from them. */
export interface ChatPosts {
  /** Takes posts in, in any order, any number of times; gives the feed. */
  readonly add: (posts: readonly Post[]) => Feed;
  /** The feed for another chat profile or another person: streams and questions are worked out anew. */
  readonly derive: (chat: Chat, ownHandle: string | undefined) => Feed;
  readonly has: (postId: string) => boolean;
  /** The oldest post known, of whatever stream. */
  readonly oldestId: () => string | undefined;
}

export function createChatPosts(chat: Chat, ownHandle: string | undefined): ChatPosts {
  const known = new Map<string, Post>();
  let [forChat, forHandle] = [chat, ownHandle];
  let feed: Feed = [];
  let oldest: string | undefined;
  const know = (post: Post): void => {
    const before = known.get(post.id);
    if (!before || isBetterReading(post, before)) known.set(post.id, post);
    if (post.version !== undefined && known.get(post.version)?.partial) known.delete(post.version);
    if (oldest === undefined || compareIds(post.id, oldest) < 0) oldest = post.id;
  };
  const itemsOf = (posts: Iterable<Post>): FeedItem[] =>
    [...posts].flatMap((post) => toFeedItem(post, forChat, forHandle) ?? []);
  return {
    add: (posts) => {
      for (const post of posts) know(post);
      feed = mergeFeed(feed, itemsOf(posts));
      return feed;
    },
    derive: (nextChat, nextHandle) => {
      [forChat, forHandle] = [nextChat, nextHandle];
      feed = mergeFeed([], itemsOf(known.values()));
      return feed;
    },
    has: (postId) => known.has(postId),
    oldestId: () => oldest,
  };
}
