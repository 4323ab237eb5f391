import { byBatch, type MuteRow } from "../domain/mutes/history.ts";
import type { Database, StoredMutes } from "./schema.ts";
import { whole } from "./whole-transaction.ts";

/** On the disk itself before it is acknowledged, not only in the system's memory. */
const onDisk = { durability: "strict" } as const;

/**
 * Rows of one record. One by one, 50,000 take seconds to write and to read; beyond some 60 kB, browsers put a record
 * into a file of its own, which is slower and gets lost more easily.
 */
const rowsPerRecord = 100;

/** The whole history of mutes, in the order of writing. Broken records are left out. */
export async function readMutes(database: Database): Promise<MuteRow[]> {
  // Where the migration failed that gives mutes a place, what is older can still be read.
  if (!database.objectStoreNames.contains("mutes")) return [];
  const records: unknown[] = await database.getAll("mutes");
  return records.flatMap(rowsOfRecord);
}

/** The rows of one batch, in the order of writing; none when it was never written. */
export async function readMuteBatch(database: Database, batchId: string): Promise<MuteRow[]> {
  const records: unknown[] = await database.getAllFromIndex("mutes", "batch", batchId);
  return records.flatMap(rowsOfRecord);
}

/**
 * Appends whole batches to the history, all or nothing. Resolves when they are on the disk; rejects with a
 * QuotaExceededError when the disk is full. A batch that is there already is left as it is. `onProgress` hears how
 * many rows the browser has taken so far; until this resolves, none of them counts.
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
  if (!isObject(record) || !Array.isArray(record.rows)) return [];
  const rows: unknown[] = record.rows;
  return rows.filter(isRow);
}

/** Looks only at what no row can do without: it was checked whole before it was written. */
function isRow(row: unknown): row is MuteRow {
  if (!isObject(row) || typeof row.id !== "string" || typeof row.batch !== "string") return false;
  if (typeof row.at !== "number" || typeof row.act !== "string") return false;
  if (row.act !== "muted") return true;
  const { rule } = row;
  return isObject(rule) && typeof rule.id === "string" && isObject(rule.target) && isObject(rule.source);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
