import { deleteDB, openDB } from "idb";
import type { Database } from "./schema.ts";
import { whole } from "./whole-transaction.ts";

/** Chromium's own words for a disk without room, with two names: of a full disk, and of a failure it does not name. */
const chromiumsWords = /FILE_ERROR_NO_SPACE|disk full while committing/;
/** Of a database that holds nothing, and is there for a moment only. */
const passingName = "chatside-passing";

/** Did a write fail because the disk, or the browser's share of it, is full? */
export function isFullDisk(error: unknown): boolean {
  return error instanceof DOMException && (error.name === "QuotaExceededError" || isBrokenOff(error));
}

/**
 * Did the disk itself end in the middle of a write? Chromium's log then ends in half a record, and one more write behind
 * it makes the whole database unreadable at the next start, unless `giveRoomBack` came before.
 */
export function isBrokenOff(error: unknown): boolean {
  return error instanceof DOMException && chromiumsWords.test(error.message);
}

/** Chromium does not say why it cannot open a database; a full disk is one reason. */
export function mayBeFullDisk(error: unknown): boolean {
  return isFullDisk(error) || (error instanceof DOMException && error.name === "UnknownError");
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
  await whole(transaction, () => Promise.all(going.map((key) => transaction.store.delete(key))));
  return going.length;
}

/**
 * Has the browser give back the room of what was deleted. Chromium's LevelDB keeps it, and takes more of it at first,
 * until enough else was written; but when a database is deleted, it begins a new log, tidies up in the background, and
 * removes the files that it needs no longer (kDeferredWithCompaction in its backing_store.cc). Elsewhere nothing happens.
 * False when the disk is too full even for that.
 */
export async function giveRoomBack(): Promise<boolean> {
  try {
    const passing = await openDB(passingName, 1, {
      upgrade: (upgrading, _oldVersion, _newVersion, transaction) => {
        upgrading.createObjectStore("a");
        // The opening itself fails with it, which says enough.
        transaction.done.catch(() => undefined);
      },
    });
    passing.close();
    await deleteDB(passingName);
    return true;
  } catch {
    return false;
  }
}
