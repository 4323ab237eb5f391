import type { VNode } from "preact";
import type { Chat } from "../../domain/chat.ts";
import { Icon, type IconName } from "../base/icon.tsx";
import { useDismiss } from "../base/use-dismiss.ts";
import { usePanel } from "../panel/panel-context.ts";

/** The chats, and what can be done with them. */
export function ChatMenu(): VNode {
  const { actions, model, state, view } = usePanel();
  const close = () => {
    view.overlay.value = "none";
  };
  const card = useDismiss<HTMLDivElement>(close, ".chat-name");
  return (
    <div class="card menu" id="chat-menu" ref={card}>
      <ul aria-label="Chats">
        {model.chats.value.map((chat) => (
          <li key={chat.id}>
            <ChatChoice chat={chat} isOn={chat.id === state.chat.value.id} close={close} />
          </li>
        ))}
      </ul>
      <hr />
      <MenuButton icon="open" text={`Open #${state.chat.value.hashtags[0]} on X`} press={actions.openChat} />
      <MenuButton icon="pencil" text="Edit this chat" press={() => show("edit-chat")} keepOpen />
      <MenuButton icon="plus" text="Add a chat" press={() => show("add-chat")} keepOpen />
      <MenuButton icon="gear" text="Options" press={actions.openOptions} />
    </div>
  );

  function show(overlay: "edit-chat" | "add-chat"): void {
    view.overlay.value = overlay;
  }
}

function ChatChoice({ chat, isOn, close }: { chat: Chat; isOn: boolean; close: () => void }): VNode {
  const { actions } = usePanel();
  return (
    <button
      type="button"
      aria-current={isOn}
      onClick={() => {
        close();
        if (!isOn) actions.chooseChat(chat.id);
      }}
    >
      <span class="tick">{isOn && <Icon name="check" />}</span>
      <span>
        <b>{chat.hashtags.map((tag) => `#${tag}`).join(" ")}</b>
        <small>{chat.moderators.map((handle) => `@${handle}`).join(" ") || "no moderators named"}</small>
      </span>
    </button>
  );
}

interface MenuButtonProps {
  readonly icon: IconName;
  readonly text: string;
  readonly press: () => void;
  readonly keepOpen?: boolean;
}

function MenuButton({ icon, text, press, keepOpen }: MenuButtonProps): VNode {
  const { view } = usePanel();
  return (
    <button
      type="button"
      onClick={() => {
        if (!keepOpen) view.overlay.value = "none";
        press();
      }}
    >
      <span class="tick">
        <Icon name={icon} />
      </span>
      {text}
    </button>
  );
}
