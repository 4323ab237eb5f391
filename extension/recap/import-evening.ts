import type { Chat } from "../../src/domain/chat/chat.ts";
import type { TimeSpan } from "../../src/domain/coverage/gap.ts";
import { hourAround } from "../../src/domain/evening/schedule.ts";
import type { BroughtNotes } from "../../src/domain/notes/chat-notes.ts";
import { chatOfFile, pagesOfFile } from "../../src/domain/recap/import-evening.ts";
import { eveningsWith, isTooOldToAdd, keptFrom } from "../../src/domain/recap/keep-evenings.ts";
import type { PastEvening } from "../../src/domain/recap/past-evenings.ts";
import { type Wording, wording } from "../../src/domain/words/wording.ts";
import {
  type EveningFileFault,
  postsToAdd,
  type ReadEveningFile,
  readEveningFile,
} from "../../src/messages/evening-file.ts";
import type { RecapModel } from "../../src/ui/recap/recap-model.ts";
import { request } from "../platform/request.ts";
import type { StoredTopic } from "./read-source.ts";

/** Ten thousand posts have fifteen. */
const mostMb = 60;
const postsAtOnce = 500;

const faults: Readonly<Record<EveningFileFault, Wording>> = {
  damaged: wording("recapAddDamaged"),
  other: wording("recapAddOther"),
  newer: wording("recapAddNewer"),
};

export interface StoredEvenings {
  readonly eveningsOf: (chat: Chat) => Promise<readonly PastEvening[]>;
  readonly topicOf: (chat: Chat, span: TimeSpan) => Promise<StoredTopic>;
}

/** Adds an exported evening to the store, unless *Keep* would delete it, and reports the outcome and its place. */
export async function importEvening(
  file: File,
  model: Pick<RecapModel, "chats" | "imported">,
  { eveningsOf, topicOf }: StoredEvenings,
): Promise<{ readonly chatId: string; readonly from: number } | undefined> {
  const show = (what: Wording): undefined => {
    model.imported.value = what;
  };
  const size = Math.ceil(file.size / 1_000_000);
  if (size > mostMb) return show(wording("recapAddTooBig", { size, most: mostMb }));
  show(wording("recapAddReading"));
  const read = readEveningFile(await file.text());
  if (typeof read === "string") return show(faults[read]);
  const chat = chatOfFile(model.chats.peek(), read);
  const hashtags = read.chat.hashtags.map((tag) => `#${tag}`);
  if (!chat) return show(wording("recapAddNoChat", { hashtags }));
  const { from, to, posts } = read;
  const evening = { from, to, posts: posts.length };
  const evenings = await eveningsOf(chat);
  if (isTooOldToAdd(evening, evenings, chat.keep, Date.now()))
    return show(wording("recapAddTooOld", { hashtags: [`#${chat.hashtags[0] ?? chat.id}`] }));
  const all = postsToAdd(read, keptFrom(eveningsWith(evening, evenings), chat.keep, Date.now()));
  const counts = await send(chat.id, read, all);
  if ("reason" in counts) return show(wording("recapAddFailed", counts));
  const notes = notesToBring(read, chat, await topicOf(chat, read));
  if (notes.topic || notes.advance.length > 0 || Object.keys(notes.marks).length > 0) {
    const reply = await request("note-chat", { chatId: chat.id, change: { kind: "brought", notes } });
    if (!reply.ok) return show(wording("recapAddFailed", { reason: reply.failure.message }));
  }
  const { added, refused } = counts;
  const known = all.length - added - refused;
  show(
    refused > 0
      ? wording("recapAddedRefused", { added, known, count: refused })
      : wording("recapAdded", { count: added, known }),
  );
  return { chatId: chat.id, from: read.from };
}

function notesToBring(
  { from, event, notes, topic }: ReadEveningFile,
  { schedule }: Chat,
  here: StoredTopic,
): BroughtNotes {
  const { marks, advance } = notes;
  // What was announced days before the evening is not among the file's posts.
  const text = notes.topic ?? (here.text === undefined ? topic : undefined);
  const start = schedule && (hourAround(schedule, from)?.from ?? event?.from);
  const evening = here.evening ?? start ?? from;
  return { marks, advance, ...(text !== undefined && { topic: { evening, text } }) };
}

/** The pages come last, after all of their posts. */
async function send(
  chatId: string,
  file: ReadEveningFile,
  all: readonly unknown[],
): Promise<{ readonly added: number; readonly refused: number } | { readonly reason: string }> {
  let [added, refused] = [0, 0];
  for (let at = 0; at === 0 || at < all.length; at += postsAtOnce) {
    const isLast = at + postsAtOnce >= all.length;
    const posts = all.slice(at, at + postsAtOnce);
    const reply = await request("import-posts", {
      chatId,
      posts,
      pages: isLast ? pagesOfFile(file) : [],
      ...(isLast && file.event && { event: file.event }),
    });
    if (!reply.ok) return { reason: reply.failure.message };
    added += reply.value.kept;
    refused += reply.value.refused;
  }
  return { added, refused };
}
