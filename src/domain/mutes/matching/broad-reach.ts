import type { MuteTarget } from "../rule.ts";
import type { BroadRule } from "./broad-rules.ts";

/** A rule of words, and what it would set aside of a chat's last hour; as a page shows it. */
export interface BroadReach {
  readonly target: MuteTarget;
  readonly hashtag: string;
  /** How many posts it would set aside, and how many the hour has. */
  readonly count: number;
  readonly of: number;
  /** All of the posts, or the first. */
  readonly posts: readonly ReachedPost[];
}

/** A post that a rule would set aside. */
export interface ReachedPost {
  readonly id: string;
  readonly handle: string;
  readonly text: string;
}

/** A broad rule with the first `most` of the posts that it reaches. */
export function broadReach(
  { rule: { target }, chat, posts, of }: BroadRule,
  most = posts.length,
): BroadReach {
  const shown = posts.slice(0, most).map(({ id, author, text }) => ({ id, handle: author.handle, text }));
  return { target, hashtag: chat.hashtags[0] ?? chat.id, count: posts.length, of, posts: shown };
}
