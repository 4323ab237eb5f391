import { lastHourOf } from "../../domain/mutes/matching/broad-rules.ts";
import { phraseReach, type Reach } from "../../domain/mutes/matching/reach.ts";
import type { Protector } from "../../domain/mutes/protection.ts";
import type { MuteRule } from "../../domain/mutes/rule.ts";
import type { ChatPosts } from "./page-model.ts";

export interface ChatReach extends Reach {
  readonly hashtag: string;
  readonly of: number;
}

/** What a rule would set aside in the last hour of each chat in its scope, the broadest first. */
export function reachInChats(
  rule: MuteRule,
  kept: readonly ChatPosts[],
  protect: Protector,
): readonly ChatReach[] {
  const { scope } = rule;
  return kept
    .filter(({ chat }) => scope === "every-chat" || scope.chatId === chat.id)
    .map(({ chat, posts }) => {
      const last = lastHourOf(posts);
      const reach = phraseReach(rule, last, { chatId: chat.id, protect });
      return { ...reach, hashtag: chat.hashtags[0] ?? chat.id, of: last.length };
    })
    .sort((a, b) => b.share - a.share);
}
