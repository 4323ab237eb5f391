import type { Chat } from "../chat/chat.ts";
import { compactDuration } from "../time/ago.ts";
import { minuteMs } from "../time/units.ts";
import { type Wording, wording } from "../words/wording.ts";
import { hourAround, nextStart } from "./schedule.ts";

/** Times in ms. */
export type ChatClock =
  | { readonly state: "next" | "soon"; readonly start: number }
  | { readonly state: "on" | "over"; readonly since: number };

const soonMs = 120 * minuteMs;

/** `now`: X's clock, ms; undefined without a next evening. */
export function clockOf({ schedule }: Chat, now: number): ChatClock | undefined {
  if (!schedule) return undefined;
  const hour = hourAround(schedule, now);
  if (hour && now >= hour.from)
    return now < hour.to ? { state: "on", since: hour.from } : { state: "over", since: hour.to };
  const start = nextStart(schedule, now);
  if (start === undefined) return undefined;
  return { state: start - now <= soonMs ? "soon" : "next", start };
}

export function clockWording(clock: ChatClock, now: number): Wording {
  if ("start" in clock) return wording("clockNext", { duration: compactDuration(clock.start - now) });
  const duration = compactDuration(now - clock.since);
  return clock.state === "on" ? wording("clockOn", { duration }) : wording("clockOver", { duration });
}
