import { sameHandle } from "../../src/domain/post/handle.ts";
import type { Post } from "../../src/domain/post/post.ts";
import { compareIds } from "../../src/domain/post/snowflake.ts";
import { isRounded, roundedKeys } from "./ids.ts";

/**
 * The posts with the whole ids of what they answer, quote and repost, where the file keeps those rounded: the post
 * with the same first 15 digits, older, and of the account that is named.
 */
export function withWholeParents(posts: readonly Post[]): readonly Post[] {
  const ids = new Set(posts.map(({ id }) => id));
  const rounded = new Map<string, Post[]>();
  for (const post of posts)
    for (const key of roundedKeys(post.id)) rounded.set(key, [...(rounded.get(key) ?? []), post]);

  function wholeId(child: Post, id: string, handle: string | undefined): string {
    if (ids.has(id) || !isRounded(id)) return id;
    const alike = (rounded.get(roundedKeys(id)[0] ?? id) ?? []).filter(
      (post) =>
        post.id !== child.id &&
        post.createdAt <= child.createdAt &&
        (handle === undefined || sameHandle(post.author.handle, handle)),
    );
    return alike.sort((a, b) => compareIds(b.id, a.id))[0]?.id ?? id;
  }

  return posts.map((post) => {
    const { replyTo, repostOf, quote } = post;
    return {
      ...post,
      ...(replyTo?.id !== undefined && {
        replyTo: { ...replyTo, id: wholeId(post, replyTo.id, replyTo.handle) },
      }),
      ...(repostOf && { repostOf: { ...repostOf, id: wholeId(post, repostOf.id, repostOf.author?.handle) } }),
      ...(quote?.id !== undefined && {
        quote: { ...quote, id: wholeId(post, quote.id, quote.author?.handle) },
      }),
    };
  });
}
