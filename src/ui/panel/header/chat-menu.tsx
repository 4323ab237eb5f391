import type { VNode } from "preact";
import { type Chat, isHostOf } from "../../../domain/chat/chat.ts";
import { words } from "../../../words/words.ts";
import { scheduleWords } from "../../chat-form/schedule-words.ts";
import { Icon } from "../../parts/icon.tsx";
import { LookChoice } from "../../parts/look-choice.tsx";
import { useDismiss } from "../../parts/use-dismiss.ts";
import { openCatchUp } from "../catch-up/open-catch-up.ts";
import { MenuButton } from "../parts/menu-button.tsx";
import { SearchMenu } from "../searches/search-menu.tsx";
import { usePanel } from "../state/panel-context.ts";
import { NewsLine } from "./news-line.tsx";

const mostNamed = 4;

export function ChatMenu(): VNode {
  const { actions, model, state, view } = usePanel();
  const close = () => {
    view.overlay.value = "none";
  };
  const card = useDismiss<HTMLDivElement>(close, ".chat-name");
  return (
    <div class="card menu" id="chat-menu" ref={card}>
      <ul aria-label={words("menuChats")}>
        {model.chats.value.map((chat) => (
          <li key={chat.id}>
            <ChatChoice chat={chat} isOn={chat.id === state.chat.value.id} close={close} />
          </li>
        ))}
      </ul>
      <hr />
      <SearchMenu />
      <LookChoice look={model.settings.value} change={actions.changeLook} />
      <hr />
      <NewsLine />
      <MenuButton icon="reload" text={words("autoRefresh")} press={() => show("pace")} keepOpen />
      <MenuButton
        icon="forward"
        text={words("catchUp")}
        press={() => openCatchUp({ model, view })}
        command="catchUp"
        keepOpen
      />
      <MenuButton
        icon="link"
        text={words("linksMenu", { number: state.sharedLinks.value.length })}
        press={() => show("links")}
        command="links"
        keepOpen
      />
      {state.chat.value.schedule && (
        <MenuButton
          icon="forward"
          text={words("advanceOpenList")}
          press={() => show("advance")}
          command="advance"
          keepOpen
        />
      )}
      {isHostOf(state.chat.value, state.ownHandle.value) && (
        <MenuButton
          icon="pencil"
          text={words("deskTitle")}
          press={() => show("desk")}
          command="desk"
          keepOpen
        />
      )}
      {state.topic.value && (
        <MenuButton
          icon="pencil"
          text={words("topicLabel")}
          press={() => {
            view.topic.value = { chatId: state.chat.peek().id, text: state.topic.peek()?.text ?? "" };
          }}
        />
      )}
      <MenuButton icon="pencil" text={words("chatFormTitleEdit")} press={() => show("edit-chat")} keepOpen />
      <MenuButton icon="plus" text={words("chatFormTitleAdd")} press={() => show("add-chat")} keepOpen />
      {actions.openWindow && (
        <MenuButton
          icon="open"
          text={words("menuOwnWindow")}
          press={actions.openWindow}
          action="own-window"
        />
      )}
      <MenuButton icon="chart" text={words("menuRecap")} press={actions.openRecap} />
      <MenuButton icon="keys" text={words("menuKeys")} press={() => show("help")} command="help" keepOpen />
      <MenuButton icon="gear" text={words("menuOptions")} press={actions.openOptions} />
    </div>
  );

  function show(overlay: "edit-chat" | "add-chat" | "help" | "links" | "pace" | "advance" | "desk"): void {
    view.overlay.value = overlay;
  }
}

function ChatChoice({ chat, isOn, close }: { chat: Chat; isOn: boolean; close: () => void }): VNode {
  const { actions, state } = usePanel();
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
        <small>{someOf(chat.moderators)}</small>
        {chat.schedule && <small>{scheduleWords(chat.schedule, state.xNow.value)}</small>}
      </span>
    </button>
  );
}

/** A large chat would fill the menu. */
function someOf(handles: readonly string[]): string {
  const named = handles.slice(0, handles.length > mostNamed ? mostNamed - 1 : mostNamed);
  const count = handles.length - named.length;
  const shown = named.map((handle) => `@${handle}`).join(" ");
  if (shown === "") return words("menuNoModerators");
  return count > 0 ? words("menuMoreModerators", { count, handles: shown }) : shown;
}
