import { openDB } from "idb";
import { type Migration, migrations } from "./migrations.ts";
import { type Database, databaseName } from "./schema.ts";

/** What an opener wants to hear of its connection. */
export interface ConnectionEvents {
  /** An older version of Chatside still holds the database open, in another tab. */
  readonly onBlocked?: () => void;
  /** The connection is gone: closed for a newer version, or ended by the browser. Open again before the next use. */
  readonly onClosed?: () => void;
}

/**
 * Opens the database and brings it to the newest version. A connection never stands in the way of a newer version:
 * it closes by itself. Rejects when the browser gives no storage, or holds a newer version than this one knows.
 */
export async function openDatabase(
  events: ConnectionEvents = {},
  steps: readonly Migration[] = migrations,
): Promise<Database> {
  const database = await openDB(databaseName, steps.length, {
    upgrade: async (upgrading, oldVersion, _newVersion, transaction) => {
      for (const migrate of steps.slice(oldVersion)) await migrate(upgrading, transaction);
    },
    blocked: () => events.onBlocked?.(),
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      events.onClosed?.();
    },
    terminated: () => events.onClosed?.(),
  });
  return database as Database;
}
