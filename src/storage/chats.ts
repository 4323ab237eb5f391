import * as z from "zod/mini";
import type { Chat } from "../domain/chat.ts";
import { readMarkKey } from "./read-marks.ts";
import type { Database } from "./schema.ts";
import { whole } from "./whole-transaction.ts";

const names = z.array(z.string().check(z.minLength(1)));

const chatSchema = z.object({
  id: z.string().check(z.minLength(1)),
  hashtags: names.check(z.minLength(1)),
  moderators: names,
  // A list that cannot be read must not cost the chat.
  moderatorList: z.catch(z.optional(z.string().check(z.regex(/^\d{1,20}$/))), undefined),
  guests: names,
  limit: z.number().check(z.positive()),
  countRule: z.optional(z.enum(["classic-140", "x-280"])),
  houseRules: z.optional(
    z.record(z.string(), z.object({ on: z.boolean(), sentence: z.optional(z.string()) })),
  ),
  schedule: z.optional(
    z.object({
      weekday: z.number(),
      hour: z.number(),
      minute: z.number(),
      timeZone: z.string(),
      minutes: z.number(),
    }),
  ),
});

/** Every chat, in the order of their ids. Broken records are left out. */
export async function readChats(database: Database): Promise<Chat[]> {
  const records: unknown[] = await database.getAll("chats");
  return records.flatMap((record) => readChat(record) ?? []);
}

/** One chat by its id; undefined when there is none, or its record is broken. */
export async function findChat(database: Database, chatId: string): Promise<Chat | undefined> {
  return readChat(await database.get("chats", chatId));
}

/** Stores a chat under its id, in place of the one that was there. */
export async function writeChat(database: Database, chat: Chat): Promise<void> {
  const transaction = database.transaction("chats", "readwrite");
  await whole(transaction, () => transaction.store.put(chat, chat.id));
}

/** Takes a chat and everything that was kept for it away. */
export async function removeChat(database: Database, chatId: string): Promise<void> {
  const transaction = database.transaction(["chats", "posts", "people", "coverage", "settings"], "readwrite");
  const ofChat = IDBKeyRange.bound([chatId], [chatId, []]);
  await whole(transaction, () =>
    Promise.all([
      transaction.objectStore("chats").delete(chatId),
      transaction.objectStore("posts").delete(ofChat),
      transaction.objectStore("people").delete(ofChat),
      transaction.objectStore("coverage").delete(chatId),
      transaction.objectStore("settings").delete(readMarkKey(chatId)),
    ]),
  );
}

function readChat(record: unknown): Chat | undefined {
  const result = chatSchema.safeParse(record);
  return result.success ? (result.data as Chat) : undefined;
}
