import type { IDBPTransaction, StoreNames } from "idb";
import {
  boundRead,
  isSameRead,
  mergeRead,
  nothingRead,
  type ReadState,
  readToPost,
} from "../domain/feed/read-state.ts";
import { firstIdAhead, isPossibleId } from "../domain/post/snowflake.ts";
import { latestMoment } from "../domain/x-status/trusted-clock.ts";
import { storedReadStateSchema } from "../schemas/read-state.ts";
import { hasEvenings, withEvenings } from "./evenings/read-packed.ts";
import { rangeOf } from "./read-posts.ts";
import type { ChatsideSchema, Database } from "./schema.ts";
import { fieldOf, withUnknownFields } from "./unknown-fields.ts";
import { whole } from "./whole-transaction.ts";

type Reading = IDBPTransaction<ChatsideSchema, StoreNames<ChatsideSchema>[], "readwrite">;

export function readMarkKey(chatId: string): string {
  return `read-mark:${chatId}`;
}

export async function readReadState(database: Database, chatId: string): Promise<ReadState | undefined> {
  return toReadState(await database.get("settings", readMarkKey(chatId)));
}

/** `now`: X's clock as far as it is known, ms. Marks move to no post of the future. */
export async function addReadState(
  database: Database,
  chatId: string,
  read: ReadState,
  now = Date.now(),
): Promise<boolean> {
  const transaction = database.transaction(withEvenings(database, "settings", "posts"), "readwrite");
  return whole(transaction, async () => {
    const settings = transaction.objectStore("settings");
    const stored: unknown = await settings.get(readMarkKey(chatId));
    const known = toReadState(stored) ?? nothingRead;
    const newest = await newestKept(transaction, chatId, firstIdAhead(now));
    const merged = mergeRead(known, boundRead(read, isPossible, { newest, now }));
    if (isSameRead(known, merged)) return false;
    await settings.put(withUnknownMarks(merged, stored), readMarkKey(chatId));
    return true;
  });
}

/** A later version may have read marks that cannot be read here, or under filters unknown here. */
function withUnknownMarks(read: ReadState, stored: unknown): ReadState {
  const known = readMarks(stored);
  const marks = withUnknownFields(read.marks, fieldOf(stored, "marks"), new Set(namesIn(known.marks)));
  return withUnknownFields({ ...read, marks }, stored, new Set(namesIn(known)));
}

function namesIn(value: object): readonly string[] {
  return Object.entries(value).flatMap(([name, one]) => (one === undefined ? [] : [name]));
}

async function newestKept(transaction: Reading, chatId: string, before: string): Promise<string | undefined> {
  const range = rangeOf(chatId, before);
  const row = await transaction.objectStore("posts").openKeyCursor(range, "prev");
  // An evening's key is its last post's.
  const evenings = hasEvenings(transaction) ? transaction.objectStore("evenings") : undefined;
  const evening = await evenings?.openKeyCursor(range, "prev");
  const newest = [row?.key[1] ?? "", evening?.key[1] ?? ""].sort()[1];
  return newest?.replace(/^0+(?=\d)/, "") || undefined;
}

export function toReadState(value: unknown): ReadState | undefined {
  if (typeof value === "string") return isPossible(value) ? readToPost(value) : undefined;
  const read = boundRead(readMarks(value), isPossible);
  return isSameRead(read, nothingRead) ? undefined : read;
}

/** With read marks that cannot be, too. */
function readMarks(value: unknown): ReadState {
  const read = storedReadStateSchema.safeParse(value);
  return read.success ? read.data : nothingRead;
}

function isPossible(id: string): boolean {
  return isPossibleId(id, latestMoment(Date.now()));
}
