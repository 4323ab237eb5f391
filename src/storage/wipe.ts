import { copchat } from "../domain/chat/chat.ts";
import { eveningStores } from "./evenings/read-packed.ts";
import { noticeLogKey } from "./notes/notice-log.ts";
import { hasJournal, withJournal } from "./posts/journal.ts";
import { readMarkKey } from "./read-marks.ts";
import type { Database } from "./schema.ts";
import { whole } from "./whole-transaction.ts";

export async function wipePosts(database: Database): Promise<void> {
  const transaction = database.transaction(
    withJournal(database, "posts", "people", "coverage", "settings", ...eveningStores(database)),
    "readwrite",
  );
  const readMarks = readMarkKey("");
  await whole(transaction, () =>
    Promise.all([
      transaction.objectStore("posts").clear(),
      ...eveningStores(transaction).map((name) => transaction.objectStore(name).clear()),
      transaction.objectStore("people").clear(),
      transaction.objectStore("coverage").clear(),
      hasJournal(transaction) ? transaction.objectStore("journal").clear() : undefined,
      transaction.objectStore("settings").delete(noticeLogKey),
      transaction.objectStore("settings").delete(IDBKeyRange.bound(readMarks, `${readMarks}\uffff`)),
    ]),
  );
}

export async function wipeEverything(database: Database): Promise<void> {
  const names = [...database.objectStoreNames];
  const transaction = database.transaction(names, "readwrite");
  await whole(transaction, () =>
    Promise.all([
      ...names.map((name) => transaction.objectStore(name).clear()),
      transaction.objectStore("chats").put(copchat, copchat.id),
    ]),
  );
}
