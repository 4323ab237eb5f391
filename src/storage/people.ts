import type { IDBPObjectStore } from "idb";
import type { Post } from "../domain/post.ts";
import type { ChatsideSchema, StoredPerson } from "./schema.ts";

type PeopleStore = IDBPObjectStore<
  ChatsideSchema,
  ("posts" | "people" | "coverage")[],
  "people",
  "readwrite"
>;

/** Counts a post that was not kept before for its author; an author whose number only the page hid is not counted. */
export async function addToPerson(people: PeopleStore, chatId: string, post: Post): Promise<void> {
  const { id } = post.author;
  if (id === undefined) return;
  const key: [string, string] = [chatId, id];
  await people.put(withPost(await people.get(key), post), key);
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
