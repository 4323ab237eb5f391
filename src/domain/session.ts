import type { Chat, Schedule } from "./chat.ts";
import type { Feed } from "./feed.ts";

/** One evening of a chat; times in ms on X's clock. */
export interface Session {
  readonly startsAt: number;
  readonly endsAt: number;
  /** The announced hour itself, when the chat has a schedule and this session is of it. */
  readonly hour?: { readonly from: number; readonly to: number };
  /** How many posts of the feed are in it. */
  readonly posts: number;
}

const minuteMs = 60_000;
/** A session goes from 15 minutes before its hour to 30 minutes after it, */
const leadMs = 15 * minuteMs;
const trailMs = 30 * minuteMs;
/** or, outside any hour, from the first post until an hour of silence. */
export const silenceMs = 60 * minuteMs;
const weekMs = 7 * 24 * 60 * minuteMs;

/** The sessions that a feed holds, oldest first. */
export function sessionsOf(feed: Feed, chat: Chat): readonly Session[] {
  const sessions: Session[] = [];
  const hours = hoursOver(chat.schedule, feed);
  let next = 0;
  for (const { post } of feed) {
    while (next < hours.length && post.createdAt > windowEnd(hours[next])) next++;
    const session = sessionAt(post.createdAt, hours[next]);
    const last = sessions.at(-1);
    if (last && belongsTo(last, session)) sessions[sessions.length - 1] = joined(last, session);
    else sessions.push(session);
  }
  return sessions;
}

/**
 * The session that `now` (ms, X's clock) is in: the scheduled one, also before its first post, otherwise the one
 * whose last post is less than an hour old. Undefined between sessions.
 */
export function currentSession(feed: Feed, chat: Chat, now: number): Session | undefined {
  const hour = chat.schedule && hourAround(chat.schedule, now);
  if (hour) {
    const startsAt = hour.from - leadMs;
    return { startsAt, endsAt: hour.to + trailMs, hour, posts: countSince(feed, startsAt) };
  }
  const session = sessionsOf(lastEvening(feed), chat).at(-1);
  return session && !session.hour && session.startsAt <= now && now < session.endsAt ? session : undefined;
}

/** The next start of the chat's hour at or after `now`, ms. Nine Eastern stays nine Eastern in summer and winter. */
export function nextStart(schedule: Schedule, now: number): number {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(schedule.timeZone);
  const days = (schedule.weekday - today.dayOfWeek + 7) % 7;
  const time = { hour: schedule.hour, minute: schedule.minute };
  const start = today
    .toPlainDate()
    .add({ days })
    .toZonedDateTime({ timeZone: schedule.timeZone, plainTime: time });
  const at = start.epochMilliseconds;
  return at >= now ? at : start.add({ days: 7 }).epochMilliseconds;
}

/** Whole minutes left of the chat's hour at `now`, at least 1 while it runs; undefined outside the hour. */
export function minutesLeft(schedule: Schedule, now: number): number | undefined {
  const from = nextStart(schedule, now - schedule.minutes * minuteMs + 1);
  if (now < from) return undefined;
  return Math.ceil((from + schedule.minutes * minuteMs - now) / minuteMs);
}

type Hour = NonNullable<Session["hour"]>;

/** The hour whose session `now` is in. */
function hourAround(schedule: Schedule, now: number): Hour | undefined {
  const from = nextStart(schedule, now - schedule.minutes * minuteMs - trailMs);
  return from - leadMs <= now ? hourFrom(schedule, from) : undefined;
}

function hourFrom(schedule: Schedule, from: number): Hour {
  return { from, to: from + schedule.minutes * minuteMs };
}

/** The chat's hours that posts of the feed may be in, oldest first. */
function hoursOver(schedule: Schedule | undefined, feed: Feed): readonly Hour[] {
  const first = feed[0]?.post.createdAt;
  const last = feed.at(-1)?.post.createdAt;
  if (!schedule || first === undefined || last === undefined) return [];
  const hours: Hour[] = [];
  let from = nextStart(schedule, first - schedule.minutes * minuteMs - trailMs);
  for (; from - leadMs <= last; from = nextStart(schedule, from + 1)) hours.push(hourFrom(schedule, from));
  return hours;
}

function windowEnd(hour: Hour | undefined): number {
  return hour ? hour.to + trailMs : Number.POSITIVE_INFINITY;
}

function sessionAt(time: number, hour: Hour | undefined): Session {
  if (!hour || time < hour.from - leadMs) return { startsAt: time, endsAt: time + silenceMs, posts: 1 };
  return { startsAt: hour.from - leadMs, endsAt: hour.to + trailMs, hour, posts: 1 };
}

function belongsTo(last: Session, next: Session): boolean {
  if (last.hour || next.hour) return last.hour?.from === next.hour?.from;
  return next.startsAt < last.endsAt;
}

function joined(last: Session, next: Session): Session {
  return { ...last, endsAt: next.endsAt, posts: last.posts + 1 };
}

/** The end of a feed, back to the last hour of silence: all that the current session can be made of. */
function lastEvening(feed: Feed): Feed {
  let start = feed.length - 1;
  for (; start > 0; start--) {
    const time = feed[start]?.post.createdAt ?? 0;
    const earlier = feed[start - 1]?.post.createdAt ?? 0;
    if (time - earlier >= silenceMs || time - earlier >= weekMs) break;
  }
  return feed.slice(Math.max(start, 0));
}

function countSince(feed: Feed, time: number): number {
  let count = 0;
  while (count < feed.length && (feed[feed.length - 1 - count]?.post.createdAt ?? 0) >= time) count++;
  return count;
}
