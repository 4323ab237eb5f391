import { isHandle } from "../domain/handle.ts";
import type { Database } from "./schema.ts";
import { whole } from "./whole-transaction.ts";

const key = "seen-handle";

/** The account that an X page showed last as signed in; undefined where none has. */
export async function readSeenHandle(database: Database): Promise<string | undefined> {
  const known = await database.get("settings", key);
  return typeof known === "string" && isHandle(known) ? known : undefined;
}

/** Keeps the account that an X page shows as signed in. */
export async function writeSeenHandle(database: Database, handle: string): Promise<void> {
  const transaction = database.transaction("settings", "readwrite");
  await whole(transaction, () => transaction.store.put(handle, key));
}
