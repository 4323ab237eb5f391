import { changedNotes } from "../../domain/notes/changed-notes.ts";
import { type ChatNotes, type NotesChange, noNotes } from "../../domain/notes/chat-notes.ts";
import { notedTopicSchema } from "../../schemas/notes.ts";
import type { Database } from "../schema.ts";
import { fieldOf, withUnknownElements, withUnknownFields } from "../unknown-fields.ts";
import { whole } from "../whole-transaction.ts";
import { notesFrom, notesKey } from "./notes.ts";

export async function changeNotes(
  database: Database,
  chatId: string,
  change: NotesChange,
): Promise<ChatNotes> {
  return (await writeNotes(database, chatId, (known) => changedNotes(known, change))).notes;
}

/** Undefined where `change` leaves them as they are. */
export async function changeTopics(
  database: Database,
  chatId: string,
  change: (topics: ChatNotes["topics"]) => ChatNotes["topics"],
): Promise<ChatNotes | undefined> {
  const { notes, isChanged } = await writeNotes(database, chatId, (known) => {
    const topics = change(known.topics);
    return topics === known.topics ? known : { ...known, topics };
  });
  return isChanged ? notes : undefined;
}

/** Writes nothing where `change` returns what it was given. */
async function writeNotes(
  database: Database,
  chatId: string,
  change: (known: ChatNotes) => ChatNotes,
): Promise<{ readonly notes: ChatNotes; readonly isChanged: boolean }> {
  const transaction = database.transaction("settings", "readwrite");
  return whole(transaction, async () => {
    const stored: unknown = await transaction.store.get(notesKey(chatId));
    const known = notesFrom(stored);
    const notes = change(known);
    if (notes !== known) await transaction.store.put(withUnknownNotes(notes, stored), notesKey(chatId));
    return { notes, isChanged: notes !== known };
  });
}

function withUnknownNotes(notes: ChatNotes, stored: unknown): ChatNotes {
  const read = notesFrom(stored);
  const known = (field: "marks" | "advance") => new Set(Object.keys(read[field]));
  const isTopic = (topic: unknown) => notedTopicSchema.safeParse(topic).success;
  const kept = {
    marks: withUnknownFields(notes.marks, fieldOf(stored, "marks"), known("marks")),
    topics: withUnknownElements(notes.topics, fieldOf(stored, "topics"), isTopic),
    advance: withUnknownFields(notes.advance, fieldOf(stored, "advance"), known("advance")),
    ...(notes.brought && {
      brought: withUnknownFields(notes.brought, fieldOf(stored, "brought"), new Set(Object.keys(noNotes))),
    }),
  };
  return withUnknownFields(kept, stored, new Set(Object.keys(noNotes)));
}
