import type { Connection } from "../../src/storage/connection.ts";
import { readMuteBatch, readMutes } from "../../src/storage/mutes.ts";
import type { MuteBook } from "../../src/ui/mutes/mute-book.ts";
import { onBroadcast } from "../platform/broadcast.ts";

export function followMutes(
  book: MuteBook,
  connection: Connection,
  onUnreadable: (error: unknown) => void,
  signal: AbortSignal,
): void {
  const readBatch = async (batchId: string) =>
    book.accept(await readMuteBatch(await connection.get(), batchId));
  const readAll = async () => book.load(await readMutes(await connection.get()));
  onBroadcast(
    {
      "mutes-changed": ({ batchId, rows }) => {
        if (rows) book.accept(rows);
        else if (!book.has(batchId)) readBatch(batchId).catch(onUnreadable);
      },
      wiped: ({ what }) => {
        if (what === "everything") book.clear();
      },
    },
    signal,
  );
  readAll().catch(onUnreadable);
}
