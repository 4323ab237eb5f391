import type { VNode } from "preact";
import { useState } from "preact/hooks";
import { words } from "../../../words/words.ts";
import { ChatForm } from "../../chat-form/chat-form.tsx";
import { useDismiss } from "../../parts/use-dismiss.ts";
import { usePanel } from "../state/panel-context.ts";

export function ChatFormCard(): VNode {
  const { actions, model, state, view } = usePanel();
  const isEdit = view.overlay.value === "edit-chat";
  // Another may be chosen in another window: what was typed is this one's.
  const [opened] = useState(() => state.chat.peek());
  const chat = model.chats.value.find(({ id }) => id === opened.id) ?? opened;
  const close = () => {
    view.overlay.value = "none";
    view.offer.value = undefined;
  };
  const card = useDismiss<HTMLDivElement>(close, ".chat-name");
  const remove = async () => {
    close();
    const outcome = await actions.removeChat(chat.id);
    if (outcome.ok) view.removed.value = chat;
  };
  return (
    <div
      class="card form-card"
      ref={card}
      role="dialog"
      aria-label={words(isEdit ? "chatFormTitleEdit" : "chatFormTitleAdd")}
    >
      <h2>{isEdit ? `#${chat.hashtags[0]}` : words("chatFormTitleAdd")}</h2>
      <ChatForm
        {...(isEdit ? { chat } : {})}
        chats={model.chats.value}
        save={actions.saveChat}
        close={close}
        ports={actions.chatFormPorts}
        {...(!isEdit && view.offer.value ? { begin: view.offer.value.typed } : {})}
        {...(state.chat.value.id === chat.id && { recent: model.feed.value })}
        {...(isEdit && model.chats.value.length > 1 ? { remove } : {})}
      />
    </div>
  );
}
