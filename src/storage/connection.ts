import { openDatabase } from "./open-database.ts";
import type { Database } from "./schema.ts";

/** What the person is told when a migration failed (`onNotMigrated`). */
export const notMigratedSentence =
  "What is stored could not be brought to this version of Chatside. It is there and can be read, but what is new will not be kept.";

/** A connection that is opened when it is first needed, and again after it was closed under us. */
export interface Connection {
  readonly get: () => Promise<Database>;
  readonly close: () => Promise<void>;
}

/**
 * Makes a connection; `onBlocked` hears that an older version of Chatside holds the database, `onNotMigrated` that it
 * could not be brought to the newest version.
 */
export function makeConnection(onBlocked?: () => void, onNotMigrated?: (error: unknown) => void): Connection {
  let opening: Promise<Database> | undefined;
  const forget = (): void => {
    opening = undefined;
  };
  const open = (): Promise<Database> => {
    const attempt = openDatabase({
      onClosed: forget,
      ...(onBlocked ? { onBlocked } : {}),
      ...(onNotMigrated ? { onNotMigrated } : {}),
    });
    attempt.catch(forget);
    return attempt;
  };
  return {
    get: () => {
      opening ??= open();
      return opening;
    },
    close: async () => {
      const closing = opening;
      forget();
      (await closing)?.close();
    },
  };
}
