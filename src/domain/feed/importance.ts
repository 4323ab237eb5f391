import type { Post } from "../post/post.ts";
import type { FeedItem } from "./feed.ts";

/** Read only once seen, never because the feed moved on. */
export function isImportant(item: FeedItem): boolean {
  if (item.streams.includes("mentions") || item.question !== undefined) return true;
  return item.streams.includes("moderators") && asksAll(item);
}

/** By post: with each delivery the unread ones of the whole evening are counted. */
const asking = new WeakMap<Post, boolean>();

function asksAll({ post }: FeedItem): boolean {
  const known = asking.get(post);
  if (known !== undefined) return known;
  const { replyTo, author, text, repostOf } = post;
  const isToAll = !repostOf && (!replyTo || replyTo.handle === author.handle);
  const asks = isToAll && /[?？؟]/u.test(text.replace(/https?:\/\/\S+/gu, ""));
  asking.set(post, asks);
  return asks;
}
