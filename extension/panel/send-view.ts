import { shownChat } from "../../src/domain/chat/shown-chat.ts";
import type { PanelModel } from "../../src/ui/panel/state/panel-model.ts";
import { onBroadcast } from "../platform/broadcast.ts";

/** Reports that the chat is visible here, so that no notification is needed. */
export function sendView({ chats, settings }: PanelModel, signal: AbortSignal): void {
  onBroadcast(
    {
      "is-in-view": ({ chatId }) =>
        !document.hidden && shownChat(chats.peek(), settings.peek().chatId).id === chatId,
    },
    signal,
  );
}
