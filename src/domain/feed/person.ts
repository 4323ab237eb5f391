import { foldCase } from "../post/handle.ts";
import type { Author } from "../post/post.ts";
import type { Feed } from "./feed.ts";

export interface PersonTonight {
  /** From X's latest data, completed by earlier data. */
  readonly author: Author;
  /** Newest first. */
  readonly posts: Feed;
}

export function personOf(evening: Feed, asked: Author): PersonTonight {
  const posts = evening.filter(({ post }) => isSamePerson(post.author, asked));
  const author: Author = Object.assign({ ...asked }, ...posts.map(({ post }) => post.author));
  return { author, posts: posts.toReversed() };
}

/** By account id if known, since a handle may change hands. */
export function isSamePerson(one: Author, other: Author): boolean {
  return one.id !== undefined && other.id !== undefined
    ? one.id === other.id
    : foldCase(one.handle) === foldCase(other.handle);
}

export interface SeenAccount {
  readonly id: string;
  readonly handle: string;
  /** Ms, X's clock. */
  readonly lastPostAt: number;
}

/** Last seen first: X may reassign a handle, and a page may lie. */
export function othersNamed<Seen extends SeenAccount>(
  seen: readonly Seen[],
  { id, handle }: Pick<Author, "id" | "handle">,
): readonly Seen[] {
  const named = seen.filter((account) => foldCase(account.handle) === foldCase(handle));
  // The page has no ids: the only account of that name is the same.
  if (id === undefined && named.length < 2) return [];
  return named
    .filter((account) => account.id !== id)
    .toSorted((one, other) => other.lastPostAt - one.lastPostAt);
}
