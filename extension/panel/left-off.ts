import { isSameRead, mergeRead, nothingRead, type ReadState } from "../../src/domain/feed/read-state.ts";
import type { Reply } from "../../src/messages/reply.ts";
import { forgetLocalRead, localReadInTime, saveLocalRead } from "../../src/storage/local/local-marks.ts";
import { readReadState } from "../../src/storage/read-marks.ts";
import type { Database } from "../../src/storage/schema.ts";
import { readClockOffset } from "../../src/storage/x-facts.ts";
import { request } from "../platform/request.ts";

/** Saves the read mark in the page until the background has stored it: the page may close. */
export async function sendRead(chatId: string, read: ReadState): Promise<Reply<ReadState>> {
  saveLocalRead(chatId, read);
  const reply = await request("mark-read", { chatId, read });
  if (reply.ok) forgetLocalRead(chatId, reply.value);
  return reply;
}

/** What the person read of a chat. Sends what an earlier page could not. */
export async function readKnown(database: Database, chatId: string): Promise<ReadState | undefined> {
  const kept = await readReadState(database, chatId);
  if (kept !== undefined) forgetLocalRead(chatId, kept);
  const local = localReadInTime(chatId, Date.now() + ((await readClockOffset(database)) ?? 0));
  if (local === undefined) return kept;
  const known = mergeRead(kept ?? nothingRead, local);
  if (!kept || !isSameRead(kept, known)) void sendRead(chatId, local);
  return known;
}
