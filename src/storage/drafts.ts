import { canBeTakenBack, type Draft, isOpen, mergeDraft } from "../domain/drafts/draft.ts";
import { draftFields, storedDraftSchema } from "../schemas/draft.ts";
import type { Database } from "./schema.ts";
import { withUnknownFields } from "./unknown-fields.ts";
import { whole } from "./whole-transaction.ts";

const onDisk = { durability: "strict" } as const;

/** Last changed first, without broken records. */
export async function readDrafts(database: Database): Promise<Draft[]> {
  const drafts = await allDrafts(database);
  return drafts.filter(isOpen).sort(lastChangedFirst);
}

/** Can still be reopened; last posted first. `now`: our clock, ms. */
export async function readPosted(database: Database, now: number): Promise<Draft[]> {
  const drafts = await allDrafts(database);
  return drafts
    .filter((draft) => canBeTakenBack(draft, now))
    .sort((a, b) => (b.postedAt ?? 0) - (a.postedAt ?? 0));
}

export async function findDraft(database: Database, id: string): Promise<Draft | undefined> {
  const record: unknown = await database.get("drafts", id);
  return isDraft(record) ? record : undefined;
}

/** Unless the stored draft is newer (`mergeDraft`). Resolves when on disk. */
export async function saveDraft(database: Database, draft: Draft): Promise<void> {
  const transaction = database.transaction("drafts", "readwrite", onDisk);
  await whole(transaction, async () => {
    const known: unknown = await transaction.store.get(draft.id);
    const merged = mergeDraft(isDraft(known) ? known : undefined, draft);
    await transaction.store.put(withUnknownFields(merged, known, draftFields), draft.id);
  });
}

export async function deleteDraft(database: Database, id: string): Promise<void> {
  const transaction = database.transaction("drafts", "readwrite", onDisk);
  await whole(transaction, () => transaction.store.delete(id));
}

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

export async function allDrafts(database: Database): Promise<Draft[]> {
  // Absent if this store's migration failed.
  if (!database.objectStoreNames.contains("drafts")) return [];
  const records: unknown[] = await database.getAll("drafts");
  return records.filter(isDraft);
}

export function isDraft(record: unknown): record is Draft {
  return storedDraftSchema.safeParse(record).success;
}

function lastChangedFirst(a: Draft, b: Draft): number {
  return b.changedAt - a.changedAt || (a.id < b.id ? -1 : 1);
}
