import type { MuteRule } from "../mutes/rule.ts";
import { isAccount } from "../mutes/target-key.ts";
import type { Post } from "../post.ts";

/** A post that is set aside, and the rules that did it. */
export interface CaughtPost {
  readonly post: Post;
  readonly rules: readonly MuteRule[];
}

/** The handles of the muted accounts among the authors of caught posts, loudest first. Reposts are in no search. */
export function loudAccounts(caught: Iterable<CaughtPost>): readonly string[] {
  const loud = new Map<string, { handle: string; posts: number }>();
  for (const { post, rules } of caught) {
    const { id, handle } = post.author;
    if (handle === "" || post.repostOf || !rules.some(({ target }) => isWholeAccount(target))) continue;
    const key = id ?? handle.toLowerCase();
    loud.set(key, { handle, posts: (loud.get(key)?.posts ?? 0) + 1 });
  }
  return [...loud.values()].sort((a, b) => b.posts - a.posts).map(({ handle }) => handle);
}

/** Somebody whose reposts only are muted still has something to say. */
function isWholeAccount(target: MuteRule["target"]): boolean {
  return isAccount(target) && target.kind === "account";
}
