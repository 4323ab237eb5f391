import type { Chat } from "../chat/chat.ts";
import { isEvening } from "../evening/evening.ts";
import { sessionsOf } from "../evening/session.ts";
import { timeOfId } from "../post/snowflake.ts";

/** Times on X's clock, ms. */
export interface PastEvening {
  readonly from: number;
  readonly to: number;
  readonly posts: number;
}

/** Newest evening first; `postIds` oldest first. */
export function pastEvenings(postIds: readonly string[], chat: Chat): readonly PastEvening[] {
  const times = postIds.map(timeOfId).filter((time) => time !== undefined);
  const timeline = times.map((createdAt) => ({ post: { createdAt } }));
  let first = 0;
  const evenings: PastEvening[] = [];
  for (const session of sessionsOf(timeline, chat)) {
    const { posts } = session;
    const from = times[first] ?? 0;
    const to = times[first + posts - 1] ?? from;
    first += posts;
    if (isEvening(session)) evenings.push({ from, to, posts });
  }
  return evenings.reverse();
}

/** The evening of any of its moments (ms): an older post that arrives late moves its start. */
export function eveningAt(
  evenings: readonly PastEvening[],
  moment: number | undefined,
): PastEvening | undefined {
  return moment === undefined ? undefined : evenings.find(({ from, to }) => moment >= from && moment <= to);
}
