import { ownHandleOf } from "../domain/heard-last.ts";
import type { KnownAccount, Protected } from "../domain/mutes/protection.ts";
import type { Reading } from "../domain/reading.ts";
import { readChats } from "./chats.ts";
import type { Database } from "./schema.ts";
import { readSettings } from "./settings.ts";

/**
 * What is needed to tell who must not be muted by accident (`protectorOf`): the chats, the person, and the accounts
 * that were seen in the chats. `reading`: what the X tabs say of who the person is.
 */
export async function readProtected(database: Database, reading: Reading): Promise<Protected> {
  const [chats, settings, people] = await Promise.all([
    readChats(database),
    readSettings(database),
    readPeople(database),
  ]);
  const ownHandle = ownHandleOf(reading, settings.ownHandle);
  return { chats, people, ...(ownHandle === undefined ? {} : { ownHandle }) };
}

async function readPeople(database: Database): Promise<readonly KnownAccount[]> {
  const { store } = database.transaction("people");
  const [keys, people] = await Promise.all([store.getAllKeys(), store.getAll()]);
  return people.map(({ handle, followed }, index) => ({
    id: keys[index]?.[1],
    handle,
    ...(followed === undefined ? {} : { followed }),
  }));
}
