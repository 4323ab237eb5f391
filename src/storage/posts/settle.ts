import { addPage, type Coverage } from "../../domain/coverage/coverage.ts";
import { coverageFrom } from "../coverage.ts";
import { putSilently } from "../put-silently.ts";
import type { Database, StoredPerson } from "../schema.ts";
import { whole } from "../whole-transaction.ts";
import { hasJournal, journaledPosts, readJournal, withJournal } from "./journal.ts";
import { addToPeople, isPerson, type PeopleOfPosts, withPerson } from "./people.ts";

export interface Unwritten {
  readonly coverage: ReadonlyMap<string, Coverage>;
  readonly people: ReadonlyMap<string, PeopleOfPosts>;
  readonly journal?: readonly [first: number, last: number];
}

/** Atomic; clears their journal. */
export async function settle(database: Database, { coverage, people, journal }: Unwritten): Promise<void> {
  const transaction = database.transaction(withJournal(database, "people", "coverage"), "readwrite");
  await whole(transaction, async () => {
    const store = transaction.objectStore("people");
    const counting = [...people].flatMap(([chatId, ofChat]) =>
      [...ofChat].map(async ([authorId, more]) => {
        const key: [string, string] = [chatId, authorId];
        putSilently(store, withKnown(await store.get(key), more), key);
      }),
    );
    await Promise.all(counting);
    for (const [chatId, one] of coverage) putSilently(transaction.objectStore("coverage"), one, chatId);
    if (journal && hasJournal(transaction))
      await transaction.objectStore("journal").delete(IDBKeyRange.bound(...journal));
  });
}

/**
 * Finishes a killed writer's work: counts its posts for their authors, adds its pages to the coverage. True if
 * there was any.
 */
export async function settleJournal(database: Database): Promise<boolean> {
  if (!hasJournal(database)) return false;
  const reading = database.transaction(withJournal(database, "posts", "coverage"));
  const keys = await reading.objectStore("journal").getAllKeys();
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return false;
  const coverage = new Map<string, Coverage>();
  const people = new Map<string, PeopleOfPosts>();
  for (const entry of await readJournal(reading)) {
    const { chatId, pages } = entry;
    const before = coverage.get(chatId) ?? coverageFrom(await reading.objectStore("coverage").get(chatId));
    coverage.set(chatId, pages.reduce(addPage, before));
    const ofChat = people.get(chatId) ?? new Map();
    addToPeople(ofChat, await journaledPosts(reading, entry));
    people.set(chatId, ofChat);
  }
  await settle(database, { coverage, people, journal: [first, last] });
  return true;
}

/** What a later version keeps of somebody stays; nothing is counted with it. */
function withKnown(stored: unknown, more: StoredPerson): StoredPerson {
  if (isPerson(stored)) return withPerson(stored, more);
  return typeof stored === "object" ? { ...stored, ...more } : more;
}
