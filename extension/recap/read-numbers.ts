import type { Chat } from "../../src/domain/chat/chat.ts";
import { indexOfLedger } from "../../src/domain/mutes/matching/ledger-index.ts";
import { protectorOf } from "../../src/domain/mutes/protection.ts";
import { type EveningNumbers, eveningNumbers, SeenAccounts } from "../../src/domain/recap/chat-numbers.ts";
import type { PastEvening } from "../../src/domain/recap/past-evenings.ts";
import { placePosts } from "../../src/domain/recap/place-posts.ts";
import { readNotes } from "../../src/storage/notes/notes.ts";
import { readPeople } from "../../src/storage/posts/read-people.ts";
import { readProtected } from "../../src/storage/protected.ts";
import { readPostsBetween } from "../../src/storage/read-evening.ts";
import type { Database } from "../../src/storage/schema.ts";
import type { MuteBook } from "../../src/ui/mutes/mute-book.ts";

/** The numbers of a chat's evenings, oldest first, growing one at a time: a year takes seconds. */
export async function* readNumbers(
  database: Database,
  chat: Chat,
  evenings: readonly PastEvening[],
  { ledger }: MuteBook,
): AsyncGenerator<readonly EveningNumbers[]> {
  const [people, guarded, notes] = await Promise.all([
    readPeople(database, chat.id),
    readProtected(database, { tabs: [] }),
    readNotes(database, chat.id),
  ]);
  const protect = protectorOf(guarded);
  const seen = new SeenAccounts(people, evenings.at(-1)?.from ?? 0);
  const numbers: EveningNumbers[] = [];
  for (const { from, to } of evenings.toReversed()) {
    const posts = await readPostsBetween(database, chat.id, from, to);
    const index = indexOfLedger(ledger, to, { chatId: chat.id, protect });
    const shown = posts.filter((post) => index.decide(post, to) === undefined);
    numbers.push(eveningNumbers(from, placePosts(shown, chat, notes.marks), seen));
    yield [...numbers];
  }
}
