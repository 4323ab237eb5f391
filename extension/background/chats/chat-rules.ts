import { done, failed, type Reply } from "../../../src/messages/reply.ts";
import type { PageRequests } from "../../../src/messages/requests.ts";
import { findChat } from "../../../src/storage/chats.ts";
import { words } from "../../../src/words/words.ts";
import { database } from "../storage/database.ts";
import { keepChat, noRoomForChat } from "./keep-chat.ts";
import { chatsChanged } from "./profile.ts";

export async function changeRules({
  id,
  countRule,
  houseRules,
}: PageRequests["change-rules"]["request"]): Promise<Reply<PageRequests["change-rules"]["reply"]>> {
  const known = await findChat(await database(), id);
  if (!known) return failed("not-found", words("failureChatGone"));
  const chat = { ...known, countRule, houseRules };
  if (!(await keepChat(chat))) return noRoomForChat();
  await chatsChanged();
  return done(chat);
}
