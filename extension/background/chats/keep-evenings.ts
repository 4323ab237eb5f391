import { done, failed, type Reply } from "../../../src/messages/reply.ts";
import type { PageRequests } from "../../../src/messages/requests.ts";
import { findChat } from "../../../src/storage/chats.ts";
import { words } from "../../../src/words/words.ts";
import { inBackground } from "../report-error.ts";
import { database } from "../storage/database.ts";
import { packEvenings } from "../storage/pack-evenings.ts";
import { xNowOfTabs } from "../x/reading.ts";
import { keepChat, noRoomForChat } from "./keep-chat.ts";
import { chatsChanged } from "./profile.ts";

/** Sets how long a chat's evenings are stored; older ones are deleted at once. */
export async function keepEvenings({
  id,
  keep,
}: PageRequests["keep-evenings"]["request"]): Promise<Reply<null>> {
  const known = await findChat(await database(), id);
  if (!known) return failed("not-found", words("failureChatGone"));
  const { keep: _, ...chat } = known;
  if (!(await keepChat(keep ? { ...chat, keep } : chat))) return noRoomForChat();
  await chatsChanged();
  inBackground("evenings", packNow());
  return done(null);
}

/** By the earlier of both clocks: the person agreed only to what this computer's clock makes too old. */
async function packNow(): Promise<void> {
  const now = Date.now();
  await packEvenings(Math.min(now, (await xNowOfTabs()) ?? now));
}
