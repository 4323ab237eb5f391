import type { Database } from "../schema.ts";
import { whole } from "../whole-transaction.ts";

const packedAtKey = "evenings-packed-at";

/** When all finished evenings were last packed, ms; 0 if never. */
export async function readPackedAt(database: Database): Promise<number> {
  const at: unknown = await database.get("settings", packedAtKey);
  return typeof at === "number" ? at : 0;
}

/** Nothing where there is no post: the pass may have begun before everything was deleted. */
export async function writePackedAt(database: Database, at: number): Promise<void> {
  const transaction = database.transaction(["posts", "settings"], "readwrite");
  await whole(transaction, async () => {
    const [post] = await transaction.objectStore("posts").getAllKeys(null, 1);
    if (post) await transaction.objectStore("settings").put(at, packedAtKey);
  });
}
