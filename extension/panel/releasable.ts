import type { Chat } from "../../src/domain/chat/chat.ts";
import { lastEvening, newestAt } from "../../src/domain/evening/evening.ts";
import type { Feed } from "../../src/domain/feed/feed.ts";
import { isUnread, type ReadState } from "../../src/domain/feed/read-state.ts";

interface Shown {
  readonly chat: Chat;
  readonly read: ReadState;
  readonly ownHandle: string | undefined;
  /** How many posts stay in any case. */
  readonly least: number;
  /** X's clock, ms; infinite while it is unknown. */
  readonly latest: number;
}

/**
 * How many of a feed's oldest posts a panel may release: none of the last evening, which questions, links and counts
 * are taken from, and none from the first unread one on.
 */
export function countReleasable(feed: Feed, { chat, read, ownHandle, least, latest }: Shown): number {
  const { from } = lastEvening(feed, chat, newestAt(feed, latest));
  const older = feed.slice(0, -least);
  const kept = older.findIndex((item) => item.post.createdAt >= from || isUnread(item, read, ownHandle));
  return kept < 0 ? older.length : kept;
}
