import type { IDBPDatabase, IDBPTransaction } from "idb";
import { copchat } from "../domain/chat.ts";

/** Migrations see the database as it was in their time, so no later schema's types apply to them. */
export type Migration = (
  database: IDBPDatabase<unknown>,
  transaction: IDBPTransaction<unknown, string[], "versionchange">,
) => void | Promise<void>;

/**
 * Append only: a migration that was released is never changed. The first brings an empty database to version 1, the
 * second from 1 to 2, and so on; each may find its work done and then does nothing.
 */
export const migrations: readonly Migration[] = [
  async function version1(database, transaction) {
    if (database.objectStoreNames.contains("posts")) return;
    for (const name of ["posts", "people", "coverage", "chats", "settings"]) database.createObjectStore(name);
    await transaction.objectStore("chats").put(copchat, copchat.id);
  },
  function version2(database) {
    if (!database.objectStoreNames.contains("drafts")) database.createObjectStore("drafts");
  },
  function version3(database) {
    if (database.objectStoreNames.contains("mutes")) return;
    database.createObjectStore("mutes", { autoIncrement: true }).createIndex("batch", "batch");
  },
  function version4(database) {
    for (const name of ["lists", "listEntries"])
      if (!database.objectStoreNames.contains(name)) database.createObjectStore(name);
  },
];
