import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { Chat } from "../../domain/chat.ts";
import { ChatForm } from "../chat-form/chat-form.tsx";
import { typedFrom } from "../chat-form/typed-chat.ts";
import type { OptionsProps } from "./options-model.ts";

/** The chats: each with its hosts and its limit, to change, to remove and have back, and one more. */
export function ChatsSection({ model, actions, say }: OptionsProps): VNode {
  const [editing, edit] = useState<string | "new" | undefined>(undefined);
  const chats = model.chats.value;
  const form = (chat?: Chat) => (
    <ChatForm
      {...(chat ? { chat } : {})}
      chats={chats}
      save={actions.saveChat}
      close={() => edit(undefined)}
    />
  );
  const remove = async (chat: Chat) => {
    const outcome = await actions.removeChat(chat.id);
    if (!outcome.ok) return say(outcome.failure.message);
    return say(
      `#${chat.hashtags[0]} and its posts were removed.`,
      () => void actions.saveChat(typedFrom(chat)),
    );
  };
  return (
    <section aria-labelledby="chats-title">
      <h2 id="chats-title">Chats</h2>
      <ul class="chats">
        {chats.map((chat) => (
          <li key={chat.id}>
            {editing === chat.id ? (
              form(chat)
            ) : (
              <ChatLine
                chat={chat}
                edit={() => edit(chat.id)}
                {...(chats.length > 1 ? { remove: () => void remove(chat) } : {})}
              />
            )}
          </li>
        ))}
      </ul>
      {editing === "new" ? (
        form()
      ) : (
        <button type="button" class="link" onClick={() => edit("new")}>
          Add a chat
        </button>
      )}
    </section>
  );
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
