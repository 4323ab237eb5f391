import type { Database } from "./schema.ts";

/** Did a write fail because the disk, or the browser's share of it, is full? */
export function isQuotaError(error: unknown): boolean {
  return error instanceof DOMException && error.name === "QuotaExceededError";
}

/**
 * Deletes the oldest posts of all chats together: a fifth of them, at least 500, so that the room lasts for a while.
 * Gives how many went. Nothing else is touched: what the person made is kept before what X can show again.
 */
export async function deleteOldestPosts(database: Database): Promise<number> {
  const keys = await database.getAllKeys("posts");
  const oldestFirst = keys.sort(([, a], [, b]) => (a < b ? -1 : a > b ? 1 : 0));
  const going = oldestFirst.slice(0, Math.max(500, Math.ceil(keys.length / 5)));
  const transaction = database.transaction("posts", "readwrite");
  await Promise.all([...going.map((key) => transaction.store.delete(key)), transaction.done]);
  return going.length;
}
