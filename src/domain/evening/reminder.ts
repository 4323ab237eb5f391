import type { Schedule } from "../chat/schedule.ts";
import { compactDuration } from "../time/ago.ts";
import { minuteMs } from "../time/units.ts";
import { type Wording, wording } from "../words/wording.ts";
import { nextStart } from "./schedule.ts";

/** Personal; never part of a shared profile. */
export interface Reminder {
  readonly chatId: string;
  /** Before the start. */
  readonly minutes: number;
}

/** Times on X's clock, ms. */
export type ReminderState =
  | { readonly state: "waiting"; readonly at: number }
  | { readonly state: "soon" | "late" | "missed"; readonly start: number };

export const usualReminderMinutes = 10;
export const mostReminderMinutes = 24 * 60;

/** Alarms fire a little late. */
const graceMs = 2 * minuteMs;
/** Older missed reminders are dropped. */
const forgottenMs = 12 * 60 * minuteMs;

/** `reminded`: the start last announced, or when the reminder was set. */
export function reminderState(
  schedule: Schedule,
  minutes: number,
  reminded: number,
  now: number,
): ReminderState | undefined {
  const start = nextStart(schedule, Math.max(reminded, now - forgottenMs) + 1);
  if (start === undefined) return undefined;
  const at = start - minutes * minuteMs;
  if (now < at) return { state: "waiting", at };
  if (now < start + Math.min(graceMs, schedule.minutes * minuteMs)) return { state: "soon", start };
  return { state: now < start + schedule.minutes * minuteMs ? "late" : "missed", start };
}

/** `time`: the formatted start. */
export function reminderWordings(
  { state, start }: Exclude<ReminderState, { readonly state: "waiting" }>,
  { hashtag, time, now }: { readonly hashtag: string; readonly time: string; readonly now: number },
): { readonly title: Wording; readonly message: Wording } {
  switch (state) {
    case "soon":
      return {
        title:
          now < start
            ? wording("reminderSoon", { hashtag, duration: compactDuration(untilStart(start, now)) })
            : wording("reminderNow", { hashtag }),
        message: wording("reminderOpens", { time }),
      };
    case "late":
      return {
        title: wording("reminderLate", { hashtag, duration: compactDuration(now - start) }),
        message: wording("reminderLateReason", { time }),
      };
    case "missed":
      return {
        title: wording("reminderMissed", { hashtag, time }),
        message: wording("reminderMissedReason"),
      };
  }
}

/** An alarm fires some milliseconds late: one of ten minutes is not to show nine. */
function untilStart(start: number, now: number): number {
  const left = start - now;
  return left > minuteMs ? Math.ceil(left / minuteMs) * minuteMs : left;
}
