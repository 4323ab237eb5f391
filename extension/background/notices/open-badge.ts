import { shownChat } from "../../../src/domain/chat/shown-chat.ts";
import { nothingRead } from "../../../src/domain/feed/read-state.ts";
import { OpenInStore } from "../../../src/domain/notices/open-in-store.ts";
import type { Post } from "../../../src/domain/post/post.ts";
import { readNotes } from "../../../src/storage/notes/notes.ts";
import { readReadState } from "../../../src/storage/read-marks.ts";
import { readSettings } from "../../../src/storage/settings.ts";
import { words } from "../../../src/words/words.ts";
import { showBadge } from "../../platform/badge.ts";
import { currentProfile } from "../chats/profile.ts";
import { muteIndexOf } from "../mutes/mute-index-of.ts";
import { inBackground } from "../report-error.ts";
import { serial } from "../serial.ts";
import { database } from "../storage/database.ts";
import { currentReading, recallClock, reportedHandle, xNow } from "../x/reading.ts";
import { EveningPosts } from "./evening-posts.ts";

/** What changes within this time is counted once, ms. */
const paceMs = 700;

const inTurn = serial();
const evening = new EveningPosts();
const openInStore = new OpenInStore();
let isCountingSoon = false;

/** These are in the store now. */
export function countPosts(deliveries: readonly { chatId: string; posts: readonly Post[] }[]): void {
  const brings = deliveries.filter(({ posts }) => posts.length > 0);
  if (brings.length === 0) return;
  inBackground(
    "badge",
    inTurn(async () => {
      for (const { chatId, posts } of brings) evening.add(chatId, posts);
    }),
  );
  countOpenSoon();
}

/** What was stored may be gone, or more. */
export function countAnew(): void {
  inBackground(
    "badge",
    inTurn(async () => evening.forget()),
  );
  countOpenSoon();
}

/** Counts what is open in the chosen chat and shows it on the toolbar's button. Harmless to repeat. */
export function countOpenSoon(): void {
  if (isCountingSoon) return;
  isCountingSoon = true;
  setTimeout(() => {
    isCountingSoon = false;
    inBackground("badge", inTurn(countOpen));
  }, paceMs);
}

async function countOpen(): Promise<void> {
  await Promise.all([recallClock(), currentReading()]);
  const opened = await database();
  const [{ chats, ownHandle }, { chatId }] = await Promise.all([currentProfile(), readSettings(opened)]);
  const chat = shownChat(chats, chatId);
  const now = xNow();
  const [posts, read, { marks: corrections }, index] = await Promise.all([
    evening.of(opened, chat.id, now),
    readReadState(opened, chat.id),
    readNotes(opened, chat.id),
    muteIndexOf(chat.id, now),
  ]);
  const open = openInStore.of(posts, {
    chat,
    own: ownHandle ?? reportedHandle(),
    read: read ?? nothingRead,
    corrections,
    isAside: (post) => index.decide(post, now) !== undefined,
  });
  const count = open.length;
  await showBadge(count, count === 0 ? words("extensionName") : words("badgeTitle", { count }));
}
