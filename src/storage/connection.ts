import { wording } from "../domain/words/wording.ts";
import { openDatabase } from "./open-database.ts";
import type { Database } from "./schema.ts";

/** Shown when a migration failed (`onNotMigrated`). */
export const notMigrated = wording("failureNotMigrated");

export interface Connection {
  readonly get: () => Promise<Database>;
  readonly close: () => Promise<void>;
  /** Unless it was replaced: others use the new one. */
  readonly drop: (ended: Database) => Promise<void>;
}

/** `onBlocked`: an older Chatside blocks the database. `onNotMigrated`: its migration failed. */
export function makeConnection(onBlocked?: () => void, onNotMigrated?: (error: unknown) => void): Connection {
  let opening: Promise<Database> | undefined;
  const forget = (attempt = opening): void => {
    if (attempt === opening) opening = undefined;
  };
  const open = (): Promise<Database> => {
    const attempt = openDatabase({
      onClosed: () => forget(attempt),
      ...(onBlocked ? { onBlocked } : {}),
      ...(onNotMigrated ? { onNotMigrated } : {}),
    });
    attempt.catch(() => forget(attempt));
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
    drop: async (ended) => {
      const current = opening;
      if ((await current?.catch(() => undefined)) !== ended) return;
      forget(current);
      ended.close();
    },
  };
}
