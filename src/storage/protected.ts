import type { Protected } from "../domain/mutes/protection.ts";
import { ownHandleOf } from "../domain/x-status/own-handle.ts";
import type { Reading } from "../domain/x-status/reading.ts";
import { readChats } from "./chats.ts";
import { readKnownAccounts } from "./posts/read-people.ts";
import type { Database } from "./schema.ts";
import { readSettings } from "./settings.ts";

/** For `protectorOf`. `reading`: who the person is, by the X tabs. */
export async function readProtected(database: Database, reading: Reading): Promise<Protected> {
  const [chats, settings, people] = await Promise.all([
    readChats(database),
    readSettings(database),
    readKnownAccounts(database),
  ]);
  const ownHandle = ownHandleOf(reading, settings.ownHandle);
  return { chats, people, ...(ownHandle === undefined ? {} : { ownHandle }) };
}
