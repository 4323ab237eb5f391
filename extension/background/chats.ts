import { type Chat, copchat } from "../../src/domain/chat.ts";
import { chatIdOf, readChatInput } from "../../src/domain/chat-input.ts";
import { done, failed, type Reply } from "../../src/messages/reply.ts";
import type { PageRequests } from "../../src/messages/requests.ts";
import { findChat, readChats, removeChat as removeStoredChat } from "../../src/storage/chats.ts";
import { changeSettings, readSettings } from "../../src/storage/settings.ts";
import { database } from "./database.ts";
import { keepChat, noRoomForChat } from "./keep-chat.ts";
import { chatsChanged, settingsChanged } from "./profile.ts";
import { withRoom } from "./with-room.ts";

const noRoomForChoice = failed("storage", "The disk is full: this choice is not kept. Free some space.");

/** Adds a chat, or changes the one with `id`; an impossible entry is refused with its field. */
export async function saveChat({
  id,
  input,
}: PageRequests["save-chat"]["request"]): Promise<Reply<PageRequests["save-chat"]["reply"]>> {
  const chats = await readChats(await database());
  const known = chats.find((chat) => chat.id === id);
  if (id !== undefined && !known) return failed("not-found", "That chat is not there any more.");
  const reading = readChatInput(
    input,
    chats.filter((chat) => chat.id !== id),
  );
  if (!reading.ok) {
    const [problem] = reading.problems;
    return failed("refused", problem?.message ?? "That is no chat.", problem?.field);
  }
  const chat = withWhatWasNotAsked(reading.chat, known);
  if (!(await keepChat(chat))) return noRoomForChat;
  await chatsChanged();
  return done(chat);
}

/**
 * A changed chat keeps its id, under which its posts are kept, and what the form does not ask for; #copchat that was
 * removed comes back with its hour.
 */
function withWhatWasNotAsked(typed: Chat, known: Chat | undefined): Chat {
  const before = known ?? (chatIdOf(typed.hashtags) === copchat.id ? copchat : undefined);
  if (!before) return typed;
  const { moderatorList: _, ...kept } = before;
  return { ...kept, ...typed, id: known?.id ?? typed.id };
}

/** Removes a chat with everything that was kept for it; the panel goes on with another one. */
export async function removeChat({ id }: PageRequests["remove-chat"]["request"]): Promise<Reply<null>> {
  if (!(await findChat(await database(), id))) return failed("not-found", "That chat is not there any more.");
  const removed = await withRoom((open) => removeStoredChat(open, id).then(() => true));
  if (!removed) return noRoomForChoice;
  // Not the connection from before: a full disk may have ended it.
  const opened = await database();
  const [chats, settings] = await Promise.all([readChats(opened), readSettings(opened)]);
  const next = chats[0];
  if (settings.chatId === id && next) {
    // Without room for it the panel shows another chat all the same.
    const changed = await withRoom((open) => changeSettings(open, { chatId: next.id }));
    if (changed) settingsChanged(changed);
  }
  await chatsChanged();
  return done(null);
}

/** Changes the person's settings, and tells every open page. */
export async function changeSettingsOf({
  changes,
  forget,
}: PageRequests["change-settings"]["request"]): Promise<Reply<PageRequests["change-settings"]["reply"]>> {
  const settings = await withRoom((opened) => changeSettings(opened, changes, forget));
  if (!settings) return noRoomForChoice;
  settingsChanged(settings);
  return done(settings);
}
