import { isSameRead, mergeRead, nothingRead, type ReadState } from "../../domain/feed/read-state.ts";
import { inPageStore } from "../page-store.ts";
import { readMarkKey, toReadState } from "../read-marks.ts";

const everyKey = readMarkKey("");

export function jotRead(chatId: string, read: ReadState): void {
  const known = jottedRead(chatId) ?? nothingRead;
  const merged = mergeRead(known, read);
  if (!isSameRead(known, merged))
    inPageStore((store) => store.setItem(readMarkKey(chatId), JSON.stringify(merged)));
}

export function jottedRead(chatId: string): ReadState | undefined {
  const jotted = inPageStore((store) => store.getItem(readMarkKey(chatId)));
  return typeof jotted === "string" ? toReadState(parsed(jotted)) : undefined;
}

/** Keeps entries later than `kept`. */
export function forgetJottedRead(chatId: string, kept: ReadState): void {
  const jotted = jottedRead(chatId);
  if (jotted === undefined || isSameRead(mergeRead(kept, jotted), mergeRead(kept, kept)))
    inPageStore((store) => store.removeItem(readMarkKey(chatId)));
}

export function forgetJottedReads(): void {
  inPageStore((store) => {
    for (const key of Object.keys(store)) if (key.startsWith(everyKey)) store.removeItem(key);
  });
}

/** An older version wrote the bare id, which as a number would lose digits. */
function parsed(jotted: string): unknown {
  if (/^\d+$/.test(jotted)) return jotted;
  try {
    return JSON.parse(jotted);
  } catch {
    return undefined;
  }
}
