import { type HeldEvening, mostHeld, type Schedule } from "../chat/schedule.ts";
import { isEvening, isSameEvening } from "../evening/evening.ts";
import { type Hour, hourAround, hourAt, nextStart, nextStarts } from "../evening/schedule.ts";
import { advanceTimeBefore, aheadOnceMs } from "../questions/advance-questions.ts";
import type { NotedTopic } from "./chat-notes.ts";

/** Of an event, as its date now says; undefined for a chat that recurs, and for one that is left out. */
export function eventHour(schedule: Schedule | undefined): Hour | undefined {
  if (schedule?.recurrence?.kind !== "once") return undefined;
  const { held: _, ...own } = schedule;
  const from = nextStart(own, 0);
  return from === undefined ? undefined : hourAt(own, from);
}

/**
 * The schedule `next` instead of `before`, for the same chat. An event that took place stays an evening of its own; one
 * that was put off keeps what people asked for it. `posts`: how many are stored of its hour; `now`: X's clock, ms.
 */
export function changedSchedule(
  before: Schedule | undefined,
  next: Schedule,
  { now, posts }: { readonly now: number; readonly posts: number },
): Schedule {
  const { held: _, askedFrom: __, ...rule } = next;
  const known = before?.held ?? [];
  const hour = eventHour(before);
  if (!before || !hour) return { ...rule, ...(known.length > 0 && { held: known }) };
  const start = eventHour(rule)?.from;
  if (start === hour.from)
    return { ...rule, ...(before.held && { held: before.held }), ...askedSince(before.askedFrom) };
  const isSame = start !== undefined && isSameEvening(start, hour.from);
  const { from: askedFrom } = advanceTimeBefore(before, hour.from);
  const isHeld = !isSame && hour.from <= now && isEvening({ posts });
  const own = { from: hour.from, minutes: before.minutes, askedFrom };
  const all = isHeld ? [...known, own] : known;
  // One that is its date again is no earlier evening.
  const again = all.find(({ from }) => start !== undefined && isSameEvening(from, start));
  const held = all.filter((one) => one !== again).slice(-mostHeld);
  const isPutOff = !isHeld && (isSame || hour.from > now - aheadOnceMs);
  const asked = again?.askedFrom ?? (isPutOff && start !== undefined ? askedFrom : undefined);
  return {
    ...rule,
    ...(held.length > 0 && { held }),
    ...askedSince(asked),
  };
}

function askedSince(askedFrom: number | undefined): Pick<Schedule, "askedFrom"> {
  return askedFrom === undefined ? {} : { askedFrom };
}

/** With an event that another computer's file has, where this schedule has nothing at that time. */
export function scheduleWith(schedule: Schedule, event: HeldEvening): Schedule {
  if (hourAround(schedule, event.from)) return schedule;
  const held = [...(schedule.held ?? []), event].sort((a, b) => a.from - b.from);
  return { ...schedule, held: held.slice(-mostHeld) };
}

/** The topics after that change: of the evening to come, or of the one that is on, it goes to its new start. */
export function changedTopics(
  topics: readonly NotedTopic[],
  before: Schedule,
  next: Schedule,
  now: number,
): readonly NotedTopic[] {
  const old = eventHour(before)?.from ?? hourAround(before, now)?.from ?? nextStart(before, now);
  if (old === undefined || nextStart(next, old) === old) return topics;
  const start = eventHour(next)?.from ?? newStart(before, next, now);
  const has = (evening: number) => topics.some((topic) => topic.evening === evening);
  if (start === undefined || !has(old) || has(start)) return topics;
  return topics
    .map((topic) => (topic.evening === old ? { ...topic, evening: start } : topic))
    .sort((a, b) => a.evening - b.evening);
}

/** An evening may be moved beyond the next ones. */
const startsTried = 8;

function newStart(before: Schedule, next: Schedule, now: number): number | undefined {
  const on = hourAround(next, now)?.from;
  const starts = [...(on === undefined ? [] : [on]), ...nextStarts(next, now, startsTried)];
  return starts.find((start) => nextStart(before, start) !== start);
}
