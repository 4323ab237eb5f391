import { isHandle } from "../domain/post/handle.ts";
import { isOffset } from "../domain/x-status/trusted-clock.ts";
import type { Database } from "./schema.ts";
import { whole } from "./whole-transaction.ts";

const offsetKey = "clock-offset";
const handleKey = "seen-handle";

/** X's clock minus ours, ms; undefined until a page reported it. */
export async function readClockOffset(database: Database): Promise<number | undefined> {
  const known = await database.get("settings", offsetKey);
  return isOffset(known) ? known : undefined;
}

export function writeClockOffset(database: Database, offset: number): Promise<void> {
  return write(database, offsetKey, offset);
}

export async function readSeenHandle(database: Database): Promise<string | undefined> {
  const known = await database.get("settings", handleKey);
  return typeof known === "string" && isHandle(known) ? known : undefined;
}

export function writeSeenHandle(database: Database, handle: string): Promise<void> {
  return write(database, handleKey, handle);
}

async function write(database: Database, key: string, value: number | string): Promise<void> {
  const transaction = database.transaction("settings", "readwrite");
  await whole(transaction, () => transaction.store.put(value, key));
}
