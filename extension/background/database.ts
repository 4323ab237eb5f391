import { makeConnection, notMigratedSentence } from "../../src/storage/connection.ts";
import { mayBeFullDisk } from "../../src/storage/make-room.ts";
import { releasePiece } from "../../src/storage/reserve.ts";
import type { Database } from "../../src/storage/schema.ts";
import { reportError, tellTrouble } from "./report-error.ts";

const connection = makeConnection(
  () =>
    tellTrouble(
      "An older Chatside still holds the stored posts. Close its panels and pages, or restart the browser.",
    ),
  (error) => {
    reportError("migration", error);
    tellTrouble(notMigratedSentence);
  },
);

/** The database, opened when it is first needed; where a full disk is in the way of that, with the reserve's room. */
export async function database(): Promise<Database> {
  try {
    return await connection.get();
  } catch (error) {
    if (!mayBeFullDisk(error) || !(await releasePiece())) throw error;
    return database();
  }
}

/** To be called when a connection turned out to be ended: the next one to ask gets a new one. */
export function closeDatabase(): Promise<void> {
  return connection.close();
}
