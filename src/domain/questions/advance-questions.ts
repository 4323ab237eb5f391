import { type Chat, isHostOf } from "../chat/chat.ts";
import type { Schedule } from "../chat/schedule.ts";
import { hourAt, nextStart, windowOf } from "../evening/schedule.ts";
import { foldCase } from "../post/handle.ts";
import type { Post } from "../post/post.ts";
import { dayMs, hourMs } from "../time/units.ts";
import { asks } from "./asks.ts";
import { areAlike, bareOf } from "./likeness-of-questions.ts";

export interface AdvanceQuestion {
  /** The first post that asked it. */
  readonly post: Post;
  /** Later ones that ask nearly the same, oldest first. */
  readonly again: readonly Post[];
  readonly people: number;
}

export interface AdvanceList {
  readonly questions: readonly AdvanceQuestion[];
  /** Older ones that were not compared. */
  readonly beyond: number;
}

/** Ms; `to` is the start of the evening. */
export interface AdvanceTime {
  readonly from: number;
  readonly to: number;
}

/** An event is announced two weeks ahead; a weekly chat has had another evening by then. */
export const aheadOnceMs = 14 * dayMs;
const aheadMs = 5 * dayMs;
/** The host still works through the list when the hour is over. */
const lateMs = 3 * hourMs;
/** Each is compared with those before it. */
const mostCompared = 250;

/** When questions for the current or next evening are asked; `now`: X's clock, ms. */
export function advanceTimeOf({ schedule }: Chat, now: number): AdvanceTime | undefined {
  if (!schedule) return undefined;
  const to = nextStart(schedule, now - schedule.minutes * 60_000 - lateMs);
  return to === undefined ? undefined : advanceTimeBefore(schedule, to);
}

/** When questions for the evening that starts at `to` (ms) are asked. */
export function advanceTimeBefore(schedule: Schedule, to: number): AdvanceTime {
  const held = schedule.held?.find((evening) => evening.from === to);
  if (held) return { from: held.askedFrom, to };
  let from =
    schedule.recurrence?.kind === "once"
      ? Math.min(to - aheadOnceMs, schedule.askedFrom ?? to)
      : to - aheadMs;
  for (let start = nextStart(schedule, from); start !== undefined && start < to; ) {
    from = windowOf(hourAt(schedule, start)).to;
    start = nextStart(schedule, start + 1);
  }
  return { from, to };
}

/**
 * What was asked with the chat's hashtag before the evening, the most asked first. Leaves out hosts, reposts and
 * replies to anybody but a host.
 */
export function advanceQuestions(posts: readonly Post[], chat: Chat, { from, to }: AdvanceTime): AdvanceList {
  const asked = posts
    .filter(({ createdAt }) => createdAt >= from && createdAt < to)
    .filter((post) => asksInAdvance(post, chat))
    .sort((a, b) => a.createdAt - b.createdAt);
  const compared = asked.slice(-mostCompared);
  return { questions: questionsAmong(compared), beyond: asked.length - compared.length };
}

interface Compared {
  readonly posts: readonly Post[];
  readonly questions: readonly AdvanceQuestion[];
}

/** By the newest post, then by count: each batch of the evening compares the same posts again. */
const comparedBefore = new WeakMap<Post, Map<number, Compared>>();

function questionsAmong(compared: readonly Post[]): readonly AdvanceQuestion[] {
  const newest = compared.at(-1);
  if (!newest) return [];
  const known = comparedBefore.get(newest) ?? new Map<number, Compared>();
  const before = known.get(compared.length);
  if (before?.posts.every((post, at) => post === compared[at])) return before.questions;
  const questions = grouped(compared);
  comparedBefore.set(newest, known.set(compared.length, { posts: compared, questions }));
  return questions;
}

function grouped(compared: readonly Post[]): readonly AdvanceQuestion[] {
  const groups: { readonly bare: string; readonly posts: Post[] }[] = [];
  for (const post of compared) {
    const bare = bareOf(post.text);
    const same = groups.find((group) => areAlike(group.bare, bare));
    if (same) same.posts.push(post);
    else groups.push({ bare, posts: [post] });
  }
  return groups.flatMap(({ posts }) => questionOf(posts)).sort((a, b) => b.people - a.people);
}

/** How many posts ask. */
export function countAsking({ questions, beyond }: AdvanceList): number {
  return questions.reduce((count, { again }) => count + 1 + again.length, beyond);
}

/** The questions to which a host replied, or which a host quoted, by the id of their first post. */
export function answeredByHosts(
  questions: readonly AdvanceQuestion[],
  posts: readonly Post[],
  chat: Chat,
): ReadonlySet<string> {
  const answered = new Set(
    posts
      .filter(({ author, repostOf }) => !repostOf && isHostOf(chat, author.handle))
      .flatMap(({ replyTo, quote }) => [replyTo?.id, quote?.id]),
  );
  return new Set(
    questions
      .filter(({ post, again }) => [post, ...again].some(({ id }) => answered.has(id)))
      .map(({ post }) => post.id),
  );
}

function questionOf([post, ...again]: readonly Post[]): AdvanceQuestion[] {
  if (!post) return [];
  return [
    { post, again, people: new Set([post, ...again].map(({ author }) => foldCase(author.handle))).size },
  ];
}

const asking = new WeakMap<Post, boolean>();

function asksSomething(post: Post): boolean {
  const known = asking.get(post) ?? asks(post.text);
  asking.set(post, known);
  return known;
}

function asksInAdvance(post: Post, chat: Chat): boolean {
  if (post.repostOf || isHostOf(chat, post.author.handle)) return false;
  if (post.replyTo && !isHostOf(chat, post.replyTo.handle)) return false;
  const tags = chat.hashtags.map(foldCase);
  return post.entities.hashtags.some(({ tag }) => tags.includes(foldCase(tag))) && asksSomething(post);
}
