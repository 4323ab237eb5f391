import type { MuteEntry } from "../domain/mutes/files/mute-file.ts";
import type { SubscribedList } from "../domain/mutes/subscribed-list.ts";
import type { Database } from "./schema.ts";
import { whole } from "./whole-transaction.ts";

/** The lists that the person follows, by their address. Broken records are left out. */
export async function readLists(database: Database): Promise<SubscribedList[]> {
  // Where the migration failed that gives lists a place, what is older can still be read.
  if (!database.objectStoreNames.contains("lists")) return [];
  const records: unknown[] = await database.getAll("lists");
  return records.filter(isList);
}

/** One list; undefined when it is not followed. */
export async function findList(database: Database, url: string): Promise<SubscribedList | undefined> {
  const record: unknown = await database.get("lists", url);
  return isList(record) ? record : undefined;
}

/** The entries of a list's last version; none when that is not known. */
export async function readListEntries(database: Database, url: string): Promise<readonly MuteEntry[]> {
  const record: unknown = await database.get("listEntries", url);
  return Array.isArray(record) ? (record as MuteEntry[]) : [];
}

/** Keeps a list, and its entries where there is a new version. Resolves when it is on the disk. */
export async function writeList(
  database: Database,
  list: SubscribedList,
  entries?: readonly MuteEntry[],
): Promise<void> {
  const transaction = database.transaction(["lists", "listEntries"], "readwrite", { durability: "strict" });
  await whole(transaction, async () => {
    await transaction.objectStore("lists").put(list, list.url);
    if (entries) await transaction.objectStore("listEntries").put(entries, list.url);
  });
}

/** Takes a list away; what it muted is not touched. */
export async function removeList(database: Database, url: string): Promise<void> {
  const transaction = database.transaction(["lists", "listEntries"], "readwrite", { durability: "strict" });
  await whole(transaction, async () => {
    await transaction.objectStore("lists").delete(url);
    await transaction.objectStore("listEntries").delete(url);
  });
}

function isList(record: unknown): record is SubscribedList {
  if (typeof record !== "object" || record === null) return false;
  const { url, askedAt, entries } = record as Partial<Record<keyof SubscribedList, unknown>>;
  return typeof url === "string" && typeof askedAt === "number" && typeof entries === "number";
}
