import { makeConnection } from "../../src/storage/connection.ts";
import { readMuteBatch, readMutes } from "../../src/storage/mutes.ts";
import { MuteBook } from "../../src/ui/mutes/mute-book.ts";
import { MuteDesk } from "../../src/ui/mutes/mute-desk.ts";
import type { PanelModel } from "../../src/ui/panel/panel-model.ts";
import { askMutes } from "../platform/ask-mutes.ts";
import { onBroadcast } from "../platform/broadcast.ts";

/** Reads the mutes once, keeps them up with the broadcasts, and gives the desk at which the panel asks for more. */
export function followMutes(model: PanelModel, signal: AbortSignal): MuteDesk {
  const book = new MuteBook();
  const connection = makeConnection();
  const guarded = async (work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      console.error("Chatside panel: the mutes cannot be read.", error);
      model.trouble.value = "The browser does not open Chatside's storage: your mutes are not in force here.";
    }
  };
  const readAll = async () => book.load(await readMutes(await connection.get()));
  const readBatch = async (batchId: string) =>
    book.take(await readMuteBatch(await connection.get(), batchId));
  onBroadcast(
    {
      "mutes-changed": ({ batchId, rows }) => {
        if (rows) book.take(rows);
        else if (!book.has(batchId)) void guarded(() => readBatch(batchId));
      },
      wiped: ({ what }) => {
        if (what === "everything") book.clear();
      },
    },
    signal,
  );
  void guarded(readAll);
  return new MuteDesk(book, askMutes);
}
