import { impersonalPost } from "../../../src/domain/recap/impersonal-post.ts";
import { done, failed, type Reply } from "../../../src/messages/reply.ts";
import type { PageRequests } from "../../../src/messages/requests.ts";
import { findChat } from "../../../src/storage/chats.ts";
import { words } from "../../../src/words/words.ts";
import { keepEvent } from "../chats/event-date.ts";
import { noRoomForChat } from "../chats/keep-chat.ts";
import { database } from "../storage/database.ts";
import { type ChatKept, keepDeliveries } from "../storage/keep-posts.ts";
import { readEach } from "./deliveries.ts";
import { expectKept, sendKept } from "./show-posts.ts";

type Import = PageRequests["import-posts"];

/** Stores a file's posts as if X had loaded them: a stored post stays unless the file's is more complete. */
export async function importPosts(given: Import["request"]): Promise<Reply<Import["reply"]>> {
  const { chatId, pages, event } = given;
  const chat = await findChat(await database(), chatId);
  if (!chat) return failed("not-found", words("failureChatGone"));
  const { posts: read, refused } = readEach(given.posts);
  const posts = read.map(impersonalPost);
  const deliveries = [{ chatId, posts }, ...pages.map((page) => ({ chatId, posts: [], page }))];
  for (const delivery of deliveries) if (delivery.posts.length > 0) expectKept(delivery);
  let kept: readonly ChatKept[] | undefined;
  try {
    kept = await keepDeliveries(deliveries);
  } finally {
    sendKept(deliveries, kept ?? []);
  }
  if (!kept) return failed("storage", words("failurePostsNotSaved"));
  if (event && !(await keepEvent(chat, event))) return noRoomForChat();
  return done({ kept: kept.reduce((sum, one) => sum + one.posts.length, 0), refused });
}
