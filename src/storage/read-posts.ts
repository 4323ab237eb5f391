import { type IDBPObjectStore, type StoreNames, unwrap, wrap } from "idb";
import type { Post } from "../domain/post/post.ts";
import { compareIds, firstIdAt, padId } from "../domain/post/snowflake.ts";
import { hourMs } from "../domain/time/units.ts";
import { mergeReadings } from "./evenings/merge-readings.ts";
import { unpackRecords } from "./evenings/packed-evening.ts";
import { packedBefore, packedWith, withEvenings } from "./evenings/read-packed.ts";
import type { ChatsideSchema, Database, StoredPost } from "./schema.ts";
import { asStoredPost, readStoredPost } from "./stored-post.ts";

/** How much of a chat is read without scrolling: its newest posts in pieces, this far back. */
export const readByItself = { posts: 5000, ms: 6 * hourMs, piece: 500 };

export interface PostsWanted {
  readonly before?: string;
  readonly limit: number;
  readonly onBroken?: (count: number) => void;
}

/** Oldest first, with packed ones; omits and counts broken records. */
export async function readPosts(database: Database, chatId: string, wanted: PostsWanted): Promise<Post[]> {
  const { limit, before } = wanted;
  const transaction = database.transaction(withEvenings(database, "posts"));
  const { rows, broken } = await newestRows(transaction.objectStore("posts"), rangeOf(chatId, before), limit);
  // A row may replace a packed reading under another id.
  const edited = rows.filter(({ post }) => post.version !== undefined).length;
  const reach = rows.length < limit ? { limit: limit + edited } : { after: rows[0]?.post.id };
  const packed = await packedBefore(transaction, chatId, { before, ...reach });
  if (broken > 0) wanted.onBroken?.(broken);
  if (packed.length === 0) return rows.map(({ post }) => post);
  const unpacked = await unpackRecords(packed, wanted.onBroken);
  const older =
    before === undefined ? unpacked : unpacked.filter(({ post }) => compareIds(post.id, before) < 0);
  return mergeReadings(older, rows)
    .slice(-limit)
    .map(({ post }) => post);
}

/** Enough for what was posted in the two weeks before an event. */
const mostBetween = 5000;

/** The newest of a chat's posts between two moments (ms, the last excluded), oldest first. */
export async function readNewestBetween(
  database: Database,
  chatId: string,
  from: number,
  to: number,
): Promise<Post[]> {
  const posts = await readPosts(database, chatId, { before: firstIdAt(to), limit: mostBetween });
  return posts.filter(({ createdAt }) => createdAt >= from);
}

export async function readPostsById(
  database: Database,
  chatId: string,
  postIds: readonly string[],
): Promise<Post[]> {
  const transaction = database.transaction(withEvenings(database, "posts"));
  const store = transaction.objectStore("posts");
  const records = await Promise.all(postIds.map((id) => store.get(keyOf(chatId, id))));
  const rows = records.map(readStoredPost).filter((post) => post !== undefined);
  if (rows.length === postIds.length) return rows;
  const known = new Set(rows.map(({ id }) => id));
  const missing = new Set(postIds.filter((id) => !known.has(id)));
  const unpacked = await unpackRecords(await packedWith(transaction, chatId, [...missing]));
  return [...rows, ...unpacked.map(({ post }) => post).filter(({ id }) => missing.has(id))];
}

export function keyOf(chatId: string, postId: string): [chatId: string, paddedPostId: string] {
  return [chatId, padId(postId)];
}

/** All keys of a chat's posts, or those below `before`. */
export function rangeOf(chatId: string, before?: string): IDBKeyRange {
  const beyond = before === undefined ? [chatId, []] : keyOf(chatId, before);
  return IDBKeyRange.bound([chatId], beyond, false, true);
}

/** Chromium has it since 141, Firefox not yet: the newest records of a range at once. */
interface ReadsBackwards {
  getAllRecords(options: {
    readonly query: IDBKeyRange;
    readonly count: number;
    readonly direction: "prev";
  }): IDBRequest<readonly { readonly key: IDBValidKey; readonly value: unknown }[]>;
}

type PostStore = IDBPObjectStore<ChatsideSchema, StoreNames<ChatsideSchema>[], "posts", "readonly">;

interface Records {
  /** Newest first. */
  readonly records: readonly unknown[];
  readonly oldest: IDBValidKey | undefined;
}

/** Oldest first: a broken record must not look like the end of storage. */
async function newestRows(
  store: PostStore,
  range: IDBKeyRange,
  limit: number,
): Promise<{ readonly rows: readonly StoredPost[]; readonly broken: number }> {
  const rows: StoredPost[] = [];
  let broken = 0;
  for (let within: IDBKeyRange | undefined = range; within && rows.length < limit; ) {
    const wanted = limit - rows.length;
    const { records, oldest } = await newestRecords(store, within, wanted);
    const whole = records.flatMap((record) => asStoredPost(record) ?? []);
    rows.push(...whole);
    broken += records.length - whole.length;
    const isEnd = records.length < wanted || oldest === undefined;
    within = isEnd ? undefined : IDBKeyRange.bound(range.lower, oldest, range.lowerOpen, true);
  }
  return { rows: rows.reverse(), broken };
}

/**
 * Newest first. In one request where supported, otherwise from the key with that many after it: a record cursor
 * takes five times as long.
 */
async function newestRecords(store: PostStore, range: IDBKeyRange, limit: number): Promise<Records> {
  const bare: IDBObjectStore & Partial<ReadsBackwards> = unwrap(store);
  if (bare.getAllRecords) {
    const records = await wrap(bare.getAllRecords({ query: range, count: limit, direction: "prev" }));
    return { records: records.map(({ value }) => value), oldest: records.at(-1)?.key };
  }
  const newest = await store.openKeyCursor(range, "prev");
  const oldest = limit > 1 ? await newest?.advance(limit - 1) : newest;
  const wanted = oldest ? IDBKeyRange.bound(oldest.key, range.upper, false, range.upperOpen) : range;
  const records: unknown[] = await store.getAll(wanted);
  return { records: records.reverse(), oldest: oldest?.key };
}
