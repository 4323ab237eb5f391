import type { Chat } from "../../../src/domain/chat/chat.ts";
import { failed } from "../../../src/messages/reply.ts";
import { writeChat } from "../../../src/storage/chats.ts";
import { words } from "../../../src/words/words.ts";
import { withRoom } from "../storage/with-room.ts";

export const noRoomForChat = () => failed("storage", words("failureChatNotSaved"));

export async function keepChat(chat: Chat): Promise<boolean> {
  return (await withRoom((opened) => writeChat(opened, chat).then(() => true))) ?? false;
}
