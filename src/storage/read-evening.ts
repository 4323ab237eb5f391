import type { Post } from "../domain/post/post.ts";
import { compareIds, firstIdAt, padId } from "../domain/post/snowflake.ts";
import { mergeReadings } from "./evenings/merge-readings.ts";
import { unpackRecords } from "./evenings/packed-evening.ts";
import { eveningsBetween, packedOf, withEvenings } from "./evenings/read-packed.ts";
import { rangeOf } from "./read-posts.ts";
import type { Database } from "./schema.ts";
import { asStoredPost } from "./stored-post.ts";

export interface PostIds {
  /** Oldest first, without duplicates. */
  readonly all: readonly string[];
  /** Posts not packed, or with a better reading since. */
  readonly rows: readonly string[];
  readonly packedBytes: number;
}

/** Reads no posts: a snowflake contains its time. */
export async function readPostIds(database: Database, chatId: string): Promise<PostIds> {
  const transaction = database.transaction(withEvenings(database, "posts"));
  const keys = await transaction.objectStore("posts").getAllKeys(rangeOf(chatId));
  const rows = keys.map(([, paddedId]) => paddedId.replace(/^0+(?=\d)/, ""));
  const evenings = await eveningsBetween(transaction, chatId);
  const packed = evenings.flatMap(({ ids }) => ids);
  const packedBytes = evenings.reduce((sum, { record }) => sum + bytesOf(record), 0);
  const [firstRow, lastPacked] = [rows[0], packed.at(-1)];
  const areApart = firstRow === undefined || lastPacked === undefined || compareIds(firstRow, lastPacked) > 0;
  const all = areApart ? [...packed, ...rows] : [...new Set([...packed, ...rows])].sort(compareIds);
  return { all, rows, packedBytes };
}

/** Both ends in ms, inclusive; oldest first, without broken records. */
export async function readPostsBetween(
  database: Database,
  chatId: string,
  from: number,
  to: number,
): Promise<readonly Post[]> {
  const [first, after] = [firstIdAt(from), firstIdAt(to + 1)];
  const transaction = database.transaction(withEvenings(database, "posts"));
  const range = IDBKeyRange.bound([chatId, padId(first)], [chatId, padId(after)], false, true);
  const records: unknown[] = await transaction.objectStore("posts").getAll(range);
  const packed = await packedOf(transaction, await eveningsBetween(transaction, chatId, first, after));
  const rows = records.flatMap((record) => asStoredPost(record) ?? []);
  const unpacked = await unpackRecords(packed);
  const within = unpacked.filter(
    ({ post }) => compareIds(post.id, first) >= 0 && compareIds(post.id, after) < 0,
  );
  return mergeReadings(within, rows).map(({ post }) => post);
}

function bytesOf(record: unknown): number {
  return typeof record === "object" && record !== null && "bytes" in record ? Number(record.bytes) || 0 : 0;
}
