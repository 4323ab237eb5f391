import { sameHandle } from "../post/handle.ts";
import type { Post } from "../post/post.ts";

export function answeredPosts(posts: readonly Post[], handle: string | undefined): ReadonlySet<string> {
  const answered = new Set<string>();
  if (handle === undefined) return answered;
  for (const { author, replyTo, quote, repostOf } of posts) {
    if (repostOf || !sameHandle(author.handle, handle)) continue;
    for (const id of [replyTo?.id, quote?.id]) if (id !== undefined) answered.add(id);
  }
  return answered;
}
