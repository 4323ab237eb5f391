import { makeConnection } from "../../src/storage/connection.ts";
import type { Database } from "../../src/storage/schema.ts";
import { tellTrouble } from "./report-error.ts";

const connection = makeConnection(() =>
  tellTrouble(
    "An older Chatside still holds the stored posts. Close its panels and pages, or restart the browser.",
  ),
);

/** The database, opened when it is first needed. */
export function database(): Promise<Database> {
  return connection.get();
}
