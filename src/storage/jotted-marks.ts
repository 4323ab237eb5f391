import { compareIds, isSnowflake } from "../domain/snowflake.ts";
import { inPageStore } from "./page-store.ts";
import { readMarkKey } from "./read-marks.ts";

const everyKey = readMarkKey("");

/**
 * Writes down in the page itself how far a chat was read, until the background has kept it. Only ever moves to a newer
 * post.
 */
export function jotReadMark(chatId: string, postId: string): void {
  const known = jottedReadMark(chatId);
  if (known === undefined || compareIds(postId, known) > 0)
    inPageStore((store) => store.setItem(readMarkKey(chatId), postId));
}

/** The id of the post up to which a page has read a chat, as far as the background was not heard to have kept it. */
export function jottedReadMark(chatId: string): string | undefined {
  const jotted = inPageStore((store) => store.getItem(readMarkKey(chatId)));
  return typeof jotted === "string" && isSnowflake(jotted) ? jotted : undefined;
}

/** The background keeps a chat's mark up to the post `kept`; what was written down meanwhile stays. */
export function forgetJottedMark(chatId: string, kept: string): void {
  const jotted = jottedReadMark(chatId);
  if (jotted === undefined || compareIds(jotted, kept) <= 0)
    inPageStore((store) => store.removeItem(readMarkKey(chatId)));
}

/** Forgets the marks of every chat: what was read is wiped. */
export function forgetJottedMarks(): void {
  inPageStore((store) => {
    for (const key of Object.keys(store)) if (key.startsWith(everyKey)) store.removeItem(key);
  });
}
