import { makeConnection, notMigrated } from "../../../src/storage/connection.ts";
import { mayBeFullDisk } from "../../../src/storage/disk/make-room.ts";
import { releasePiece } from "../../../src/storage/disk/reserve.ts";
import type { Database } from "../../../src/storage/schema.ts";
import { words, wordsOf } from "../../../src/words/words.ts";
import { reportError, reportTrouble } from "../report-error.ts";

const connection = makeConnection(
  () => reportTrouble(words("failureStorageHeld")),
  (error) => {
    reportError("migration", error);
    reportTrouble(wordsOf(notMigrated));
  },
);

export async function database(): Promise<Database> {
  try {
    return await connection.get();
  } catch (error) {
    if (!mayBeFullDisk(error) || !(await releasePiece())) throw error;
    return database();
  }
}

/** Call it with a connection that has ended: the next caller gets a new one. */
export function closeDatabase(ended: Database): Promise<void> {
  return connection.drop(ended);
}
