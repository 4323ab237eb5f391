import type { KnownAccount, Protected } from "../domain/mutes/protection.ts";
import { readChats } from "./chats.ts";
import type { Database } from "./schema.ts";
import { readSettings } from "./settings.ts";

/**
 * What is needed to tell who must not be muted by accident (`protectorOf`): the chats, the person, and the accounts
 * that were seen in the chats. `reportedHandle` is the person's as X's page shows it; one set by hand goes first.
 */
export async function readProtected(database: Database, reportedHandle?: string): Promise<Protected> {
  const [chats, settings, people] = await Promise.all([
    readChats(database),
    readSettings(database),
    readPeople(database),
  ]);
  const ownHandle = settings.ownHandle ?? reportedHandle;
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
