import { type OpenDBCallbacks, openDB } from "idb";
import { type Migration, migrations } from "./migrations.ts";
import { type ChatsideSchema, type Database, databaseName } from "./schema.ts";
import { abortTransaction } from "./whole-transaction.ts";

export interface ConnectionEvents {
  /** Another tab blocks the upgrade with an older Chatside. */
  readonly onBlocked?: () => void;
  readonly onNotMigrated?: (error: unknown) => void;
  readonly onClosed?: () => void;
}

interface FailedStep {
  readonly oldVersion: number;
  readonly error: unknown;
}

/**
 * On a failed migration the browser rolls back and the old version is opened. Closes itself for a newer
 * version. Rejects if the browser refuses storage, or holds a newer version.
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
        // It rejects together with opening.
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

type Upgrade = NonNullable<OpenDBCallbacks<ChatsideSchema>["upgrade"]>;

async function open(events: ConnectionEvents, version: number, upgrade: Upgrade): Promise<Database> {
  return await openDB<ChatsideSchema>(databaseName, version, {
    upgrade,
    blocked: () => events.onBlocked?.(),
    blocking: (_current, _wanted, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
      events.onClosed?.();
    },
    terminated: () => events.onClosed?.(),
  });
}
