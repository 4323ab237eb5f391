import { buildMuteIndex } from "../../domain/mutes/matching/mute-index.ts";
import type { Protector } from "../../domain/mutes/protection.ts";
import type { MuteRule } from "../../domain/mutes/rule.ts";
import type { ChatPosts } from "./page-model.ts";

export interface Catch {
  readonly posts: number;
  /** When the newest of them was posted, ms. */
  readonly last: number;
}

const perStep = 400;

/**
 * The stored posts that each rule matches, by rule id; rules without a match are left out. A generator: it
 * yields so that the page can draw in between.
 */
export function* countCatches(
  rules: readonly MuteRule[],
  kept: readonly ChatPosts[],
  protect: Protector,
): Generator<undefined, ReadonlyMap<string, Catch>, void> {
  const catches = new Map<string, Catch>();
  const always = Number.NEGATIVE_INFINITY;
  const seen = new Map<string, Set<string>>();
  for (const { chat, posts } of kept) {
    const index = buildMuteIndex(rules, always, { chatId: chat.id, protect });
    for (const [at, post] of posts.entries()) {
      if (at % perStep === 0) yield undefined;
      const ruleIds = index.decide(post, always)?.ruleIds ?? [];
      for (const ruleId of kept.length > 1 ? notSeen(post.id, ruleIds, seen) : ruleIds) {
        const known = catches.get(ruleId);
        const last = Math.max(known?.last ?? 0, post.createdAt);
        catches.set(ruleId, { posts: (known?.posts ?? 0) + 1, last });
      }
    }
  }
  return catches;
}

function notSeen(
  postId: string,
  ruleIds: readonly string[],
  seen: Map<string, Set<string>>,
): readonly string[] {
  if (ruleIds.length === 0) return ruleIds;
  const before = seen.get(postId) ?? new Set();
  seen.set(postId, new Set([...before, ...ruleIds]));
  return ruleIds.filter((ruleId) => !before.has(ruleId));
}
