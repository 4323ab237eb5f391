import type { VNode } from "preact";
import { useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Chat } from "../../domain/chat/chat.ts";
import { words } from "../../words/words.ts";
import type { ChatFormPorts, StoredOfChat } from "./chat-form-ports.ts";

interface RemoveChatProps {
  readonly chat: Chat;
  readonly ports: ChatFormPorts;
  readonly remove: () => void;
  readonly label?: string;
}

/** Asks first: what was saved of a chat does not come back. */
export function RemoveChat({ chat, ports, remove, label }: RemoveChatProps): VNode {
  const [asked, setAsked] = useState<{ readonly stored: StoredOfChat | undefined }>();
  const ask = async () => setAsked({ stored: await ports.storedOf(chat).catch(() => undefined) });
  if (asked)
    return <Question chat={chat} stored={asked.stored} remove={remove} close={() => setAsked(undefined)} />;
  return (
    <button
      type="button"
      class="link danger"
      {...(label !== undefined && { "aria-label": label })}
      onClick={() => void ask()}
    >
      {words("chatFormRemove")}
    </button>
  );
}

interface QuestionProps {
  readonly chat: Chat;
  readonly stored: StoredOfChat | undefined;
  readonly remove: () => void;
  readonly close: () => void;
}

function Question({ chat, stored, remove, close }: QuestionProps): VNode {
  const no = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => no.current?.focus(), []);
  const hashtag = chat.hashtags[0] ?? chat.id;
  return (
    <div class="remove-asked" role="alert">
      <p>
        {stored
          ? words("chatRemoveSure", { hashtag, count: stored.evenings, posts: stored.posts })
          : words("chatRemoveUncounted", { hashtag })}
      </p>
      <button type="button" class="link danger" onClick={remove}>
        {words("chatRemoveYes")}
      </button>{" "}
      <button type="button" class="link" ref={no} onClick={close}>
        {words("chatRemoveNo")}
      </button>
    </div>
  );
}
