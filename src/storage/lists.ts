import type { MuteEntry } from "../domain/mutes/files/mute-file.ts";
import { readListAddress, type SubscribedList } from "../domain/mutes/subscribed-list.ts";
import { hasFields } from "../schemas/fields.ts";
import { isMuteTarget } from "../schemas/mute-row.ts";
import type { Database } from "./schema.ts";
import { whole } from "./whole-transaction.ts";

export async function readLists(database: Database): Promise<SubscribedList[]> {
  // Absent if this store's migration failed.
  if (!database.objectStoreNames.contains("lists")) return [];
  const records: unknown[] = await database.getAll("lists");
  return records.filter(isList);
}

export async function findList(database: Database, url: string): Promise<SubscribedList | undefined> {
  const record: unknown = await database.get("lists", url);
  return isList(record) ? record : undefined;
}

export async function readListEntries(database: Database, url: string): Promise<readonly MuteEntry[]> {
  const record: unknown = await database.get("listEntries", url);
  return Array.isArray(record) ? record.filter(isEntry) : [];
}

/** False, and nothing written, where a list that is not `isNew` was removed meanwhile. */
export async function writeList(
  database: Database,
  list: SubscribedList,
  { entries, isNew }: { readonly entries?: readonly MuteEntry[] | undefined; readonly isNew: boolean },
): Promise<boolean> {
  const transaction = database.transaction(["lists", "listEntries"], "readwrite", { durability: "strict" });
  return whole(transaction, async () => {
    const lists = transaction.objectStore("lists");
    if (!isNew && (await lists.getKey(list.url)) === undefined) return false;
    await lists.put(list, list.url);
    if (entries) await transaction.objectStore("listEntries").put(entries, list.url);
    return true;
  });
}

export async function removeList(database: Database, url: string): Promise<void> {
  const transaction = database.transaction(["lists", "listEntries"], "readwrite", { durability: "strict" });
  await whole(transaction, async () => {
    await transaction.objectStore("lists").delete(url);
    await transaction.objectStore("listEntries").delete(url);
  });
}

export function isEntries(record: unknown): record is readonly MuteEntry[] {
  return Array.isArray(record) && record.every(isEntry);
}

function isEntry(record: unknown): record is MuteEntry {
  return hasFields<MuteEntry>(record) && isMuteTarget(record.target);
}

export function isList(record: unknown): record is SubscribedList {
  if (!hasFields<SubscribedList>(record)) return false;
  const { url, askedAt, entries } = record;
  return isAddress(url) && typeof askedAt === "number" && typeof entries === "number";
}

/** As `readListAddress` returns it: any other would be requested, or would stop the check of all lists. */
function isAddress(url: unknown): boolean {
  if (typeof url !== "string") return false;
  const read = readListAddress(url);
  return read.ok && read.url === url;
}
