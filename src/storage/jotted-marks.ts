import { compareIds, isSnowflake } from "../domain/snowflake.ts";
import { readMarkKey } from "./read-marks.ts";

const everyKey = readMarkKey("");

/**
 * Writes down in the page itself how far a chat was read, until the background has kept it. A message that a page sends
 * while it is being closed may be lost with the page, and a database is written too late; what is set here is set. Only
 * ever moves to a newer post. Where the browser gives the page no such store, nothing is written.
 */
export function jotReadMark(chatId: string, postId: string): void {
  const known = jottedReadMark(chatId);
  if (known === undefined || compareIds(postId, known) > 0)
    inStore((store) => store.setItem(readMarkKey(chatId), postId));
}

/** The id of the post up to which a page has read a chat, as far as the background was not heard to have kept it. */
export function jottedReadMark(chatId: string): string | undefined {
  const jotted = inStore((store) => store.getItem(readMarkKey(chatId)));
  return typeof jotted === "string" && isSnowflake(jotted) ? jotted : undefined;
}

/** The background keeps a chat's mark up to the post `kept`; what was written down meanwhile stays. */
export function forgetJottedMark(chatId: string, kept: string): void {
  const jotted = jottedReadMark(chatId);
  if (jotted === undefined || compareIds(jotted, kept) <= 0)
    inStore((store) => store.removeItem(readMarkKey(chatId)));
}

/** Forgets the marks of every chat: what was read is wiped. */
export function forgetJottedMarks(): void {
  inStore((store) => {
    for (const key of Object.keys(store)) if (key.startsWith(everyKey)) store.removeItem(key);
  });
}

/** A browser may refuse its store to a page, or have no room in it: then there is nothing but the message. */
function inStore<Value>(work: (store: Storage) => Value): Value | undefined {
  try {
    return work(localStorage);
  } catch {
    return undefined;
  }
}
