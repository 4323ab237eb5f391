import { type Draft, isOpen, mergeDraft } from "../domain/draft.ts";
import { isForgettable, postedDrafts } from "../domain/draft-posted.ts";
import type { Post } from "../domain/post.ts";
import type { Database } from "./schema.ts";
import { whole } from "./whole-transaction.ts";

/** On the disk itself before it is acknowledged, not only in the system's memory: the words are a person's. */
const onDisk = { durability: "strict" } as const;

/** The drafts of all chats that were not posted yet, last changed first. Broken records are left out. */
export async function readDrafts(database: Database): Promise<Draft[]> {
  const drafts = await allDrafts(database);
  return drafts.filter(isOpen).sort(lastChangedFirst);
}

/** One draft by its id, posted or not; undefined when there is none, or its record is broken. */
export async function findDraft(database: Database, id: string): Promise<Draft | undefined> {
  const record: unknown = await database.get("drafts", id);
  return isDraft(record) ? record : undefined;
}

/** Keeps a draft, unless what is kept is newer (`mergeDraft`). Resolves when it is on the disk. */
export async function saveDraft(database: Database, draft: Draft): Promise<void> {
  const transaction = database.transaction("drafts", "readwrite", onDisk);
  await whole(transaction, async () => {
    const known: unknown = await transaction.store.get(draft.id);
    await transaction.store.put(mergeDraft(isDraft(known) ? known : undefined, draft), draft.id);
  });
}

/** Takes a draft away; one that is not there is away already. */
export async function deleteDraft(database: Database, id: string): Promise<void> {
  const transaction = database.transaction("drafts", "readwrite", onDisk);
  await whole(transaction, () => transaction.store.delete(id));
}

/** Changes one draft; gives what it became, or undefined when there is none with this id. */
export async function changeDraft(
  database: Database,
  id: string,
  change: (draft: Draft) => Draft,
): Promise<Draft | undefined> {
  const transaction = database.transaction("drafts", "readwrite", onDisk);
  return whole(transaction, async () => {
    const known: unknown = await transaction.store.get(id);
    const changed = isDraft(known) ? change(known) : undefined;
    if (changed) await transaction.store.put(changed, id);
    return changed;
  });
}

/**
 * Marks the drafts that some posts of the person's own turn out to be, and forgets those that were posted long ago.
 * True when a draft was marked. `clockOffset` is X's clock minus ours, `now` our clock, ms.
 */
export async function markPosted(
  database: Database,
  posts: readonly Post[],
  clockOffset: number | undefined,
  now: number,
): Promise<boolean> {
  if (postedDrafts(await allDrafts(database), posts, clockOffset).length === 0) return false;
  const transaction = database.transaction("drafts", "readwrite", onDisk);
  return whole(transaction, async () => {
    const records: unknown[] = await transaction.store.getAll();
    const drafts = records.filter(isDraft);
    const posted = postedDrafts(drafts, posts, clockOffset);
    const forgettable = drafts.filter((draft) => isForgettable(draft, now));
    await Promise.all([
      ...posted.map((draft) => transaction.store.put(draft, draft.id)),
      ...forgettable.map(({ id }) => transaction.store.delete(id)),
    ]);
    return posted.length > 0;
  });
}

async function allDrafts(database: Database): Promise<Draft[]> {
  // Where the migration failed that gives drafts a place, what is older can still be read.
  if (!database.objectStoreNames.contains("drafts")) return [];
  const records: unknown[] = await database.getAll("drafts");
  return records.filter(isDraft);
}

/** Looks only at what no draft can do without: it was checked whole before it was written. */
export function isDraft(record: unknown): record is Draft {
  if (typeof record !== "object" || record === null) return false;
  const { id, chatId, text, createdAt, changedAt } = record as Partial<Record<keyof Draft, unknown>>;
  const hasNames = typeof id === "string" && typeof chatId === "string" && typeof text === "string";
  return hasNames && typeof createdAt === "number" && typeof changedAt === "number";
}

function lastChangedFirst(a: Draft, b: Draft): number {
  return b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1);
}
