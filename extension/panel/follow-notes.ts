import { effect } from "@preact/signals";
import { shownChat } from "../../src/domain/chat/shown-chat.ts";
import { noNotes } from "../../src/domain/notes/chat-notes.ts";
import type { Connection } from "../../src/storage/connection.ts";
import { readNotes } from "../../src/storage/notes/notes.ts";
import type { PanelModel } from "../../src/ui/panel/state/panel-model.ts";
import { onBroadcast } from "../platform/broadcast.ts";

/** Stores the person's notes of the shown chat. */
export function followNotes(
  model: PanelModel,
  connection: Connection,
  onUnreadable: (error: unknown) => void,
  signal: AbortSignal,
): void {
  let shownId: string | undefined;
  const read = async (chatId: string) => {
    const notes = await readNotes(await connection.get(), chatId);
    if (chatId === shownId) model.notes.value = notes;
  };
  const stop = effect(() => {
    const { id } = shownChat(model.chats.value, model.settings.value.chatId);
    if (id === shownId) return;
    shownId = id;
    model.notes.value = noNotes;
    read(id).catch(onUnreadable);
  });
  signal.addEventListener("abort", stop);
  onBroadcast(
    {
      "notes-changed": ({ chatId, notes }) => {
        if (chatId === shownId) model.notes.value = notes;
      },
      wiped: () => {
        if (shownId !== undefined) read(shownId).catch(onUnreadable);
      },
    },
    signal,
  );
}
