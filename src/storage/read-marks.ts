import { compareIds, isSnowflake } from "../domain/snowflake.ts";
import type { Database } from "./schema.ts";
import { whole } from "./whole-transaction.ts";

/** The key of a chat's read mark in the store `settings`. */
export function readMarkKey(chatId: string): string {
  return `read-mark:${chatId}`;
}

/** The id of the newest post that the person has read in a chat. */
export async function readReadMark(database: Database, chatId: string): Promise<string | undefined> {
  return asPostId(await database.get("settings", readMarkKey(chatId)));
}

/** Moves a chat's read mark; only ever to newer posts. True when it moved. */
export async function moveReadMark(database: Database, chatId: string, postId: string): Promise<boolean> {
  const transaction = database.transaction("settings", "readwrite");
  return whole(transaction, async () => {
    const mark = asPostId(await transaction.store.get(readMarkKey(chatId)));
    const moves = mark === undefined || compareIds(postId, mark) > 0;
    if (moves) await transaction.store.put(postId, readMarkKey(chatId));
    return moves;
  });
}

function asPostId(value: unknown): string | undefined {
  return typeof value === "string" && isSnowflake(value) ? value : undefined;
}
