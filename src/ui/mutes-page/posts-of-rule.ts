import { buildMuteIndex } from "../../domain/mutes/matching/mute-index.ts";
import type { Protector } from "../../domain/mutes/protection.ts";
import type { MuteRule } from "../../domain/mutes/rule.ts";
import type { Post } from "../../domain/post/post.ts";
import type { ChatPosts } from "./page-model.ts";

export interface PostsOfRule {
  readonly causes: readonly { readonly id: string; readonly post?: Post }[];
  /** The stored posts that it matches, newest first, each once. */
  readonly caught: readonly Post[];
}

export function postsOfRule(rule: MuteRule, kept: readonly ChatPosts[], protect: Protector): PostsOfRule {
  const byId = new Map(kept.flatMap(({ posts }) => posts.map((post) => [post.id, post] as const)));
  const causes = rule.posts.map((id) => {
    const post = byId.get(id);
    return post ? { id, post } : { id };
  });
  const caught = new Map<string, Post>();
  const always = Number.NEGATIVE_INFINITY;
  for (const { chat, posts } of kept) {
    const index = buildMuteIndex([rule], always, { chatId: chat.id, protect });
    for (const post of posts) if (index.decide(post, always)) caught.set(post.id, post);
  }
  return { causes, caught: [...caught.values()].sort((a, b) => b.createdAt - a.createdAt) };
}
