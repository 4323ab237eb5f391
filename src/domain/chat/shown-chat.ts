import { type Chat, copchat } from "./chat.ts";

export function shownChat(chats: readonly Chat[], chosenId: string): Chat {
  return chats.find(({ id }) => id === chosenId) ?? chats[0] ?? copchat;
}
