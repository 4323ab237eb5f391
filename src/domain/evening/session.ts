import type { Chat } from "../chat/chat.ts";
import type { Schedule } from "../chat/schedule.ts";
import { isTimeAhead } from "../post/snowflake.ts";
import { hourMs } from "../time/units.ts";
import { type Hour, hourAround, nextHour, windowOf } from "./schedule.ts";

/** Posts, oldest first. */
export type Timeline = readonly { readonly post: { readonly createdAt: number } }[];

/** Ms on X's clock. */
export interface Session {
  readonly startsAt: number;
  readonly endsAt: number;
  readonly hour?: Hour;
  readonly posts: number;
}

/** An unscheduled session ends after an hour of silence. */
const silenceMs = hourMs;

export function sessionsOf(feed: Timeline, chat: Chat): readonly Session[] {
  const sessions: Session[] = [];
  const hours = hoursOver(chat.schedule, feed);
  let hourAt = 0;
  for (let at = 0; at < feed.length; ) {
    const time = timeAt(feed, at);
    while (hourAt < hours.length && time > windowEnd(hours[hourAt])) hourAt++;
    const hour = hours[hourAt];
    const session =
      hour && time >= windowOf(hour).from ? sessionOf(hour, feed, at) : looseFrom(feed, at, hour);
    sessions.push(session);
    at += session.posts;
  }
  return sessions;
}

/** `now`: X's clock, ms. Scheduled, even before its first post, else with a post in the last hour. */
export function currentSession(feed: Timeline, chat: Chat, now: number): Session | undefined {
  const hour = chat.schedule && hourAround(chat.schedule, now);
  if (hour) return sessionOf(hour, feed, firstAfter(feed, windowOf(hour).from));
  const known = inTime(feed, now);
  const session = sessionsOf(known.slice(lastEveningAt(known)), chat).at(-1);
  return session && !session.hour && session.startsAt <= now && now < session.endsAt ? session : undefined;
}

/** Without the last posts that are dated ahead of `now` (X's clock, ms). */
export function inTime(feed: Timeline, now: number): Timeline {
  const last = feed.findLastIndex(({ post }) => !isTimeAhead(post.createdAt, now));
  return last === feed.length - 1 ? feed : feed.slice(0, last + 1);
}

function hoursOver(schedule: Schedule | undefined, feed: Timeline): readonly Hour[] {
  const hours: Hour[] = [];
  if (!schedule) return hours;
  let hour: Hour | undefined;
  for (let at = 0; at < feed.length; at++) {
    const time = timeAt(feed, at);
    if (hour && time <= windowEnd(hour)) continue;
    hour = nextHour(schedule, time);
    if (!hour) break;
    hours.push(hour);
  }
  return hours;
}

function windowEnd(hour: Hour | undefined): number {
  return hour ? windowOf(hour).to : Number.POSITIVE_INFINITY;
}

function sessionOf(hour: Hour, feed: Timeline, at: number): Session {
  const { from: startsAt, to: endsAt } = windowOf(hour);
  let end = at;
  while (end < feed.length && timeAt(feed, end) <= endsAt) end++;
  return { startsAt, endsAt, hour, posts: end - at };
}

function looseFrom(feed: Timeline, at: number, next: Hour | undefined): Session {
  const limit = next ? windowOf(next).from : Number.POSITIVE_INFINITY;
  let end = at + 1;
  while (
    end < feed.length &&
    timeAt(feed, end) - timeAt(feed, end - 1) < silenceMs &&
    timeAt(feed, end) < limit
  )
    end++;
  const endsAt = Math.min(timeAt(feed, end - 1) + silenceMs, limit);
  return { startsAt: timeAt(feed, at), endsAt, posts: end - at };
}

function lastEveningAt(feed: Timeline): number {
  let at = Math.max(feed.length - 1, 0);
  while (at > 0 && timeAt(feed, at) - timeAt(feed, at - 1) < silenceMs) at--;
  return at;
}

function firstAfter(feed: Timeline, time: number): number {
  let at = feed.length;
  while (at > 0 && timeAt(feed, at - 1) >= time) at--;
  return at;
}

function timeAt(feed: Timeline, index: number): number {
  return feed[index]?.post.createdAt ?? 0;
}
