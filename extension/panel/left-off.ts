import type { Reply } from "../../src/messages/reply.ts";
import { forgetJottedMark, jotReadMark, jottedReadMark } from "../../src/storage/jotted-marks.ts";
import { readReadMark } from "../../src/storage/read-marks.ts";
import type { Database } from "../../src/storage/schema.ts";
import { request } from "../platform/request.ts";

/** Has the background keep how far a chat was read. Written down before, and until it is kept: the page may be gone. */
export async function tellReadMark(chatId: string, postId: string): Promise<Reply<null>> {
  jotReadMark(chatId, postId);
  const reply = await request("mark-read", { chatId, postId });
  if (reply.ok) forgetJottedMark(chatId, postId);
  return reply;
}

/**
 * Where the person left off in a chat: the id of the newest post that they have read. What an earlier page could write
 * down, and not tell any more, is told now.
 */
export async function readLeftOff(database: Database, chatId: string): Promise<string | undefined> {
  const kept = await readReadMark(database, chatId);
  if (kept !== undefined) forgetJottedMark(chatId, kept);
  const jotted = jottedReadMark(chatId);
  if (jotted === undefined || jotted === kept) return kept;
  void tellReadMark(chatId, jotted);
  return jotted;
}
