import type { Post } from "../domain/post.ts";
import { padId } from "../domain/snowflake.ts";
import type { Database } from "./schema.ts";
import { readStoredPost } from "./stored-post.ts";

export interface PostsWanted {
  /** Only posts older than the one with this id. */
  readonly before?: string;
  /** The newest this many. */
  readonly limit: number;
  /** Hears how many records could not be read. */
  readonly onBroken?: (count: number) => void;
}

/** The newest posts of a chat, oldest first. A broken record is left out and counted. */
export async function readPosts(database: Database, chatId: string, wanted: PostsWanted): Promise<Post[]> {
  const posts: Post[] = [];
  let broken = 0;
  for (const record of await newestRecords(database, rangeOf(chatId, wanted.before), wanted.limit)) {
    const post = readStoredPost(record);
    if (post) posts.push(post);
    else broken++;
  }
  if (broken > 0) wanted.onBroken?.(broken);
  return posts.reverse();
}

/** Those of these posts that the store has, in any order; a broken record is left out. */
export async function readPostsById(
  database: Database,
  chatId: string,
  postIds: readonly string[],
): Promise<Post[]> {
  const store = database.transaction("posts").store;
  const records = await Promise.all(postIds.map((id) => store.get(keyOf(chatId, id))));
  return records.map(readStoredPost).filter((post) => post !== undefined);
}

/** The key of one post of a chat. */
export function keyOf(chatId: string, postId: string): [chatId: string, paddedPostId: string] {
  return [chatId, padId(postId)];
}

/** All keys of a chat's posts; those below the post `before` when it is given. */
export function rangeOf(chatId: string, before?: string): IDBKeyRange {
  const beyond = before === undefined ? [chatId, []] : keyOf(chatId, before);
  return IDBKeyRange.bound([chatId], beyond, false, true);
}

async function newestRecords(database: Database, range: IDBKeyRange, limit: number): Promise<unknown[]> {
  const store = database.transaction("posts").store;
  const records: unknown[] = [];
  let cursor = await store.openCursor(range, "prev");
  while (cursor && records.length < limit) {
    records.push(cursor.value);
    cursor = await cursor.continue();
  }
  return records;
}
