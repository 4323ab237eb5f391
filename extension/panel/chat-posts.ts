import type { Chat } from "../../src/domain/chat/chat.ts";
import { type Feed, type FeedItem, mergeFeed, toFeedItem } from "../../src/domain/feed/feed.ts";
import { isBetterReading, type Post } from "../../src/domain/post/post.ts";
import { compareIds } from "../../src/domain/post/snowflake.ts";
import { makeSharedAuthors } from "./same-people.ts";

export interface ChatPosts {
  readonly add: (posts: readonly Post[]) => Feed;
  readonly derive: (chat: Chat, ownHandle: string | undefined) => Feed;
  readonly has: (postId: string) => boolean;
  readonly oldestId: () => string | undefined;
  /** Keeps only the `newest` posts. */
  readonly forgetBut: (newest: number) => Feed;
}

export function createChatPosts(chat: Chat, ownHandle: string | undefined): ChatPosts {
  const known = new Map<string, Post>();
  let [forChat, forHandle] = [chat, ownHandle];
  let feed: Feed = [];
  let oldest: string | undefined;
  const share = makeSharedAuthors();
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
      const shared = posts.map(share);
      for (const post of shared) know(post);
      feed = mergeFeed(feed, itemsOf(shared));
      return feed;
    },
    derive: (nextChat, nextHandle) => {
      [forChat, forHandle] = [nextChat, nextHandle];
      feed = mergeFeed([], itemsOf(known.values()));
      return feed;
    },
    has: (postId) => known.has(postId),
    oldestId: () => oldest,
    forgetBut: (newest) => {
      feed = feed.slice(-newest);
      const start = feed[0]?.post.id;
      oldest = start;
      for (const id of known.keys()) if (start === undefined || compareIds(id, start) < 0) known.delete(id);
      return feed;
    },
  };
}
