import type { Chat } from "../domain/chat/chat.ts";
import {
  chatFields,
  chatSchema,
  highlightSchema,
  houseRuleSchema,
  scheduleFields,
  scheduleSchema,
} from "../schemas/chat.ts";
import { eveningStores } from "./evenings/read-packed.ts";
import { notesKey } from "./notes/notes.ts";
import { dropFromJournal, withJournal } from "./posts/journal.ts";
import { readMarkKey } from "./read-marks.ts";
import type { Database } from "./schema.ts";
import { fieldOf, withUnknownElements, withUnknownFields } from "./unknown-fields.ts";
import { whole } from "./whole-transaction.ts";

export async function readChats(database: Database): Promise<Chat[]> {
  const records: unknown[] = await database.getAll("chats");
  return records.flatMap((record) => readChat(record) ?? []);
}

export async function findChat(database: Database, chatId: string): Promise<Chat | undefined> {
  return readChat(await database.get("chats", chatId));
}

export async function writeChat(database: Database, chat: Chat): Promise<void> {
  const transaction = database.transaction("chats", "readwrite");
  await whole(transaction, async () => {
    const stored: unknown = await transaction.store.get(chat.id);
    const read = Object.entries(readChat(stored) ?? {}).filter(([, value]) => value !== undefined);
    const known = new Set(read.flatMap(([name]) => (chatFields.has(name) ? name : [])));
    const highlighted = known.has("highlights") ? withUnknownHighlights(chat, stored) : chat;
    const kept = known.has("houseRules") ? withUnknownRules(highlighted, stored) : highlighted;
    const scheduled = known.has("schedule") ? withUnknownSchedule(kept, stored) : kept;
    await transaction.store.put(withUnknownFields(scheduled, stored, known), chat.id);
  });
}

function withUnknownHighlights(chat: Chat, stored: unknown): Chat {
  const isKnown = (element: unknown) => highlightSchema.safeParse(element).success;
  const highlights = withUnknownElements(chat.highlights ?? [], fieldOf(stored, "highlights"), isKnown);
  return highlights.length === 0 ? chat : { ...chat, highlights };
}

function withUnknownSchedule(chat: Chat, stored: unknown): Chat {
  const { schedule } = chat;
  const before = fieldOf(stored, "schedule");
  const read = scheduleSchema.safeParse(before);
  if (!schedule || !read.success) return chat;
  const known = Object.entries(read.data).flatMap(([name, value]) =>
    scheduleFields.has(name) && value !== undefined ? [name] : [],
  );
  // Days in a form of a later version belong to the day beside them.
  const chosen = schedule.weekday === read.data.weekday ? [] : ["weekdays"];
  return { ...chat, schedule: withUnknownFields(schedule, before, new Set([...known, ...chosen])) };
}

function withUnknownRules(chat: Chat, stored: unknown): Chat {
  const rules = fieldOf(stored, "houseRules");
  const readable = Object.entries(rules ?? {}).filter(([, rule]) => houseRuleSchema.safeParse(rule).success);
  const houseRules = withUnknownFields(chat.houseRules ?? {}, rules, new Set(readable.map(([name]) => name)));
  return Object.keys(houseRules).length === 0 ? chat : { ...chat, houseRules };
}

export async function removeChat(database: Database, chatId: string): Promise<void> {
  const transaction = database.transaction(
    withJournal(database, "chats", "posts", "people", "coverage", "settings", ...eveningStores(database)),
    "readwrite",
  );
  const ofChat = IDBKeyRange.bound([chatId], [chatId, []]);
  await whole(transaction, () =>
    Promise.all([
      transaction.objectStore("chats").delete(chatId),
      transaction.objectStore("posts").delete(ofChat),
      ...eveningStores(transaction).map((name) => transaction.objectStore(name).delete(ofChat)),
      transaction.objectStore("people").delete(ofChat),
      transaction.objectStore("coverage").delete(chatId),
      dropFromJournal(transaction, chatId),
      transaction.objectStore("settings").delete(readMarkKey(chatId)),
      transaction.objectStore("settings").delete(notesKey(chatId)),
    ]),
  );
}

export function isChat(record: unknown): boolean {
  return readChat(record) !== undefined;
}

function readChat(record: unknown): Chat | undefined {
  const result = chatSchema.safeParse(record);
  return result.success ? result.data : undefined;
}
