import type { Database } from "../schema.ts";
import { whole } from "../whole-transaction.ts";

const packedAtKey = "evenings-packed-at";

/** When all finished evenings were last packed, ms; 0 if never. */
export async function readPackedAt(database: Database): Promise<number> {
  const at: unknown = await database.get("settings", packedAtKey);
  return typeof at === "number" ? at : 0;
}

export async function writePackedAt(database: Database, at: number): Promise<void> {
  const transaction = database.transaction("settings", "readwrite");
  await whole(transaction, () => transaction.store.put(at, packedAtKey));
}
