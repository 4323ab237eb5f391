import type { VNode } from "preact";
import { useState } from "preact/hooks";
import type { Chat } from "../../domain/chat/chat.ts";
import { profileFile } from "../../domain/profiles/profile-file.ts";
import { profileFragment } from "../../domain/profiles/profile-link.ts";
import { words } from "../../words/words.ts";
import type { ChatFormPorts } from "./chat-form-ports.ts";

interface ShareChatProps {
  readonly chat: Chat;
  readonly ports: ChatFormPorts;
  readonly duplicate: () => void;
}

export function ShareChat({ chat, ports, duplicate }: ShareChatProps): VNode {
  const [announced, announce] = useState("");
  const name = fileName(chat);
  const copyLink = async () => {
    const copied = await ports.copy(ports.sharedAddress(chat, profileFragment(chat)));
    announce(words(copied ? "chatShareCopied" : "chatShareNotCopied"));
  };
  const saveCalendar = async () => {
    const { calendarFile } = await import("./calendar/calendar-file.ts");
    const file = calendarFile(chat, ports.searchAddress(chat), Date.now());
    if (file === undefined) announce(words("chatFormNever"));
    else ports.saveFile(`${name}.ics`, "text/calendar", file);
  };
  return (
    <div class="chat-share">
      <button type="button" class="link" data-action="copy-link" onClick={() => void copyLink()}>
        {words("chatShareLink")}
      </button>
      <button
        type="button"
        class="link"
        data-action="save-profile"
        onClick={() => ports.saveFile(`${name}.json`, "application/json", profileFile(chat))}
      >
        {words("chatShareFile")}
      </button>
      {chat.schedule && (
        <button type="button" class="link" data-action="save-calendar" onClick={() => void saveCalendar()}>
          {words("chatShareCalendar")}
        </button>
      )}
      <button type="button" class="link" data-action="duplicate" onClick={duplicate}>
        {words("chatShareDuplicate")}
      </button>
      <span role="status">{announced}</span>
    </div>
  );
}

function fileName({ hashtags, id }: Chat): string {
  const name = (hashtags[0] ?? id).replace(/[^\p{L}\p{M}\p{N}_-]+/gu, "-").slice(0, 60);
  return `chatside-${name}`;
}
