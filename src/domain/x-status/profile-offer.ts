import type { Chat } from "../chat/chat.ts";
import { chatIdOf, readChatInput, type TypedChat } from "../chat/chat-input.ts";
import { readProfileFragment } from "../profiles/profile-link.ts";
import type { Wording } from "../words/wording.ts";
import type { Reading } from "./reading.ts";

export interface ProfileOffer {
  readonly fragment: string;
  readonly typed?: TypedChat;
  readonly hashtag?: string;
  readonly problem?: Wording;
}

export function offerIn(
  reading: Reading | undefined,
  chats: readonly Chat[],
  declined: ReadonlySet<string>,
): ProfileOffer | undefined {
  for (const { report } of reading?.tabs ?? []) {
    const fragment = report?.offered;
    if (fragment === undefined || declined.has(fragment)) continue;
    const read = readProfileFragment(fragment);
    if (!read.ok) return { fragment, problem: read.problem };
    const chat = readChatInput(read.typed);
    const isKnown =
      chat.ok && chats.some(({ hashtags }) => chatIdOf(hashtags) === chatIdOf(chat.chat.hashtags));
    if (chat.ok && !isKnown)
      return { fragment, typed: read.typed, hashtag: chat.chat.hashtags[0] ?? chat.chat.id };
  }
  return undefined;
}
