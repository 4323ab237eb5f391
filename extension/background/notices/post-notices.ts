import type { Chat } from "../../../src/domain/chat/chat.ts";
import {
  addNotices,
  type NoticeLog,
  noticesIn,
  noticeWordings,
  type PostNotice,
  releaseNotices,
  withoutWaiting,
} from "../../../src/domain/notices/post-notices.ts";
import type { Post } from "../../../src/domain/post/post.ts";
import { findChat } from "../../../src/storage/chats.ts";
import { readNoticeLog, writeNoticeLog } from "../../../src/storage/notes/notice-log.ts";
import { readSettings } from "../../../src/storage/settings.ts";
import { wordsOf } from "../../../src/words/words.ts";
import { setAlarm } from "../../platform/alarms.ts";
import { broadcast } from "../../platform/broadcast.ts";
import { notify } from "../../platform/notifications.ts";
import { muteIndexOf } from "../mutes/mute-index-of.ts";
import { serial } from "../serial.ts";
import { database } from "../storage/database.ts";
import { withSpareRoom } from "../storage/with-room.ts";
import { recallClock, xNow } from "../x/reading.ts";
import { noticeId } from "./notice-click.ts";

export const noticeAlarm = "notices";

const inTurn = serial();

/** The posts of a delivery that deserve a notification while no panel is visible. */
export async function noticePosts(
  sent: readonly { readonly chat: Chat; readonly posts: readonly Post[] }[],
  own: string | undefined,
): Promise<void> {
  const { noticeQuestions, noticeMentions } = await readSettings(await database());
  const wishes = { questions: noticeQuestions === true, mentions: noticeMentions === true };
  if (!wishes.questions && !wishes.mentions) return;
  await recallClock();
  const found: PostNotice[] = [];
  for (const { chat, posts } of sent) {
    const all = noticesIn(posts, chat, own, wishes, xNow());
    if (all.length > 0) found.push(...(await withoutMuted(all, posts, chat)));
  }
  if (found.length > 0) await inTurn(() => speak(found));
}

/** What waited for its minute. */
export function speakWaiting(): Promise<void> {
  return inTurn(() => speak([]));
}

async function withoutMuted(
  all: readonly PostNotice[],
  posts: readonly Post[],
  chat: Chat,
): Promise<readonly PostNotice[]> {
  const now = xNow();
  const index = await muteIndexOf(chat.id, now);
  const byId = new Map(posts.map((post) => [post.id, post]));
  return all.filter(({ postId }) => {
    const post = byId.get(postId);
    return post !== undefined && index.decide(post, now) === undefined;
  });
}

async function speak(found: readonly PostNotice[]): Promise<void> {
  const now = Date.now();
  let log = addNotices(await readNoticeLog(await database()), found, now);
  for (const chatId of new Set(log.waiting.map((notice) => notice.chatId)))
    if (await broadcast("is-in-view", { chatId })) log = withoutWaiting(log, chatId);
  const released = releaseNotices(log, now);
  await keep(released.log);
  await setAlarm(noticeAlarm, released.again);
  const chatId = released.due[0]?.chatId;
  if (chatId !== undefined) await show(chatId, released.due);
}

async function show(chatId: string, due: readonly PostNotice[]): Promise<void> {
  const chat = await findChat(await database(), chatId);
  if (!chat) return;
  const { title, lines } = noticeWordings(due, chat.hashtags[0] ?? chatId);
  await notify(await noticeId("posts", chatId), wordsOf(title), lines.map(wordsOf).join("\n"));
}

async function keep(log: NoticeLog): Promise<void> {
  await withSpareRoom((opened) => writeNoticeLog(opened, log).then(() => true));
}
