import { type OpenDBCallbacks, openDB } from "idb";
import { abortTransaction } from "./abort-transaction.ts";
import { type Migration, migrations } from "./migrations.ts";
import { type Database, databaseName } from "./schema.ts";

/** What an opener wants to hear of its connection. */
export interface ConnectionEvents {
  /** An older version of Chatside still holds the database open, in another tab. */
  readonly onBlocked?: () => void;
  /** The database could not be brought to the newest version: it is open as it was, and what is new has no place. */
  readonly onNotMigrated?: (error: unknown) => void;
  /** The connection is gone: closed for a newer version, or ended by the browser. Open again before the next use. */
  readonly onClosed?: () => void;
}

/** What kept a database from its newest version. */
interface FailedStep {
  readonly oldVersion: number;
  readonly error: unknown;
}

/**
 * Opens the database and brings it to the newest version; where a migration fails, the browser undoes it, and the
 * database is opened as it was. A connection never stands in the way of a newer version: it closes by itself.
 * Rejects when the browser gives no storage, or holds a newer version than this one knows.
 */
export async function openDatabase(
  events: ConnectionEvents = {},
  steps: readonly Migration[] = migrations,
): Promise<Database> {
  let failed: FailedStep | undefined;
  try {
    return await open(events, steps.length, async (upgrading, oldVersion, _newVersion, transaction) => {
      try {
        for (const migrate of steps.slice(oldVersion)) await migrate(upgrading, transaction);
      } catch (error) {
        failed = { oldVersion, error };
        // The opening itself fails with it, which says enough.
        transaction.done.catch(() => undefined);
        abortTransaction(transaction);
      }
    });
  } catch (error) {
    if (!failed || failed.oldVersion === 0) throw failed?.error ?? error;
    const database = await open(events, failed.oldVersion, () => undefined);
    events.onNotMigrated?.(failed.error);
    return database;
  }
}

type Upgrade = NonNullable<OpenDBCallbacks<unknown>["upgrade"]>;

async function open(events: ConnectionEvents, version: number, upgrade: Upgrade): Promise<Database> {
  const database = await openDB(databaseName, version, {
    upgrade,
    blocked: () => events.onBlocked?.(),
    blocking: (_current, _wanted, event) => {
      (event.target as IDBDatabase).close();
      events.onClosed?.();
    },
    terminated: () => events.onClosed?.(),
  });
  return database as Database;
}
