import type { FeedItem } from "./feed.ts";

export type FeedFilter = "all" | "chat" | "moderators" | "mentions";

export const feedFilters: readonly FeedFilter[] = ["all", "chat", "moderators", "mentions"];

export function passesFilter(item: FeedItem, filter: FeedFilter): boolean {
  if (filter === "all") return true;
  return item.streams.includes(filter === "chat" ? "hashtag" : filter);
}
