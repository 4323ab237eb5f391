import type { Post } from "../post/post.ts";
import type { MuteRule } from "./rule.ts";
import { isAccount } from "./target-key.ts";

export interface CaughtPost {
  readonly post: Post;
  readonly rules: readonly MuteRule[];
}

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

function isWholeAccount(target: MuteRule["target"]): boolean {
  return isAccount(target) && target.kind === "account";
}
