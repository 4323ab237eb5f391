import { type Chat, isHostOf } from "../../src/domain/chat/chat.ts";
import { gapsOf, type TimeSpan } from "../../src/domain/coverage/gap.ts";
import { lingerMs } from "../../src/domain/evening/evening.ts";
import { hourAround } from "../../src/domain/evening/schedule.ts";
import { topicAheadMs } from "../../src/domain/evening/topic.ts";
import { indexOfLedger } from "../../src/domain/mutes/matching/ledger-index.ts";
import { protectorOf } from "../../src/domain/mutes/protection.ts";
import type { ChatNotes } from "../../src/domain/notes/chat-notes.ts";
import { topicOfEvening, writtenTopic } from "../../src/domain/notes/evening-topic.ts";
import { sameHandle } from "../../src/domain/post/handle.ts";
import type { Post } from "../../src/domain/post/post.ts";
import { type AdvanceTime, advanceTimeBefore } from "../../src/domain/questions/advance-questions.ts";
import { askedBefore } from "../../src/domain/recap/asked-before.ts";
import type { EveningSource } from "../../src/domain/recap/evening-source.ts";
import { knownBefore } from "../../src/domain/recap/known-before.ts";
import type { PastEvening } from "../../src/domain/recap/past-evenings.ts";
import { placePosts } from "../../src/domain/recap/place-posts.ts";
import { ownHandleOf } from "../../src/domain/x-status/own-handle.ts";
import { readCoverage } from "../../src/storage/coverage.ts";
import { readNotes } from "../../src/storage/notes/notes.ts";
import { readPeople } from "../../src/storage/posts/read-people.ts";
import { readProtected } from "../../src/storage/protected.ts";
import { readPostsBetween } from "../../src/storage/read-evening.ts";
import type { Database } from "../../src/storage/schema.ts";
import { readSettings } from "../../src/storage/settings.ts";
import { readSeenHandle } from "../../src/storage/x-facts.ts";
import type { MuteBook } from "../../src/ui/mutes/mute-book.ts";

export interface ReadSource {
  readonly source: EveningSource;
  readonly notes: ChatNotes;
  /** Of the next day. */
  readonly later: readonly Post[];
  readonly idsAside: (posts: readonly Post[]) => readonly string[];
}

/** With the topic that was written or announced on the evening; `withWhatWasAhead` looks for one that was announced before. */
export async function readSource(
  database: Database,
  chat: Chat,
  { from, to }: Pick<PastEvening, "from" | "to">,
  { ledger }: MuteBook,
  shownHandle?: string,
): Promise<ReadSource> {
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
  const idsAside = (some: readonly Post[]) =>
    some.filter((post) => index.decide(post, to) !== undefined).map(({ id }) => id);
  const authors = posts.map(({ author }) => author);
  const known = knownBefore(authors, people, from);
  const topic = topicOfEvening(chat, notes.topics, { from, to }, posts);
  const written = writtenTopic(chat.schedule, notes.topics, { from, to });
  const source = {
    chat,
    ...(topic === undefined ? {} : { topic }),
    from,
    to,
    posts: placePosts(posts, chat, notes.marks),
    notes: { marks: notes.marks, ...(written ? { topic: written.text } : {}) },
    setAside: new Set(idsAside(posts)),
    gaps: gapsOf(coverage, chat, ownHandle, { from, to }),
    ...(ownHandle === undefined
      ? {}
      : { ownHandle, ownLater: later.filter(({ author }) => sameHandle(author.handle, ownHandle)) }),
    ...(known ? { knownBefore: known } : {}),
  };
  return { source, notes, later, idsAside };
}

export interface StoredTopic {
  /** As `readSource` and `withWhatWasAhead` find it. */
  readonly text: string | undefined;
  /** What it is noted under, if the person wrote it, ms. */
  readonly evening: number | undefined;
}

export async function readTopic(
  database: Database,
  chat: Chat,
  { from, to }: TimeSpan,
): Promise<StoredTopic> {
  const [posts, { topics }] = await Promise.all([
    readPostsBetween(database, chat.id, from - topicAheadMs, to),
    readNotes(database, chat.id),
  ]);
  return {
    text: topicOfEvening(chat, topics, { from, to }, posts),
    evening: writtenTopic(chat.schedule, topics, { from, to })?.evening,
  };
}

/**
 * With the topic that a host announced, and the questions that were asked, in the days before: as much to read as the
 * evening itself.
 */
export async function withWhatWasAhead(database: Database, read: ReadSource): Promise<EveningSource> {
  const { source, notes } = read;
  const { chat, from, to } = source;
  const start = chat.schedule && hourAround(chat.schedule, from)?.from;
  const time = chat.schedule && start !== undefined ? advanceTimeBefore(chat.schedule, start) : undefined;
  const topicFrom = source.topic === undefined && chat.schedule ? from - topicAheadMs : from;
  const since = Math.min(topicFrom, time?.from ?? from);
  if (since >= from) return source;
  const before = await readPostsBetween(database, chat.id, since, from - 1);
  const announcing = before.filter(({ createdAt }) => createdAt >= topicFrom);
  const topic = source.topic ?? topicOfEvening(chat, notes.topics, { from, to }, announcing);
  const asked = time && withQuestionsAhead(read, before, time);
  // Another object would draw all posts again.
  if (topic === source.topic && !asked) return source;
  return { ...(asked ?? source), ...(topic === undefined ? {} : { topic }) };
}

/** Undefined where nothing was asked. */
function withQuestionsAhead(
  { source, notes, later, idsAside }: ReadSource,
  before: readonly Post[],
  time: AdvanceTime,
): EveningSource | undefined {
  const own = source.posts.map(({ post }) => post);
  const ahead = [...before, ...own].filter(({ createdAt }) => createdAt >= time.from && createdAt < time.to);
  const byHosts = [...before, ...own, ...later].filter(({ author }) => isHostOf(source.chat, author.handle));
  const withAhead = {
    ...source,
    ahead: { time, posts: ahead, byHosts, notes: notes.advance },
    setAside: new Set([...(source.setAside ?? []), ...idsAside(before)]),
  };
  return askedBefore(withAhead, true).questions.length > 0 ? withAhead : undefined;
}
