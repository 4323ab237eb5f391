import type { KnownAccount } from "../../domain/mutes/protection.ts";
import type { Database, StoredPerson } from "../schema.ts";
import { journaledPosts, readJournal, withJournal } from "./journal.ts";
import { addToPeople, isPerson, knownFormer, type PeopleOfPosts } from "./people.ts";

export interface PersonOfChat extends StoredPerson {
  readonly id: string;
}

/** Includes authors of posts not yet counted, without broken records. */
export async function readPeople(database: Database, chatId: string): Promise<readonly PersonOfChat[]> {
  const transaction = database.transaction(withJournal(database, "people", "posts"));
  const store = transaction.objectStore("people");
  const ofChat = IDBKeyRange.bound([chatId], [chatId, []]);
  const [keys, records] = await Promise.all([store.getAllKeys(ofChat), store.getAll(ofChat)]);
  const people: PeopleOfPosts = new Map();
  records.forEach((record: unknown, at) => {
    const id = keys[at]?.[1];
    if (id !== undefined && isPerson(record)) people.set(id, record);
  });
  for (const entry of await readJournal(transaction))
    if (entry.chatId === chatId) addToPeople(people, await journaledPosts(transaction, entry));
  return [...people].map(([id, person]) => ({ ...person, id }));
}

/** Of every chat. */
export async function readKnownAccounts(database: Database): Promise<readonly KnownAccount[]> {
  const transaction = database.transaction(withJournal(database, "people", "posts"));
  const store = transaction.objectStore("people");
  const [keys, people] = await Promise.all([store.getAllKeys(), store.getAll()]);
  const uncounted: PeopleOfPosts = new Map();
  for (const entry of await readJournal(transaction))
    addToPeople(uncounted, await journaledPosts(transaction, entry));
  return [
    ...people.flatMap((person: unknown, index) =>
      isPerson(person) ? accountOf(person, keys[index]?.[1]) : [],
    ),
    ...[...uncounted].map(([id, person]) => accountOf(person, id)),
  ];
}

function accountOf(person: StoredPerson, id: string | undefined): KnownAccount {
  const { handle, followed } = person;
  const former = knownFormer(person);
  return {
    id,
    handle,
    ...(former.length === 0 ? {} : { former }),
    ...(followed === undefined ? {} : { followed }),
  };
}
