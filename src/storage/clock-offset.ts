import type { Database } from "./schema.ts";
import { whole } from "./whole-transaction.ts";

const key = "clock-offset";

/** X's clock minus this computer's, ms, as an X page said last; undefined where none has. */
export async function readClockOffset(database: Database): Promise<number | undefined> {
  const known = await database.get("settings", key);
  return typeof known === "number" && Number.isFinite(known) ? known : undefined;
}

/** Keeps X's clock minus this computer's, ms. */
export async function writeClockOffset(database: Database, offset: number): Promise<void> {
  const transaction = database.transaction("settings", "readwrite");
  await whole(transaction, () => transaction.store.put(offset, key));
}
