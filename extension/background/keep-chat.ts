import type { Chat } from "../../src/domain/chat.ts";
import { failed } from "../../src/messages/reply.ts";
import { writeChat } from "../../src/storage/chats.ts";
import { withRoom } from "./with-room.ts";

export const noRoomForChat = failed(
  "storage",
  "The disk is full: this chat is not kept. Free some space, then save it again.",
);

/** Keeps a chat under its id; old posts give way. False when not even that made room enough. */
export async function keepChat(chat: Chat): Promise<boolean> {
  return (await withRoom((opened) => writeChat(opened, chat).then(() => true))) ?? false;
}
