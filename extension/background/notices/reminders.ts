import type { Chat } from "../../../src/domain/chat/chat.ts";
import { type ReminderState, reminderState, reminderWordings } from "../../../src/domain/evening/reminder.ts";
import { readChats } from "../../../src/storage/chats.ts";
import { type Reminded, readReminded, writeReminded } from "../../../src/storage/notes/notice-log.ts";
import { readSettings } from "../../../src/storage/settings.ts";
import { wordsOf } from "../../../src/words/words.ts";
import { setAlarm } from "../../platform/alarms.ts";
import { notify } from "../../platform/notifications.ts";
import { serial } from "../serial.ts";
import { database } from "../storage/database.ts";
import { withSpareRoom } from "../storage/with-room.ts";
import { recallClock, xNow } from "../x/reading.ts";
import { noticeId } from "./notice-click.ts";

export const reminderAlarm = "reminder";

/** A full disk must not repeat a reminder. */
let sent: Reminded = {};
const inTurn = serial();

/**
 * Reminds of every due evening and sets one alarm for the next. Idempotent: it runs whenever the worker starts,
 * an alarm fires, or chats, settings or X's clock change.
 */
export function remind(): Promise<void> {
  return inTurn(remindNow);
}

async function remindNow(): Promise<void> {
  await recallClock();
  const opened = await database();
  const [chats, { reminders = [] }, stored] = await Promise.all([
    readChats(opened),
    readSettings(opened),
    readReminded(opened),
  ]);
  const before = { ...stored, ...sent };
  const now = xNow();
  const next: Record<string, number> = {};
  const alarms: number[] = [];
  for (const { chatId, minutes } of reminders) {
    const chat = chats.find(({ id }) => id === chatId);
    if (!chat?.schedule) continue;
    const known = before[chatId] ?? now;
    // A reminder this early was due to the computer's wrong clock, which no page of X had corrected yet.
    next[chatId] = known > now + minutes * 60_000 ? now : known;
    let state = reminderState(chat.schedule, minutes, next[chatId], now);
    while (state && "start" in state) {
      await speak(chat, state, now);
      next[chatId] = state.start;
      state = reminderState(chat.schedule, minutes, state.start, now);
    }
    if (state) alarms.push(state.at);
  }
  sent = next;
  if (!sameRecord(stored, next))
    await withSpareRoom((database) => writeReminded(database, next).then(() => true));
  const first = alarms.length > 0 ? Math.min(...alarms) : undefined;
  await setAlarm(reminderAlarm, first === undefined ? undefined : Date.now() + first - now);
}

async function speak(
  chat: Chat,
  state: Exclude<ReminderState, { readonly state: "waiting" }>,
  now: number,
): Promise<void> {
  const clock = new Intl.DateTimeFormat(undefined, { hour: "numeric", minute: "2-digit" });
  const { title, message } = reminderWordings(state, {
    hashtag: chat.hashtags[0] ?? chat.id,
    time: clock.format(state.start),
    now,
  });
  await notify(await noticeId("reminder", chat.id), wordsOf(title), wordsOf(message));
}

function sameRecord(one: Reminded, other: Reminded): boolean {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name] === other[name]);
}
