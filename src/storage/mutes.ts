import { byBatch, type MuteRow } from "../domain/mutes/history.ts";
import { hasFields } from "../schemas/fields.ts";
import { isMuteRow } from "../schemas/mute-row.ts";
import type { Database, StoredMutes } from "./schema.ts";
import { whole } from "./whole-transaction.ts";

const onDisk = { durability: "strict" } as const;

/**
 * 50,000 single rows take seconds; Chromium stores a record above some 60 kB as a file, slower and more easily
 * lost.
 */
const rowsPerRecord = 100;

export async function readMutes(database: Database): Promise<MuteRow[]> {
  // Absent if this store's migration failed.
  if (!database.objectStoreNames.contains("mutes")) return [];
  const records: unknown[] = await database.getAll("mutes");
  return records.flatMap(rowsOfRecord);
}

export async function readMuteBatch(database: Database, batchId: string): Promise<MuteRow[]> {
  const records: unknown[] = await database.getAllFromIndex("mutes", "batch", batchId);
  return records.flatMap(rowsOfRecord);
}

/**
 * Atomic. Resolves when on disk; rejects with a QuotaExceededError when the disk is full. Ignores a stored
 * batch. `onProgress` counts rows passed to the browser; none is certain until this resolves.
 */
export async function appendMutes(
  database: Database,
  rows: readonly MuteRow[],
  onProgress: (taken: number) => void = () => undefined,
): Promise<void> {
  const transaction = database.transaction("mutes", "readwrite", onDisk);
  const known = transaction.store.index("batch");
  let taken = 0;
  const add = async (record: StoredMutes): Promise<void> => {
    await transaction.store.add(record);
    taken += record.rows.length;
    onProgress(taken);
  };
  const writing = [...byBatch(rows)].map(async ([batch, own]) => {
    if ((await known.getKey(batch)) === undefined) await Promise.all(recordsOf(batch, own).map(add));
  });
  await whole(transaction, () => Promise.all(writing));
}

function recordsOf(batch: string, rows: readonly MuteRow[]): readonly StoredMutes[] {
  const count = Math.ceil(rows.length / rowsPerRecord);
  return Array.from({ length: count }, (_, index) => ({
    batch,
    rows: rows.slice(index * rowsPerRecord, (index + 1) * rowsPerRecord),
  }));
}

function rowsOfRecord(record: unknown): MuteRow[] {
  if (!hasFields(record) || !Array.isArray(record.rows)) return [];
  const rows: unknown[] = record.rows;
  return rows.filter(isMuteRow);
}

/** Rows that this version cannot read. */
export function foreignRowsIn(record: unknown): number {
  if (!hasFields(record) || !Array.isArray(record.rows)) return 1;
  return record.rows.length - rowsOfRecord(record).length;
}
