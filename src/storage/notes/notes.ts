import { type ChatNotes, noNotes } from "../../domain/notes/chat-notes.ts";
import { notesSchema } from "../../schemas/notes.ts";
import type { Database } from "../schema.ts";

export function notesKey(chatId: string): string {
  return `notes:${chatId}`;
}

export async function readNotes(database: Database, chatId: string): Promise<ChatNotes> {
  return notesFrom(await database.get("settings", notesKey(chatId)));
}

export function notesFrom(record: unknown): ChatNotes {
  const read = notesSchema.safeParse(record);
  return read.success ? read.data : noNotes;
}
