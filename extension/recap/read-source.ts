import type { Chat } from "../../src/domain/chat/chat.ts";
import { gapsOf } from "../../src/domain/coverage/gap.ts";
import { lingerMs } from "../../src/domain/evening/evening.ts";
import { topicAheadMs } from "../../src/domain/evening/topic.ts";
import { indexOfLedger } from "../../src/domain/mutes/matching/ledger-index.ts";
import { protectorOf } from "../../src/domain/mutes/protection.ts";
import { topicOfEvening } from "../../src/domain/notes/evening-topic.ts";
import { sameHandle } from "../../src/domain/post/handle.ts";
import type { EveningSource } from "../../src/domain/recap/evening-source.ts";
import { knownBefore } from "../../src/domain/recap/known-before.ts";
import type { PastEvening } from "../../src/domain/recap/past-evenings.ts";
import { placePosts } from "../../src/domain/recap/place-posts.ts";
import { ownHandleOf } from "../../src/domain/x-status/heard-last.ts";
import { readCoverage } from "../../src/storage/coverage.ts";
import { readNotes } from "../../src/storage/notes/notes.ts";
import { readPeople } from "../../src/storage/posts/read-people.ts";
import { readProtected } from "../../src/storage/protected.ts";
import { readPostsBetween } from "../../src/storage/read-evening.ts";
import type { Database } from "../../src/storage/schema.ts";
import { readSettings } from "../../src/storage/settings.ts";
import { readSeenHandle } from "../../src/storage/x-facts.ts";
import type { MuteBook } from "../../src/ui/mutes/mute-book.ts";

/** With the topic that was written or said on the evening; `withTopicAhead` looks for one that was announced before. */
export async function readSource(
  database: Database,
  chat: Chat,
  { from, to }: Pick<PastEvening, "from" | "to">,
  { ledger }: MuteBook,
  shownHandle?: string,
): Promise<EveningSource> {
  const [posts, coverage, settings, seenHandle, guarded, people, notes, later] = await Promise.all([
    readPostsBetween(database, chat.id, from, to),
    readCoverage(database, chat.id),
    readSettings(database),
    readSeenHandle(database),
    readProtected(database, { tabs: [] }),
    readPeople(database, chat.id),
    readNotes(database, chat.id),
    readPostsBetween(database, chat.id, to + 1, to + lingerMs),
  ]);
  const ownHandle = ownHandleOf({ tabs: [] }, settings.ownHandle) ?? shownHandle ?? seenHandle;
  const index = indexOfLedger(ledger, to, { chatId: chat.id, protect: protectorOf(guarded) });
  const aside = posts.filter((post) => index.decide(post, to) !== undefined);
  const authors = posts.map(({ author }) => author);
  const known = knownBefore(authors, people, from);
  const topic = topicOfEvening(chat, notes.topics, { from, to }, posts);
  return {
    chat,
    ...(topic === undefined ? {} : { topic }),
    from,
    to,
    posts: placePosts(posts, chat, notes.marks),
    setAside: new Set(aside.map(({ id }) => id)),
    gaps: gapsOf(coverage, chat, ownHandle, { from, to }),
    ...(ownHandle === undefined
      ? {}
      : { ownHandle, ownLater: later.filter(({ author }) => sameHandle(author.handle, ownHandle)) }),
    ...(known ? { knownBefore: known } : {}),
  };
}

/** Reads the week before, in which a host may have told the topic: as much as the evening itself. */
export async function withTopicAhead(database: Database, source: EveningSource): Promise<EveningSource> {
  const { chat, from, to } = source;
  if (source.topic !== undefined || !chat.schedule) return source;
  const [{ topics }, announcing] = await Promise.all([
    readNotes(database, chat.id),
    readPostsBetween(database, chat.id, from - topicAheadMs, from - 1),
  ]);
  const topic = topicOfEvening(chat, topics, { from, to }, announcing);
  return topic === undefined ? source : { ...source, topic };
}
