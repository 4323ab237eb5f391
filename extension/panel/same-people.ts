import type { Author, Post } from "../../src/domain/post/post.ts";

/** Returns the post with people who are the same in every field as in an earlier one held once. */
export type ShareAuthors = (post: Post) => Post;

/** An evening has some hundred people in thousands of posts: each post's own copy of them is a fifth of its memory. */
export function makeSharedAuthors(): ShareAuthors {
  const known = new Map<string, Author>();
  const shared = (author: Author): Author => {
    const before = known.get(author.handle);
    if (before !== undefined && isSame(before, author)) return before;
    known.set(author.handle, author);
    return author;
  };
  return (post) => {
    const { author, repostOf, quote } = post;
    return {
      ...post,
      author: shared(author),
      ...(repostOf?.author ? { repostOf: { ...repostOf, author: shared(repostOf.author) } } : {}),
      ...(quote?.author ? { quote: { ...quote, author: shared(quote.author) } } : {}),
    };
  };
}

function isSame(a: Author, b: Author): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
