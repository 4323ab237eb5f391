import type { MuteTarget } from "../rule.ts";
import type { BroadRule } from "./broad-rules.ts";

export interface BroadReach {
  readonly target: MuteTarget;
  readonly hashtag: string;
  readonly count: number;
  readonly of: number;
  readonly posts: readonly ReachedPost[];
}

export interface ReachedPost {
  readonly id: string;
  readonly handle: string;
  readonly text: string;
}

export function broadReach(
  { rule: { target }, chat, posts, of }: BroadRule,
  most = posts.length,
): BroadReach {
  const shown = posts.slice(0, most).map(({ id, author, text }) => ({ id, handle: author.handle, text }));
  return { target, hashtag: chat.hashtags[0] ?? chat.id, count: posts.length, of, posts: shown };
}
