import type { Author, Post } from "../post/post.ts";

/** Whom the person follows is private. */
export function impersonalPost(post: Post): Post {
  const { repostOf, quote } = post;
  return {
    ...post,
    author: impersonal(post.author),
    ...(repostOf?.author ? { repostOf: { ...repostOf, author: impersonal(repostOf.author) } } : {}),
    ...(quote?.author ? { quote: { ...quote, author: impersonal(quote.author) } } : {}),
  };
}

function impersonal({ followed: _theirs, ...author }: Author): Author {
  return author;
}
