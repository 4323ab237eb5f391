import type { VNode } from "preact";
import { useDismiss } from "../base/use-dismiss.ts";
import { usePanel } from "../panel/panel-context.ts";
import { ChatForm } from "./chat-form.tsx";

/** The form in the panel, over the feed. A chat that is removed can be had back for a while. */
export function ChatFormCard(): VNode {
  const { actions, model, state, view } = usePanel();
  const isEdit = view.overlay.value === "edit-chat";
  const chat = state.chat.value;
  const close = () => {
    view.overlay.value = "none";
  };
  const card = useDismiss<HTMLDivElement>(close, ".chat-name");
  const remove = () => {
    close();
    view.removed.value = chat;
    actions.removeChat(chat.id);
  };
  return (
    <div
      class="card form-card"
      ref={card}
      role="dialog"
      aria-label={isEdit ? "Edit this chat" : "Add a chat"}
    >
      <h2>{isEdit ? `#${chat.hashtags[0]}` : "Add a chat"}</h2>
      <ChatForm
        {...(isEdit ? { chat } : {})}
        chats={model.chats.value}
        save={actions.saveChat}
        close={close}
        {...(isEdit && model.chats.value.length > 1 ? { remove } : {})}
      />
    </div>
  );
}
