import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Chat } from "../../domain/chat/chat.ts";
import { words } from "../../words/words.ts";
import { ChatForm } from "../chat-form/chat-form.tsx";
import type { ChatFormPorts } from "../chat-form/chat-form-ports.ts";
import { RemoveChat } from "../chat-form/remove-chat.tsx";
import { scheduleWords } from "../chat-form/schedule-words.ts";
import { typedBack } from "../chat-form/typed-chat.ts";
import { useFocusSwap } from "../parts/use-focus-swap.ts";
import type { OptionsProps } from "./options-model.ts";

export function ChatsSection(given: OptionsProps): VNode {
  const { model } = given;
  const chats = model.chats.value;
  const section = useRef<HTMLElement>(null);
  // The line that had the focus is gone with its chat.
  const removed = () => section.current?.querySelector<HTMLElement>(".add-chat button")?.focus();
  return (
    <section aria-labelledby="chats-title" ref={section}>
      <h2 id="chats-title">{words("optionsChats")}</h2>
      <ul class="chats">
        {chats.map((chat) => (
          <ChatItem key={chat.id} chat={chat} given={given} removed={removed} />
        ))}
      </ul>
      <AddChat {...given} />
    </section>
  );
}

interface ChatItemProps {
  readonly chat: Chat;
  readonly given: OptionsProps;
  readonly removed: () => void;
}

function ChatItem({ chat, given, removed }: ChatItemProps): VNode {
  const { model, actions, announce } = given;
  const [isEdited, edit] = useState(false);
  const place = useFocusSwap<HTMLLIElement>(isEdited);
  const chats = model.chats.value;
  const remove = async () => {
    const outcome = await actions.removeChat(chat.id);
    if (!outcome.ok) return announce(outcome.failure.message);
    removed();
    return announce(
      words("chatRemoved", { hashtag: chat.hashtags[0] ?? chat.id }),
      () => void bringBack(chat, given),
    );
  };
  return (
    <li ref={place}>
      {isEdited ? (
        <ChatForm
          chat={chat}
          chats={chats}
          save={actions.saveChat}
          close={() => edit(false)}
          ports={actions.chatFormPorts}
        />
      ) : (
        <ChatLine
          chat={chat}
          ports={actions.chatFormPorts}
          edit={() => edit(true)}
          {...(chats.length > 1 ? { remove: () => void remove() } : {})}
        />
      )}
    </li>
  );
}

function AddChat({ model, actions }: OptionsProps): VNode {
  const [isOpen, open] = useState(false);
  const place = useFocusSwap<HTMLDivElement>(isOpen);
  return (
    <div class="add-chat" ref={place}>
      {isOpen ? (
        <ChatForm
          chats={model.chats.value}
          save={actions.saveChat}
          close={() => open(false)}
          ports={actions.chatFormPorts}
        />
      ) : (
        <button type="button" class="link" onClick={() => open(true)}>
          {words("chatFormTitleAdd")}
        </button>
      )}
    </div>
  );
}

async function bringBack(chat: Chat, { actions, announce }: OptionsProps): Promise<void> {
  const saved = await actions.saveChat(typedBack(chat));
  if (!saved.ok) announce(saved.failure.message);
}

interface ChatLineProps {
  readonly chat: Chat;
  readonly ports: ChatFormPorts;
  readonly edit: () => void;
  readonly remove?: () => void;
}

function ChatLine({ chat, ports, edit, remove }: ChatLineProps): VNode {
  const name = chat.hashtags.map((tag) => `#${tag}`).join(" ");
  const hosts = [...chat.moderators, ...chat.guests].map((handle) => `@${handle}`).join(" ");
  return (
    <div class="chat-line">
      <div>
        <b>{name}</b>
        <span class="soft">
          {words(chat.moderatorList === undefined ? "optionsChatHosts" : "optionsChatHostsList", {
            hosts: hosts || words("menuNoModerators"),
            limit: chat.limit,
          })}
        </span>
        {chat.schedule && <span class="soft">{scheduleWords(chat.schedule, Date.now())}</span>}
      </div>
      <button type="button" class="link" aria-label={words("optionsEditLabel", { name })} onClick={edit}>
        {words("optionsEdit")}
      </button>
      {remove && (
        <RemoveChat chat={chat} ports={ports} remove={remove} label={words("optionsRemoveLabel", { name })} />
      )}
    </div>
  );
}
