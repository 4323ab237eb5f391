import { done, failed, type Reply } from "../../src/messages/reply.ts";
import type { PageRequests } from "../../src/messages/requests.ts";
import { findChat, readChats, writeChat } from "../../src/storage/chats.ts";
import { broadcast } from "../platform/broadcast.ts";
import { database } from "./database.ts";
import { inBackground } from "./report-error.ts";

/** Changes how a chat counts and which house rules advise in it, and tells every open page. */
export async function changeRules({
  id,
  countRule,
  houseRules,
}: PageRequests["change-rules"]["request"]): Promise<Reply<PageRequests["change-rules"]["reply"]>> {
  const opened = await database();
  const known = await findChat(opened, id);
  if (!known) return failed("not-found", "That chat is not there any more.");
  const chat = { ...known, countRule, houseRules };
  await writeChat(opened, chat);
  inBackground("chats-changed", broadcast("chats-changed", { chats: await readChats(opened) }));
  return done(chat);
}
