import { copchat } from "../domain/chat.ts";
import { readMarkKey } from "./read-marks.ts";
import type { Database } from "./schema.ts";
import { whole } from "./whole-transaction.ts";

/** Deletes what was read of every chat: posts, people, coverage, read marks. Chats, settings, drafts, mutes and lists stay. */
export async function wipePosts(database: Database): Promise<void> {
  const transaction = database.transaction(["posts", "people", "coverage", "settings"], "readwrite");
  const mark = readMarkKey("");
  await whole(transaction, () =>
    Promise.all([
      transaction.objectStore("posts").clear(),
      transaction.objectStore("people").clear(),
      transaction.objectStore("coverage").clear(),
      transaction.objectStore("settings").delete(IDBKeyRange.bound(mark, `${mark}\uffff`)),
    ]),
  );
}

/** Deletes everything; what is left is what a first start finds. */
export async function wipeEverything(database: Database): Promise<void> {
  const names = [
    "posts",
    "people",
    "coverage",
    "chats",
    "settings",
    "drafts",
    "mutes",
    "lists",
    "listEntries",
  ] as const;
  const transaction = database.transaction(names, "readwrite");
  await whole(transaction, () =>
    Promise.all([
      ...names.map((name) => transaction.objectStore(name).clear()),
      transaction.objectStore("chats").put(copchat, copchat.id),
    ]),
  );
}
