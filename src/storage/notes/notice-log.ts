import * as z from "zod/mini";
import { type NoticeLog, noNotices } from "../../domain/notices/post-notices.ts";
import type { Database } from "../schema.ts";
import { whole } from "../whole-transaction.ts";

const remindedKey = "reminded";
/** Waiting notices contain posts. */
export const noticeLogKey = "notices";

/** By chat: the start (ms) last announced, or when its reminder was enabled. */
export type Reminded = Readonly<Record<string, number>>;

const remindedSchema = z.record(z.string(), z.number());
const logSchema = z.object({
  shownAt: z.number(),
  known: z.array(z.object({ key: z.string(), at: z.number() })),
  waiting: z.array(
    z.object({
      kind: z.enum(["question", "mention"]),
      chatId: z.string(),
      postId: z.string(),
      handle: z.string(),
      text: z.string(),
      number: z.optional(z.string()),
    }),
  ),
});

export async function readReminded(database: Database): Promise<Reminded> {
  const read = remindedSchema.safeParse(await database.get("settings", remindedKey));
  return read.success ? read.data : {};
}

export function writeReminded(database: Database, reminded: Reminded): Promise<void> {
  return write(database, remindedKey, reminded);
}

export async function readNoticeLog(database: Database): Promise<NoticeLog> {
  const read = logSchema.safeParse(await database.get("settings", noticeLogKey));
  if (!read.success) return noNotices;
  const waiting = read.data.waiting.map(({ number, ...notice }) => ({
    ...notice,
    ...(number !== undefined && { number }),
  }));
  return { ...read.data, waiting };
}

export function writeNoticeLog(database: Database, log: NoticeLog): Promise<void> {
  return write(database, noticeLogKey, log);
}

async function write(database: Database, key: string, value: Reminded | NoticeLog): Promise<void> {
  const transaction = database.transaction("settings", "readwrite");
  await whole(transaction, () => transaction.store.put(value, key));
}
