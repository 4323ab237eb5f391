import type { IDBPObjectStore } from "idb";
import type { Post } from "../domain/post.ts";
import { putUnheard } from "./put-unheard.ts";
import type { ChatsideSchema, StoredPerson } from "./schema.ts";

type PeopleStore = IDBPObjectStore<
  ChatsideSchema,
  ("posts" | "people" | "coverage")[],
  "people",
  "readwrite"
>;

/**
 * Counts posts of one chat that were not kept before for their authors; an author whose number only the page hid is not
 * counted.
 */
export async function addToPeople(
  people: PeopleStore,
  chatId: string,
  posts: readonly Post[],
): Promise<void> {
  const authors = new Set(posts.flatMap(({ author }) => author.id ?? []));
  const counting = [...authors].map(async (id) => {
    const theirs = posts.filter(({ author }) => author.id === id);
    const counted = theirs.reduce<StoredPerson | undefined>(withPost, await people.get([chatId, id]));
    if (counted) putUnheard(people, counted, [chatId, id]);
  });
  await Promise.all(counting);
}

/** The record of an account with one more post; what the newest post says of the account counts. */
export function withPost(known: StoredPerson | undefined, post: Post): StoredPerson {
  const { handle, name, followed } = post.author;
  const named = {
    handle,
    ...(name === undefined ? {} : { name }),
    ...(followed === undefined ? {} : { followed }),
  };
  if (!known) return { ...named, firstPostAt: post.createdAt, lastPostAt: post.createdAt, posts: 1 };
  return {
    ...known,
    ...(post.createdAt >= known.lastPostAt ? named : {}),
    firstPostAt: Math.min(known.firstPostAt, post.createdAt),
    lastPostAt: Math.max(known.lastPostAt, post.createdAt),
    posts: known.posts + 1,
  };
}
