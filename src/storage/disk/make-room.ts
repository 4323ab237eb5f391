import { deleteDB, openDB } from "idb";
import { padId } from "../../domain/post/snowflake.ts";
import { deleteEvening } from "../evenings/pack-stretch.ts";
import { allEvenings, eveningStores } from "../evenings/read-packed.ts";
import { deleteSilently } from "../put-silently.ts";
import type { Database } from "../schema.ts";
import { whole } from "../whole-transaction.ts";

/** Chromium's messages for a full disk, and one for an unnamed failure. */
const chromiumsWords = /FILE_ERROR_NO_SPACE|disk full while committing/;
const passingName = "chatside-passing";

export function isFullDisk(error: unknown): boolean {
  return error instanceof DOMException && (error.name === "QuotaExceededError" || isBrokenOff(error));
}

/**
 * Chromium's log then ends in a partial record; without `releaseRoom`, one more write makes the database
 * unreadable at the next start.
 */
export function isBrokenOff(error: unknown): boolean {
  return error instanceof DOMException && chromiumsWords.test(error.message);
}

/** Chromium does not report why a database cannot be opened; a full disk is one reason. */
export function mayBeFullDisk(error: unknown): boolean {
  return isFullDisk(error) || (error instanceof DOMException && error.name === "UnknownError");
}

/** A fifth of all, at least 500, for lasting room; packed evenings as a whole. Returns the count. */
export async function deleteOldestPosts(database: Database): Promise<number> {
  const names = ["posts", ...eveningStores(database)] as const;
  const transaction = database.transaction([...names], "readwrite");
  return whole(transaction, async () => {
    const rows = await transaction.objectStore("posts").getAllKeys();
    const evenings = await allEvenings(transaction);
    const oldestFirst = [
      ...rows.map((key) => ({ key, id: key[1], posts: 1, isRow: true })),
      ...evenings.map(({ key, ids }) => ({ key, id: padId(ids[0] ?? ""), posts: ids.length, isRow: false })),
    ].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
    const all = oldestFirst.reduce((sum, { posts }) => sum + posts, 0);
    const most = Math.max(500, Math.ceil(all / 5));
    let gone = 0;
    for (const { key, posts, isRow } of oldestFirst) {
      if (gone >= most) break;
      gone += posts;
      if (isRow) deleteSilently(transaction.objectStore("posts"), key);
      else deleteEvening(transaction, key);
    }
    return gone;
  });
}

/**
 * Chromium's LevelDB retains deleted data's room, using even more, until enough else was written; but deleting
 * a database starts a new log, compacts in the background and removes unused files (kDeferredWithCompaction in
 * its backing_store.cc). No effect elsewhere. False when the disk is too full even for that.
 */
export async function releaseRoom(): Promise<boolean> {
  try {
    const passing = await openDB(passingName, 1, {
      upgrade: (upgrading, _oldVersion, _newVersion, transaction) => {
        upgrading.createObjectStore("a");
        // It rejects together with opening.
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
