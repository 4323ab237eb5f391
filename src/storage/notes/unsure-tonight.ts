import type { UnsureEnd, UnsureTonight } from "../../domain/mutes/tonight.ts";
import { hasFields } from "../../schemas/fields.ts";
import type { Database } from "../schema.ts";
import { whole } from "../whole-transaction.ts";

const key = "unsure-tonight";
/** Mutes of evenings on which X was never open. */
const most = 200;

export async function readUnsureTonight(database: Database): Promise<readonly UnsureTonight[]> {
  const stored: unknown = await database.get("settings", key);
  return Array.isArray(stored) ? stored.filter(isUnsure) : [];
}

export async function writeUnsureTonight(database: Database, list: readonly UnsureTonight[]): Promise<void> {
  const transaction = database.transaction("settings", "readwrite");
  const { store } = transaction;
  await whole(transaction, async () => {
    if (list.length === 0) await store.delete(key);
    else await store.put(list.slice(-most), key);
  });
}

function isUnsure(value: unknown): value is UnsureTonight {
  if (!hasFields(value) || typeof value.batch !== "string") return false;
  const areMoments = typeof value.at === "number" && typeof value.ours === "number";
  return areMoments && Array.isArray(value.rules) && value.rules.every(isEnd);
}

function isEnd(value: unknown): value is UnsureEnd {
  if (!hasFields(value) || typeof value.ruleId !== "string" || typeof value.until !== "number") return false;
  if (value.before !== undefined && typeof value.before !== "number") return false;
  return value.chatId === undefined || typeof value.chatId === "string";
}
