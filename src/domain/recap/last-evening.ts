import type { Span } from "../evening/evening.ts";
import type { Feed } from "../feed/feed.ts";
import { feedBetween } from "./evening-summary.ts";

/** The feed itself where all of it is within. */
export function feedOfEvening(feed: Feed, { from, to }: Span): Feed {
  const first = feed[0]?.post.createdAt ?? from;
  const last = feed.at(-1)?.post.createdAt ?? to;
  return first >= from && last <= to ? feed : feedBetween(feed, from, to);
}
