import type { Chat } from "../../chat/chat.ts";
import type { Post } from "../../post/post.ts";
import { hourMs } from "../../time/units.ts";
import type { Protector } from "../protection.ts";
import type { MuteRule } from "../rule.ts";
import { isAccount } from "../target-key.ts";
import { type Reach, reachOfRules } from "./reach.ts";

export interface KeptPosts {
  readonly chat: Chat;
  readonly posts: readonly Post[];
}

export interface BroadRule extends Reach {
  readonly rule: MuteRule;
  readonly chat: Chat;
  readonly of: number;
}

export function broadRules(
  rules: Iterable<MuteRule>,
  kept: readonly KeptPosts[],
  protect: Protector,
): readonly BroadRule[] {
  const ofWords = Array.from(rules).filter(({ target }) => !isAccount(target));
  if (ofWords.length === 0) return [];
  const byId = new Map(ofWords.map((rule) => [rule.id, rule]));
  return kept
    .flatMap(({ chat, posts }) => {
      const last = lastHourOf(posts);
      const reaches = reachOfRules(ofWords, last, { chatId: chat.id, protect });
      return Array.from(reaches, ([id, reach]) => ({ ...reach, rule: byId.get(id), chat, of: last.length }));
    })
    .filter((one): one is BroadRule => one.rule !== undefined && one.isBroad)
    .sort((a, b) => b.share - a.share);
}

/** Ends at a chat's newest post, not now: mutes are also made the day after. */
export function lastHourOf(posts: readonly Post[]): readonly Post[] {
  const newest = posts.reduce((time, { createdAt }) => Math.max(time, createdAt), 0);
  return posts.filter(({ createdAt }) => createdAt > newest - hourMs);
}
