import type { Chat } from "../chat/chat.ts";
import { timeOfId } from "../post/snowflake.ts";
import type { Stretch } from "../post/stretch.ts";
import { isEvening, lingerMs } from "./evening.ts";
import { sessionsOf } from "./session.ts";

/** The newest posts must not start collapsed. */
const newestLeft = 1000;
/** Under a common word an evening never ends. */
const mostPosts = 4000;

/** Oldest first, each with the strays before it; the newest posts are in none. `now`: X's clock, ms. */
export function overStretches(postIds: readonly string[], chat: Chat, now: number): readonly Stretch[] {
  const times = postIds.map((id) => timeOfId(id) ?? 0);
  const timeline = times.map((createdAt) => ({ post: { createdAt } }));
  const running = times.findIndex((time) => time > now - lingerMs);
  const end = Math.min(running === -1 ? times.length : running, times.length - newestLeft);
  const stretches: Stretch[] = [];
  let first = 0;
  let next = 0;
  const close = (after: number) => {
    stretches.push({ from: postIds[first] ?? "", to: postIds[after - 1] ?? "" });
    first = after;
  };
  for (const session of sessionsOf(timeline, chat)) {
    next += session.posts;
    while (Math.min(next, end) - first >= mostPosts) close(first + mostPosts);
    if (next <= end && first < next && isEvening(session)) close(next);
  }
  return stretches;
}
