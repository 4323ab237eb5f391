import type { Chat, Schedule } from "./chat.ts";
import type { Feed } from "./feed.ts";

/** A span of time in ms: the announced hour of a chat. */
export interface Hour {
  readonly from: number;
  readonly to: number;
}

/** One evening of a chat; times in ms on X's clock. */
export interface Session {
  readonly startsAt: number;
  readonly endsAt: number;
  /** The announced hour itself, when the chat has a schedule and this session is of it. */
  readonly hour?: Hour;
  /** How many posts of the feed are in it. */
  readonly posts: number;
}

const minuteMs = 60_000;
/** A session goes from 15 minutes before its hour to 30 minutes after it, */
const leadMs = 15 * minuteMs;
const trailMs = 30 * minuteMs;
/** or, outside any hour, from the first post until an hour of silence. */
const silenceMs = 60 * minuteMs;

/** The sessions that a feed holds, oldest first. */
export function sessionsOf(feed: Feed, chat: Chat): readonly Session[] {
  const sessions: Session[] = [];
  const hours = hoursOver(chat.schedule, feed);
  let hourAt = 0;
  for (let at = 0; at < feed.length; ) {
    const time = timeAt(feed, at);
    while (hourAt < hours.length && time > windowEnd(hours[hourAt])) hourAt++;
    const hour = hours[hourAt];
    const session =
      hour && time >= hour.from - leadMs ? sessionOf(hour, feed, at) : looseFrom(feed, at, hour);
    sessions.push(session);
    at += session.posts;
  }
  return sessions;
}

/**
 * The session that `now` (ms, X's clock) is in: the scheduled one, also before its first post, otherwise the one
 * whose last post is less than an hour old. Undefined between sessions.
 */
export function currentSession(feed: Feed, chat: Chat, now: number): Session | undefined {
  const hour = chat.schedule && hourAround(chat.schedule, now);
  if (hour) return sessionOf(hour, feed, firstAfter(feed, hour.from - leadMs));
  const session = sessionsOf(feed.slice(lastEveningAt(feed)), chat).at(-1);
  return session && !session.hour && session.startsAt <= now && now < session.endsAt ? session : undefined;
}

/** The next start of the chat's hour at or after `now`, ms. Nine Eastern stays nine Eastern in summer and winter. */
export function nextStart(schedule: Schedule, now: number): number {
  const { timeZone, hour, minute } = schedule;
  const today = Temporal.Instant.fromEpochMilliseconds(Math.ceil(now)).toZonedDateTimeISO(timeZone);
  const days = (schedule.weekday - today.dayOfWeek + 7) % 7;
  const day = today.toPlainDate().add({ days });
  const start = day.toZonedDateTime({ timeZone, plainTime: { hour, minute } });
  return start.epochMilliseconds >= now ? start.epochMilliseconds : start.add({ days: 7 }).epochMilliseconds;
}

/** The hour whose session `now` is in. */
function hourAround(schedule: Schedule, now: number): Hour | undefined {
  const from = nextStart(schedule, now - schedule.minutes * minuteMs - trailMs);
  return from - leadMs <= now ? hourFrom(schedule, from) : undefined;
}

function hourFrom(schedule: Schedule, from: number): Hour {
  return { from, to: from + schedule.minutes * minuteMs };
}

/** The chat's hours that posts of the feed may be in, oldest first. Years between two posts are jumped over. */
function hoursOver(schedule: Schedule | undefined, feed: Feed): readonly Hour[] {
  const hours: Hour[] = [];
  if (!schedule) return hours;
  let hour: Hour | undefined;
  for (let at = 0; at < feed.length; at++) {
    const time = timeAt(feed, at);
    if (hour && time <= windowEnd(hour)) continue;
    hour = hourFrom(schedule, nextStart(schedule, time - schedule.minutes * minuteMs - trailMs));
    hours.push(hour);
  }
  return hours;
}

function windowEnd(hour: Hour | undefined): number {
  return hour ? hour.to + trailMs : Number.POSITIVE_INFINITY;
}

/** The session of an announced hour; its posts are those from index `at` on. */
function sessionOf(hour: Hour, feed: Feed, at: number): Session {
  const endsAt = windowEnd(hour);
  let end = at;
  while (end < feed.length && timeAt(feed, end) <= endsAt) end++;
  return { startsAt: hour.from - leadMs, endsAt, hour, posts: end - at };
}

/** The session of no hour that begins at index `at`: until an hour of silence, or until the next hour's begins. */
function looseFrom(feed: Feed, at: number, next: Hour | undefined): Session {
  const limit = next ? next.from - leadMs : Number.POSITIVE_INFINITY;
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

/** Where the feed's last hour of silence ends: the current session begins there or later. */
function lastEveningAt(feed: Feed): number {
  let at = Math.max(feed.length - 1, 0);
  while (at > 0 && timeAt(feed, at) - timeAt(feed, at - 1) < silenceMs) at--;
  return at;
}

function firstAfter(feed: Feed, time: number): number {
  let at = feed.length;
  while (at > 0 && timeAt(feed, at - 1) >= time) at--;
  return at;
}

function timeAt(feed: Feed, index: number): number {
  return feed[index]?.post.createdAt ?? 0;
}
