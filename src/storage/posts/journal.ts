import type { IDBPTransaction, StoreNames } from "idb";
import type { Post } from "../../domain/post/post.ts";
import type { TimelinePage } from "../../domain/post/timeline-page.ts";
import { hasFields } from "../../schemas/fields.ts";
import { timelinePageSchema } from "../../schemas/timeline-page.ts";
import { keyOf } from "../read-posts.ts";
import type { ChatsideSchema, Database, JournalEntry } from "../schema.ts";
import { readStoredPost } from "../stored-post.ts";

type StoreName = StoreNames<ChatsideSchema>;
type Transaction = IDBPTransaction<ChatsideSchema, StoreName[], "readonly" | "readwrite">;

export function withJournal(database: Database, ...names: StoreName[]): StoreName[] {
  return hasJournal(database) ? [...names, "journal"] : names;
}

export function hasJournal({ objectStoreNames }: Pick<Database, "objectStoreNames">): boolean {
  return objectStoreNames.contains("journal");
}

/** Oldest first, without broken records. */
export async function readJournal(transaction: Transaction): Promise<readonly JournalEntry[]> {
  if (!hasJournal(transaction)) return [];
  const records: unknown[] = await transaction.objectStore("journal").getAll();
  return records.flatMap(asEntries);
}

/** Missing from a chat's coverage, oldest first. */
export async function journaledPages(
  transaction: Transaction,
  chatId: string,
): Promise<readonly TimelinePage[]> {
  const entries = await readJournal(transaction);
  return entries.filter((entry) => entry.chatId === chatId).flatMap(({ pages }) => pages);
}

export async function journaledPosts(
  transaction: Transaction,
  { chatId, postIds }: JournalEntry,
): Promise<readonly Post[]> {
  const posts = transaction.objectStore("posts");
  const records = await Promise.all(postIds.map((id) => posts.get(keyOf(chatId, id))));
  return records.map(readStoredPost).filter((post) => post !== undefined);
}

export async function dropFromJournal(
  transaction: IDBPTransaction<ChatsideSchema, StoreName[], "readwrite">,
  chatId: string,
): Promise<void> {
  if (!hasJournal(transaction)) return;
  let cursor = await transaction.objectStore("journal").openCursor();
  while (cursor) {
    const left = asEntries(cursor.value).filter((entry) => entry.chatId !== chatId);
    await (left.length === 0 ? cursor.delete() : cursor.update(left));
    cursor = await cursor.continue();
  }
}

function asEntries(record: unknown): readonly JournalEntry[] {
  return Array.isArray(record) ? record.filter(isEntry) : [];
}

/** A broken page would corrupt the coverage. */
const isPage = (page: unknown): boolean => timelinePageSchema.safeParse(page).success;

function isEntry(value: unknown): value is JournalEntry {
  if (!hasFields<JournalEntry>(value)) return false;
  const { chatId, postIds, pages } = value;
  return typeof chatId === "string" && Array.isArray(postIds) && Array.isArray(pages) && pages.every(isPage);
}
