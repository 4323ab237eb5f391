import type { Chat } from "./chat.ts";
import { feedBetween } from "./evening-summary.ts";
import type { Feed } from "./feed.ts";
import { sessionsOf } from "./session.ts";

/** A day back, ms, it was another evening; the morning after, people still answer. */
const dayMs = 24 * 60 * 60_000;

/**
 * The posts of the last evening, of all that is loaded: those of the announced hour's session, where the last day has
 * one, else of the last day. Under a hashtag that is a common word people write all day long, and are no guests.
 */
export function lastEveningOf(feed: Feed, chat: Chat): Feed {
  const day = lastDayOf(feed);
  const announced = chat.schedule && sessionsOf(day, chat).findLast(({ hour }) => hour !== undefined);
  return announced ? feedBetween(day, announced.startsAt, announced.endsAt) : day;
}

function lastDayOf(feed: Feed): Feed {
  const newest = feed.at(-1)?.post.createdAt ?? 0;
  const oldest = feed[0]?.post.createdAt ?? 0;
  return oldest >= newest - dayMs ? feed : feedBetween(feed, newest - dayMs, newest);
}
