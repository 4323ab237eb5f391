import "fake-indexeddb/auto";
import { IDBFactory } from "fake-indexeddb";
import { openDatabase } from "../../src/storage/open-database.ts";
import type { Database } from "../../src/storage/schema.ts";

/** An empty database of the newest version, apart from every other test's. */
export async function freshDatabase(): Promise<Database> {
  forgetDatabases();
  return openDatabase();
}

/** From here on no database exists. */
export function forgetDatabases(): void {
  globalThis.indexedDB = new IDBFactory();
}
