import { buildMuteIndex } from "../../../domain/mutes/matching/mute-index.ts";
import type { Protector } from "../../../domain/mutes/protection.ts";
import type { MuteRule } from "../../../domain/mutes/rule.ts";
import type { ChatPosts } from "./page-model.ts";

/** What a rule means among the kept posts. */
export interface Catch {
  readonly posts: number;
  /** When the newest of them was posted, ms. */
  readonly last: number;
}

const perStep = 400;

/**
 * What each rule means among the kept posts, by rule id; rules that mean none are left out. A generator: it yields
 * now and then, so that the page can draw in between.
 */
export function* countCatches(
  rules: readonly MuteRule[],
  kept: readonly ChatPosts[],
  protect: Protector,
): Generator<undefined, ReadonlyMap<string, Catch>, void> {
  const catches = new Map<string, Catch>();
  const always = Number.NEGATIVE_INFINITY;
  for (const { chat, posts } of kept) {
    const index = buildMuteIndex(rules, always, { chatId: chat.id, protect });
    for (const [at, post] of posts.entries()) {
      if (at % perStep === 0) yield undefined;
      for (const ruleId of index.decide(post, always)?.ruleIds ?? []) {
        const known = catches.get(ruleId);
        const last = Math.max(known?.last ?? 0, post.createdAt);
        catches.set(ruleId, { posts: (known?.posts ?? 0) + 1, last });
      }
    }
  }
  return catches;
}
