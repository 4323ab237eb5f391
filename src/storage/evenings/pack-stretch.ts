import { compareIds, padId } from "../../domain/post/snowflake.ts";
import type { Stretch } from "../../domain/post/stretch.ts";
import { hasJournal, withJournal } from "../posts/journal.ts";
import { deleteSilently, putSilently } from "../put-silently.ts";
import type { ChatsideSchema, Database } from "../schema.ts";
import { asStoredPost } from "../stored-post.ts";
import { whole } from "../whole-transaction.ts";
import { mergeReadings } from "./merge-readings.ts";
import { type PackedRecords, packRecords, unpackRecords } from "./packed-evening.ts";
import {
  type EveningKey,
  type EveningTransaction,
  eveningStores,
  eveningsBetween,
  hasEvenings,
  packedOf,
} from "./read-packed.ts";

interface Found {
  readonly keys: readonly ChatsideSchema["posts"]["key"][];
  readonly records: readonly unknown[];
  readonly evenings: readonly EveningKey[];
  readonly packed: readonly unknown[];
}

/**
 * Includes overlapping packed evenings. Reads the packed data back to verify it, then replaces its sources in
 * one transaction if unchanged. False if there is nothing to pack, or not now.
 */
export async function packStretch(database: Database, chatId: string, stretch: Stretch): Promise<boolean> {
  if (!hasEvenings(database)) return false;
  const stores = ["posts", ...eveningStores(database)] as const;
  const names = withJournal(database, ...stores);
  const found = await find(database.transaction([...stores]), chatId, stretch);
  const rows = found.records.flatMap((record) => asStoredPost(record) ?? []);
  let broken = 0;
  const packed = await unpackRecords(found.packed, (count) => {
    broken += count;
  });
  if (rows.length === 0 || broken > 0) return false;
  const records = mergeReadings(packed, rows);
  const evening = await packRecords(records);
  const last = records.at(-1);
  if (!evening || !last) return false;
  const transaction = database.transaction(names, "readwrite", { durability: "strict" });
  return whole(transaction, async () => {
    // The journal counts posts by their rows.
    if (hasJournal(transaction) && (await transaction.objectStore("journal").count()) > 0) return false;
    const now = await find(transaction, chatId, stretch);
    if (!isSame(now, found)) return false;
    for (const key of found.evenings) deleteEvening(transaction, key);
    putEvening(transaction, [chatId, padId(last.post.id)], evening);
    const readable = found.keys.filter((_, at) => asStoredPost(found.records[at]) !== undefined);
    for (const key of readable) deleteSilently(transaction.objectStore("posts"), key);
    return true;
  });
}

async function find(transaction: EveningTransaction, chatId: string, { from, to }: Stretch): Promise<Found> {
  const evenings = await eveningsBetween(transaction, chatId, from, to);
  const ids = [from, to, ...evenings.flatMap(({ ids: of }) => [of[0] ?? from, of.at(-1) ?? to])];
  const [lowest = from, highest = to] = [ids.toSorted(compareIds)[0], ids.toSorted(compareIds).at(-1)];
  const range = IDBKeyRange.bound([chatId, padId(lowest)], [chatId, padId(highest)]);
  const posts = transaction.objectStore("posts");
  const keys = await posts.getAllKeys(range);
  const records = await posts.getAll(range);
  const packed = await packedOf(transaction, evenings);
  return { keys, records, evenings: evenings.map(({ key }) => key), packed };
}

function isSame(now: Found, then: Found): boolean {
  if (now.packed.length !== then.packed.length || String(now.evenings) !== String(then.evenings))
    return false;
  const areBytesSame = now.packed.every((bytes, at) => areSameBytes(bytes, then.packed[at]));
  return areBytesSame && JSON.stringify(now.records) === JSON.stringify(then.records);
}

function areSameBytes(one: unknown, other: unknown): boolean {
  if (!(one instanceof Uint8Array && other instanceof Uint8Array)) return false;
  return one.byteLength === other.byteLength && one.every((byte, at) => byte === other[at]);
}

type Writing = Parameters<typeof putSilently>[0]["transaction"];

export function deleteEvening(transaction: Writing, key: EveningKey): void {
  for (const name of eveningStores(transaction)) deleteSilently(transaction.objectStore(name), key);
}

function putEvening(transaction: Writing, key: EveningKey, { evening, ...parts }: PackedRecords): void {
  putSilently(transaction.objectStore("evenings"), evening, key);
  putSilently(transaction.objectStore("eveningPosts"), parts.posts, key);
  putSilently(transaction.objectStore("eveningTexts"), parts.texts, key);
  if (transaction.objectStoreNames.contains("eveningWords"))
    putSilently(transaction.objectStore("eveningWords"), parts.words, key);
}
