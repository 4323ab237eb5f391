import type { Chat } from "../../chat.ts";
import type { Post } from "../../post.ts";
import type { Protector } from "../protection.ts";
import type { MuteRule } from "../rule.ts";
import { isAccount } from "../target-key.ts";
import { type Reach, reachOfRules } from "./reach.ts";

/** The posts that are kept of a chat. */
export interface KeptPosts {
  readonly chat: Chat;
  readonly posts: readonly Post[];
}

/** A rule of words that would set aside more than a tenth of a chat's last hour. */
export interface BroadRule extends Reach {
  readonly rule: MuteRule;
  readonly chat: Chat;
  /** How many posts the hour has. */
  readonly of: number;
}

const hour = 60 * 60_000;

/** Of many rules those of words (phrases, expressions, links) that are broad, chat by chat; the broadest first. */
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

/** The posts of the hour before a chat's newest post: mutes are also made on the day after. */
export function lastHourOf(posts: readonly Post[]): readonly Post[] {
  const newest = posts.reduce((time, { createdAt }) => Math.max(time, createdAt), 0);
  return posts.filter(({ createdAt }) => createdAt > newest - hour);
}
