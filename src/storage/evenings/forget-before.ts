import { compareIds, padId } from "../../domain/post/snowflake.ts";
import { deleteSilently } from "../put-silently.ts";
import type { Database } from "../schema.ts";
import { whole } from "../whole-transaction.ts";
import { deleteEvening } from "./pack-stretch.ts";
import { eveningStores, eveningsBetween } from "./read-packed.ts";

/** Deletes no people. True if there were posts. A packed evening that extends beyond `id` stays. */
export async function forgetBefore(database: Database, chatId: string, id: string): Promise<boolean> {
  const names = ["posts", ...eveningStores(database)] as const;
  const transaction = database.transaction([...names], "readwrite");
  return whole(transaction, async () => {
    const posts = transaction.objectStore("posts");
    const rows = await posts.getAllKeys(IDBKeyRange.bound([chatId], [chatId, padId(id)], false, true));
    const evenings = await eveningsBetween(transaction, chatId, "0", id);
    const gone = evenings.filter(({ ids }) => compareIds(ids.at(-1) ?? id, id) < 0);
    for (const key of rows) deleteSilently(posts, key);
    for (const { key } of gone) deleteEvening(transaction, key);
    return rows.length + gone.length > 0;
  });
}
