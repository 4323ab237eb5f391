import type { Chat } from "../chat/chat.ts";
import { hourMs } from "../time/units.ts";
import { nextHour, windowOf } from "./schedule.ts";
import { currentSession, inTime, type Session, sessionsOf, type Timeline } from "./session.ts";

/** Ms, inclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** An hour plus welcomes, good-byes and late answers. */
const longestMs = 3 * hourMs;
/** People still answer the morning after. */
export const lingerMs = 24 * hourMs;
/** The last evening counts as over this long; then the next one is ahead. */
const overMs = 12 * hourMs;
const tonightMs = 6 * hourMs;
/** In the afternoon, "tonight" is the evening to come. */
const nearMs = 12 * hourMs;

/** A stray post on another day makes no evening, unless an hour was scheduled. */
const fewestPosts = 5;

export function isEvening({ hour, posts }: Pick<Session, "hour" | "posts">): boolean {
  return posts > 0 && (hour !== undefined || posts >= fewestPosts);
}

/** In ms; ignores the schedule. */
export function isSameEvening(one: number, other: number): boolean {
  return Math.abs(one - other) < longestMs;
}

/** In ms. `now`: X's clock, ms; a post dated ahead of it, forged as a rule, makes no evening before its time. */
export function newestAt(feed: Timeline, now: number): number {
  return inTime(feed, now).at(-1)?.post.createdAt ?? 0;
}

/** In ms, inclusive: the scheduled session on the day until `to`, else that day. `to`: of the newest post, ms. */
export function lastEvening(feed: Timeline, chat: Chat, to: number): Span {
  const from = to - lingerMs;
  if (!chat.schedule) return { from, to };
  const day = feed.filter(({ post: { createdAt } }) => createdAt >= from && createdAt <= to);
  const announced = sessionsOf(day, chat).findLast(({ hour }) => hour !== undefined);
  return announced ? { from: announced.startsAt, to: announced.endsAt } : { from, to };
}

/** `now`: X's clock, ms. */
export function eveningAt(feed: Timeline, chat: Chat, now: number): "none" | "running" | "over" {
  if (currentSession(feed, chat, now)) return "running";
  return now - newestAt(feed, now) < overMs ? "over" : "none";
}

/**
 * In ms: the end of the announced hour that is on or near, else six hours from `now`, because a spontaneous
 * session's end moves with every post.
 */
export function endOfTonight(chat: Chat | undefined, now: number): number {
  const hour = chat?.schedule && nextHour(chat.schedule, now);
  const end = hour && hour.from - now < nearMs ? windowOf(hour).to : now;
  return end > now ? end : now + tonightMs;
}
