import type { FeedItem } from "./feed.ts";

/** Read only once seen, never because the feed moved on. */
export function isImportant(item: FeedItem): boolean {
  if (item.streams.includes("mentions") || item.question !== undefined) return true;
  return item.streams.includes("moderators") && asksAll(item);
}

function asksAll({ post }: FeedItem): boolean {
  const { replyTo, author, text } = post;
  if (post.repostOf || (replyTo && replyTo.handle !== author.handle)) return false;
  return /[?？؟]/u.test(text.replace(/https?:\/\/\S+/gu, ""));
}
