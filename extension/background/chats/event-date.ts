import type { Chat } from "../../../src/domain/chat/chat.ts";
import type { HeldEvening } from "../../../src/domain/chat/schedule.ts";
import { windowOf } from "../../../src/domain/evening/schedule.ts";
import {
  changedSchedule,
  changedTopics,
  eventHour,
  scheduleWith,
} from "../../../src/domain/notes/changed-schedule.ts";
import { changeTopics } from "../../../src/storage/notes/change-notes.ts";
import { readPostIds } from "../../../src/storage/read-evening.ts";
import { broadcast } from "../../platform/broadcast.ts";
import { inBackground } from "../report-error.ts";
import { database } from "../storage/database.ts";
import { withRoom } from "../storage/with-room.ts";
import { recallClock, xNow } from "../x/reading.ts";
import { keepChat } from "./keep-chat.ts";
import { chatsChanged } from "./profile.ts";

/** What an event of that chat keeps of its date before. */
export async function withEarlierDates(chat: Chat, known: Chat | undefined): Promise<Chat> {
  if (!chat.schedule || !known) return chat;
  await recallClock();
  const hour = eventHour(known.schedule);
  const ids = hour && (await readPostIds(await database(), known.id, windowOf(hour)));
  const stored = { now: xNow(), posts: ids?.all.length ?? 0 };
  return { ...chat, schedule: changedSchedule(known.schedule, chat.schedule, stored) };
}

export async function moveTopics(before: Chat, chat: Chat): Promise<void> {
  const [earlier, next] = [before.schedule, chat.schedule];
  if (!earlier || !next) return;
  const now = xNow();
  const notes = await withRoom((opened) =>
    changeTopics(opened, chat.id, (topics) => changedTopics(topics, earlier, next, now)),
  );
  if (notes) inBackground("notes-changed", broadcast("notes-changed", { chatId: chat.id, notes }));
}

/** An event that took place, of another computer's file; false if there is no room for it. */
export async function keepEvent(chat: Chat, event: HeldEvening): Promise<boolean> {
  await recallClock();
  if (event.from > xNow()) return true;
  const schedule = chat.schedule && scheduleWith(chat.schedule, event);
  if (!schedule || schedule === chat.schedule) return true;
  if (!(await keepChat({ ...chat, schedule }))) return false;
  await chatsChanged();
  return true;
}
