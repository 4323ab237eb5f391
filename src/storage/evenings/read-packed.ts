import type { IDBPTransaction, StoreNames } from "idb";
import { compareIds, padId } from "../../domain/post/snowflake.ts";
import type { ChatsideSchema, Database, PackedMark } from "../schema.ts";
import { idsOf, isPackedEvening } from "./packed-evening.ts";

type StoreName = StoreNames<ChatsideSchema>;
export type EveningTransaction = IDBPTransaction<ChatsideSchema, StoreName[], "readonly" | "readwrite">;
export type EveningKey = ChatsideSchema["evenings"]["key"];

export interface EveningAt {
  readonly key: EveningKey;
  readonly ids: readonly string[];
  readonly record: unknown;
}

const allStores = ["evenings", "eveningPosts", "eveningTexts", "eveningWords"] as const;

/** A failed migration leaves only older stores. */
export function hasEvenings({ objectStoreNames }: Pick<Database, "objectStoreNames">): boolean {
  return objectStoreNames.contains("evenings");
}

export function eveningStores(of: Pick<Database, "objectStoreNames">): readonly (typeof allStores)[number][] {
  return allStores.filter((name) => of.objectStoreNames.contains(name));
}

export function withEvenings(database: Database, ...names: StoreName[]): StoreName[] {
  return hasEvenings(database) ? [...names, "evenings", "eveningPosts"] : names;
}

/** Inclusive ids, oldest first. */
export async function eveningsBetween(
  transaction: EveningTransaction,
  chatId: string,
  first = "0",
  last?: string,
): Promise<readonly EveningAt[]> {
  const found: EveningAt[] = [];
  if (!hasEvenings(transaction)) return found;
  const from = IDBKeyRange.bound([chatId, padId(first)], [chatId, []]);
  if (last === undefined) return eveningsIn(transaction, from);
  for (let cursor = await transaction.objectStore("evenings").openCursor(from); cursor; ) {
    const evening = eveningAt(cursor.key, cursor.value);
    const [oldest] = evening.ids;
    if (oldest !== undefined && compareIds(oldest, last) > 0) break;
    found.push(evening);
    cursor = await cursor.continue();
  }
  return found;
}

export async function allEvenings(transaction: EveningTransaction): Promise<readonly EveningAt[]> {
  return hasEvenings(transaction) ? eveningsIn(transaction) : [];
}

async function eveningsIn(
  transaction: EveningTransaction,
  range?: IDBKeyRange,
): Promise<readonly EveningAt[]> {
  const store = transaction.objectStore("evenings");
  const [keys, records] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  return keys.map((key, at) => eveningAt(key, records[at]));
}

export async function packedOf(
  transaction: EveningTransaction,
  evenings: readonly EveningAt[],
): Promise<readonly unknown[]> {
  if (evenings.length === 0) return [];
  const store = transaction.objectStore("eveningPosts");
  const packed: unknown[] = [];
  for (const { key } of evenings) packed.push(await store.get(key));
  return packed;
}

/** Newest posts below the id `before`: up to `limit`, or those above the id `after`. */
export async function packedBefore(
  transaction: EveningTransaction,
  chatId: string,
  { before, after, limit }: { before?: string | undefined; after?: string | undefined; limit?: number },
): Promise<readonly unknown[]> {
  if (!hasEvenings(transaction)) return [];
  if (limit === undefined)
    return packedOf(transaction, await eveningsBetween(transaction, chatId, after, before));
  const store = transaction.objectStore("evenings");
  const evenings = before === undefined ? [] : [...(await around(transaction, chatId, before))];
  const isOlder = (id: string) => before === undefined || compareIds(id, before) < 0;
  let found = evenings.flatMap(({ ids }) => ids.filter(isOlder)).length;
  const above = before === undefined ? [chatId, []] : [chatId, padId(before)];
  const below = IDBKeyRange.bound([chatId], above, false, true);
  let cursor = await store.openCursor(below, "prev");
  for (; cursor && found < limit; cursor = await cursor.continue()) {
    const evening = eveningAt(cursor.key, cursor.value);
    evenings.push(evening);
    found += evening.ids.length;
  }
  return packedOf(transaction, evenings);
}

export async function packedMarks(
  transaction: EveningTransaction,
  chatId: string,
  postIds: readonly string[],
): Promise<ReadonlyMap<string, PackedMark>> {
  const marks = new Map<string, PackedMark>();
  const [oldest] = postIds.toSorted(compareIds);
  if (oldest === undefined) return marks;
  const asked = new Set(postIds);
  for (const { ids, record } of await eveningsBetween(transaction, chatId, oldest)) {
    for (const id of ids) if (asked.has(id)) marks.set(id, { id });
    if (isPackedEvening(record))
      for (const mark of record.marks) if (asked.has(mark.id)) marks.set(mark.id, mark);
  }
  return marks;
}

export async function packedWith(
  transaction: EveningTransaction,
  chatId: string,
  postIds: readonly string[],
): Promise<readonly unknown[]> {
  if (!hasEvenings(transaction)) return [];
  const evenings = new Map<string, EveningAt>();
  for (const id of postIds)
    for (const evening of await around(transaction, chatId, id))
      if (evening.ids.includes(id)) evenings.set(evening.key[1], evening);
  return packedOf(transaction, [...evenings.values()]);
}

/** If any; evenings do not overlap. */
async function around(
  transaction: EveningTransaction,
  chatId: string,
  postId: string,
): Promise<readonly EveningAt[]> {
  const from = IDBKeyRange.bound([chatId, padId(postId)], [chatId, []]);
  const cursor = await transaction.objectStore("evenings").openCursor(from);
  const evening = cursor && eveningAt(cursor.key, cursor.value);
  return evening && compareIds(evening.ids[0] ?? "", postId) <= 0 ? [evening] : [];
}

function eveningAt(key: EveningKey, record: unknown): EveningAt {
  return { key, record, ids: idsOf(record) };
}
