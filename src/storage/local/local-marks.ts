import {
  boundRead,
  isSameRead,
  mergeRead,
  nothingRead,
  type ReadState,
} from "../../domain/feed/read-state.ts";
import { inPageStore } from "../page-store.ts";
import { readMarkKey, toReadState } from "../read-marks.ts";

const everyKey = readMarkKey("");

export function saveLocalRead(chatId: string, read: ReadState): void {
  const known = localRead(chatId) ?? nothingRead;
  const merged = mergeRead(known, read);
  if (!isSameRead(known, merged))
    inPageStore((store) => store.setItem(readMarkKey(chatId), JSON.stringify(merged)));
}

export function localRead(chatId: string): ReadState | undefined {
  const local = inPageStore((store) => store.getItem(readMarkKey(chatId)));
  return typeof local === "string" ? toReadState(parsed(local)) : undefined;
}

/** Without marks that are ahead of `now` (X's clock, ms): a page may have set them before it knew that clock. */
export function localReadInTime(chatId: string, now: number): ReadState | undefined {
  const local = localRead(chatId) ?? nothingRead;
  const read = boundRead(local, () => true, { now });
  if (!isSameRead(local, read)) {
    inPageStore((store) => store.removeItem(readMarkKey(chatId)));
    saveLocalRead(chatId, read);
  }
  return isSameRead(read, nothingRead) ? undefined : read;
}

/** Keeps entries later than `kept`. */
export function forgetLocalRead(chatId: string, kept: ReadState): void {
  const local = localRead(chatId);
  if (local === undefined || isSameRead(mergeRead(kept, local), mergeRead(kept, kept)))
    inPageStore((store) => store.removeItem(readMarkKey(chatId)));
}

export function forgetLocalReads(): void {
  inPageStore((store) => {
    for (const key of Object.keys(store)) if (key.startsWith(everyKey)) store.removeItem(key);
  });
}

/** An older version wrote the bare id, which as a number would lose digits. */
function parsed(local: string): unknown {
  if (/^\d+$/.test(local)) return local;
  try {
    return JSON.parse(local);
  } catch {
    return undefined;
  }
}
