import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import type { Chat } from "../../domain/chat.ts";
import { readChatInput } from "../../domain/chat-input.ts";
import { useFocusSwap } from "../base/use-focus-swap.ts";
import { ChatForm } from "../chat-form/chat-form.tsx";
import { typedFrom } from "../chat-form/typed-chat.ts";
import type { OptionsProps } from "./options-model.ts";

/** The chats: each with its hosts and its limit, to change, to remove and have back, and one more. */
export function ChatsSection(given: OptionsProps): VNode {
  const { model } = given;
  const chats = model.chats.value;
  const section = useRef<HTMLElement>(null);
  // The line that had the focus is gone with its chat.
  const removed = () => section.current?.querySelector<HTMLElement>(".add-chat button")?.focus();
  return (
    <section aria-labelledby="chats-title" ref={section}>
      <h2 id="chats-title">Chats</h2>
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
  /** Called when the chat was removed. */
  readonly removed: () => void;
}

function ChatItem({ chat, given, removed }: ChatItemProps): VNode {
  const { model, actions, say } = given;
  const [isEdited, edit] = useState(false);
  const place = useFocusSwap<HTMLLIElement>(isEdited);
  const chats = model.chats.value;
  const remove = async () => {
    const outcome = await actions.removeChat(chat.id);
    if (!outcome.ok) return say(outcome.failure.message);
    removed();
    return say(
      `#${chat.hashtags[0]} was removed, and the posts kept for it. Undo brings back the chat, not its posts.`,
      () => void bringBack(chat, given),
    );
  };
  return (
    <li ref={place}>
      {isEdited ? (
        <ChatForm chat={chat} chats={chats} save={actions.saveChat} close={() => edit(false)} />
      ) : (
        <ChatLine
          chat={chat}
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
        <ChatForm chats={model.chats.value} save={actions.saveChat} close={() => open(false)} />
      ) : (
        <button type="button" class="link" onClick={() => open(true)}>
          Add a chat
        </button>
      )}
    </div>
  );
}

/** A removed chat with all that was set for it, its house rules too. */
async function bringBack(chat: Chat, { model, actions, say }: OptionsProps): Promise<void> {
  const typed = typedFrom(chat);
  const reading = readChatInput(typed, model.chats.peek());
  const saved = await actions.saveChat(typed);
  if (!saved.ok) return say(saved.failure.message);
  const { countRule = "classic-140", houseRules = {} } = chat;
  if (!reading.ok || (chat.countRule === undefined && chat.houseRules === undefined)) return;
  const changed = await actions.changeRules(reading.chat.id, { countRule, houseRules });
  if (!changed.ok) say(changed.failure.message);
}

interface ChatLineProps {
  readonly chat: Chat;
  readonly edit: () => void;
  /** Absent for the last chat: one there must be. */
  readonly remove?: () => void;
}

function ChatLine({ chat, edit, remove }: ChatLineProps): VNode {
  const name = chat.hashtags.map((tag) => `#${tag}`).join(" ");
  const hosts = [...chat.moderators, ...chat.guests].map((handle) => `@${handle}`).join(" ");
  return (
    <div class="chat-line">
      <div>
        <b>{name}</b>
        <span class="soft">
          {hosts || "no moderators named"}
          {chat.moderatorList !== undefined && " · a list on X"} · {chat.limit} characters
        </span>
      </div>
      <button type="button" class="link" aria-label={`Edit ${name}`} onClick={edit}>
        Edit
      </button>
      {remove && (
        <button type="button" class="link danger" aria-label={`Remove ${name}`} onClick={remove}>
          Remove
        </button>
      )}
    </div>
  );
}
