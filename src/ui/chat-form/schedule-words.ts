import type { Schedule } from "../../domain/chat/schedule.ts";
import { scheduleWording } from "../../domain/chat/schedule-wording.ts";
import { nextStart } from "../../domain/evening/schedule.ts";
import { wordsOf } from "../../words/words.ts";

/** "Mondays and Fridays at 9:00 PM EST": in the chat's zone, which is named where it is not the person's. `now`: ms. */
export function scheduleWords(schedule: Schedule, now: number): string {
  const { timeZone } = schedule;
  const series = { ...schedule, changes: [] };
  const start = nextStart(series, now) ?? nextStart(series, 0) ?? now;
  const isElsewhere = new Intl.DateTimeFormat().resolvedOptions().timeZone !== timeZone;
  const clock = new Intl.DateTimeFormat(undefined, {
    hour: "numeric",
    minute: "2-digit",
    timeZone,
    ...(isElsewhere && { timeZoneName: "short" }),
  });
  const day = new Intl.DateTimeFormat(undefined, { dateStyle: "full", timeZone });
  return wordsOf(scheduleWording(schedule, { time: clock.format(start), date: day.format(start) }));
}
