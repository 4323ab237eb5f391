import type { IDBPTransaction, StoreNames } from "idb";
import { copchat } from "../domain/chat/chat.ts";
import type { ChatsideSchema, Database } from "./schema.ts";

export type Migration = (
  database: Database,
  transaction: IDBPTransaction<ChatsideSchema, StoreNames<ChatsideSchema>[], "versionchange">,
) => void | Promise<void>;

/** Append only: never change a released migration. The first leads to version 1; each must be idempotent. */
export const migrations: readonly Migration[] = [
  async function version1(database, transaction) {
    if (database.objectStoreNames.contains("posts")) return;
    for (const name of ["posts", "people", "coverage", "chats", "settings"] as const)
      database.createObjectStore(name);
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
    for (const name of ["lists", "listEntries"] as const)
      if (!database.objectStoreNames.contains(name)) database.createObjectStore(name);
  },
  function version5(database) {
    if (!database.objectStoreNames.contains("journal"))
      database.createObjectStore("journal", { autoIncrement: true });
  },
  function version6(database) {
    for (const name of ["evenings", "eveningPosts", "eveningTexts"] as const)
      if (!database.objectStoreNames.contains(name)) database.createObjectStore(name);
  },
  function version7(database) {
    if (!database.objectStoreNames.contains("eveningWords")) database.createObjectStore("eveningWords");
  },
];
