import type { Chat } from "../chat/chat.ts";
import { lastEvening } from "../evening/evening.ts";
import type { Feed } from "../feed/feed.ts";
import { feedBetween } from "./evening-summary.ts";

export function lastEveningOf(feed: Feed, chat: Chat): Feed {
  const { from, to } = lastEvening(feed, chat);
  const first = feed[0]?.post.createdAt ?? from;
  const last = feed.at(-1)?.post.createdAt ?? to;
  return first >= from && last <= to ? feed : feedBetween(feed, from, to);
}
