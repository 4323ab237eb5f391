import { type Chat, copchat } from "../../../src/domain/chat/chat.ts";
import { chatIdOf, readChatInput } from "../../../src/domain/chat/chat-input.ts";
import { wording } from "../../../src/domain/words/wording.ts";
import { done, failed, type Reply } from "../../../src/messages/reply.ts";
import type { PageRequests } from "../../../src/messages/requests.ts";
import { findChat, readChats, removeChat as removeStoredChat } from "../../../src/storage/chats.ts";
import { changeSettings, readSettings } from "../../../src/storage/settings.ts";
import { words, wordsOf } from "../../../src/words/words.ts";
import { database } from "../storage/database.ts";
import { takingPostsAway } from "../storage/keep-posts.ts";
import { withRoom } from "../storage/with-room.ts";
import { moveTopics, withEarlierDates } from "./event-date.ts";
import { keepChat, noRoomForChat } from "./keep-chat.ts";
import { chatsChanged, settingsChanged } from "./profile.ts";

const noRoomForChoice = () => failed("storage", words("failureChoiceNotSaved"));

/** Adds a chat, or changes the one with `id`; an impossible entry is refused with its field. */
export async function saveChat({
  id,
  input,
}: PageRequests["save-chat"]["request"]): Promise<Reply<PageRequests["save-chat"]["reply"]>> {
  const chats = await readChats(await database());
  const known = chats.find((chat) => chat.id === id);
  if (id !== undefined && !known) return failed("not-found", words("failureChatGone"));
  const reading = readChatInput(
    input,
    chats.filter((chat) => chat.id !== id),
  );
  if (!reading.ok) {
    const [problem] = reading.problems;
    return failed("refused", wordsOf(problem?.message ?? wording("failureChatInvalid")), problem?.field);
  }
  const typed = withWhatWasNotAsked(reading.chat, known, input.profile !== undefined);
  const chat = await withEarlierDates(typed, known);
  if (!(await keepChat(chat))) return noRoomForChat();
  await chatsChanged();
  if (known) await moveTopics(known, chat);
  return done(chat);
}

/**
 * An edited chat keeps its id, which its posts refer to, and fields that the form lacks; re-added #copchat
 * keeps its schedule.
 */
function withWhatWasNotAsked(typed: Chat, known: Chat | undefined, profileAsked: boolean): Chat {
  const before = known ?? (chatIdOf(typed.hashtags) === copchat.id ? copchat : undefined);
  if (!before) return typed;
  const { moderatorList: _, ...kept } = before;
  const { name, language, letters, links, schedule, ...rest } = kept;
  return { ...(profileAsked ? rest : kept), ...typed, id: known?.id ?? typed.id };
}

export async function removeChat({ id }: PageRequests["remove-chat"]["request"]): Promise<Reply<null>> {
  if (!(await findChat(await database(), id))) return failed("not-found", words("failureChatGone"));
  const removed = await takingPostsAway(() =>
    withRoom((open) => removeStoredChat(open, id).then(() => true)),
  );
  if (!removed) return noRoomForChoice();
  // A new connection: a full disk may have ended the old one.
  const opened = await database();
  const [chats, settings] = await Promise.all([readChats(opened), readSettings(opened)]);
  const next = chats[0];
  if (settings.chatId === id && next) {
    // On a full disk the panel still shows the other chat.
    const changed = await withRoom((open) => changeSettings(open, { chatId: next.id }));
    if (changed) settingsChanged(changed);
  }
  await chatsChanged();
  return done(null);
}

export async function changeSettingsOf({
  changes,
  forget,
}: PageRequests["change-settings"]["request"]): Promise<Reply<PageRequests["change-settings"]["reply"]>> {
  const settings = await withRoom((opened) => changeSettings(opened, changes, forget));
  if (!settings) return noRoomForChoice();
  settingsChanged(settings);
  return done(settings);
}
