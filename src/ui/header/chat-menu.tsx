import type { VNode } from "preact";
import type { Chat } from "../../domain/chat.ts";
import { Icon } from "../base/icon.tsx";
import { useDismiss } from "../base/use-dismiss.ts";
import { usePanel } from "../panel/panel-context.ts";
import { SearchMenu } from "../searches/search-menu.tsx";
import { MenuButton } from "./menu-button.tsx";

const mostNamed = 4;

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
      <SearchMenu />
      <MenuButton icon="reload" text="Load new posts by itself" press={() => show("pace")} keepOpen />
      <MenuButton icon="pencil" text="Edit this chat" press={() => show("edit-chat")} keepOpen />
      <MenuButton icon="plus" text="Add a chat" press={() => show("add-chat")} keepOpen />
      <MenuButton icon="gear" text="Options" press={actions.openOptions} />
    </div>
  );

  function show(overlay: "edit-chat" | "add-chat" | "pace"): void {
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
        <small>{someOf(chat.moderators) || "no moderators named"}</small>
      </span>
    </button>
  );
}

/** A large chat would fill the menu. */
function someOf(handles: readonly string[]): string {
  const named = handles.slice(0, handles.length > mostNamed ? mostNamed - 1 : mostNamed);
  const more = handles.length - named.length;
  return [...named.map((handle) => `@${handle}`), ...(more > 0 ? [`and ${more} more`] : [])].join(" ");
}
