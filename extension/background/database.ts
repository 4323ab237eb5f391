import { makeConnection, notMigratedSentence } from "../../src/storage/connection.ts";
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

/** The database, opened when it is first needed. */
export function database(): Promise<Database> {
  return connection.get();
}
