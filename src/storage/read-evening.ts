import type { Post } from "../domain/post/post.ts";
import { compareIds, firstIdAt, padId, timeOfId } from "../domain/post/snowflake.ts";
import { mergeReadings } from "./evenings/merge-readings.ts";
import { unpackRecords } from "./evenings/packed-evening.ts";
import { eveningsBetween, hasEvenings, packedOf, withEvenings } from "./evenings/read-packed.ts";
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

/**
 * Reads no posts: a snowflake contains its time. `span` (ms, inclusive) leaves out what is packed outside of it, and
 * rows outside of it.
 */
export async function readPostIds(
  database: Database,
  chatId: string,
  span?: { readonly from: number; readonly to: number },
): Promise<PostIds> {
  const transaction = database.transaction(withEvenings(database, "posts"));
  const [first, after] = span ? [firstIdAt(span.from), firstIdAt(span.to + 1)] : [];
  const range = after === undefined ? rangeOf(chatId) : rangeBetween(chatId, first ?? "0", after);
  const keys = await transaction.objectStore("posts").getAllKeys(range);
  const rows = keys.map(([, paddedId]) => idOf(paddedId));
  const evenings = await eveningsBetween(transaction, chatId, first, after);
  const packed = evenings.flatMap(({ ids }) => ids);
  const packedBytes = evenings.reduce((sum, { record }) => sum + bytesOf(record), 0);
  const [firstRow, lastPacked] = [rows[0], packed.at(-1)];
  const areApart = firstRow === undefined || lastPacked === undefined || compareIds(firstRow, lastPacked) > 0;
  const all = areApart ? [...packed, ...rows] : [...new Set([...packed, ...rows])].sort(compareIds);
  return { all, rows, packedBytes };
}

/** When the chat's newest post was written, ms; undefined for none, and for one of before snowflakes. */
export async function readNewestAt(database: Database, chatId: string): Promise<number | undefined> {
  const transaction = database.transaction(withEvenings(database, "posts"));
  const ofChat = IDBKeyRange.bound([chatId], [chatId, []]);
  const row = await transaction.objectStore("posts").openKeyCursor(ofChat, "prev");
  const evening = hasEvenings(transaction)
    ? await transaction.objectStore("evenings").openKeyCursor(ofChat, "prev")
    : undefined;
  const newest = [row?.key[1], evening?.key[1]]
    .flatMap((padded) => padded ?? [])
    .sort()
    .at(-1);
  return newest === undefined ? undefined : timeOfId(idOf(newest));
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
  const range = rangeBetween(chatId, first, after);
  const records: unknown[] = await transaction.objectStore("posts").getAll(range);
  const packed = await packedOf(transaction, await eveningsBetween(transaction, chatId, first, after));
  const rows = records.flatMap((record) => asStoredPost(record) ?? []);
  const unpacked = await unpackRecords(packed);
  const within = unpacked.filter(
    ({ post }) => compareIds(post.id, first) >= 0 && compareIds(post.id, after) < 0,
  );
  return mergeReadings(within, rows).map(({ post }) => post);
}

function rangeBetween(chatId: string, first: string, after: string): IDBKeyRange {
  return IDBKeyRange.bound([chatId, padId(first)], [chatId, padId(after)], false, true);
}

function idOf(paddedId: string): string {
  return paddedId.replace(/^0+(?=\d)/, "");
}

function bytesOf(record: unknown): number {
  return typeof record === "object" && record !== null && "bytes" in record ? Number(record.bytes) || 0 : 0;
}
