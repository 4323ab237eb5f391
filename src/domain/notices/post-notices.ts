import { type Chat, isHostOf } from "../chat/chat.ts";
import { hourAround } from "../evening/schedule.ts";
import { streamsOf } from "../feed/stream.ts";
import { sameHandle } from "../post/handle.ts";
import type { Post } from "../post/post.ts";
import { labelsOf } from "../questions/labelled-post.ts";
import { repliesToOther } from "../questions/place-question.ts";
import { usualPattern } from "../questions/question-pattern.ts";
import { hourMs } from "../time/units.ts";
import { type Wording, wording } from "../words/wording.ts";

export interface NoticeWishes {
  readonly questions: boolean;
  readonly mentions: boolean;
}

/** Shown while the panel is out of sight. */
export interface PostNotice {
  readonly kind: "question" | "mention";
  readonly chatId: string;
  readonly postId: string;
  readonly handle: string;
  readonly text: string;
  /** A question's number as labelled. */
  readonly number?: string;
}

export interface NoticeLog {
  /** When the last notice was shown, ms. */
  readonly shownAt: number;
  /** Posts, and questions by chat and number. */
  readonly known: readonly { readonly key: string; readonly at: number }[];
  readonly waiting: readonly PostNotice[];
}

export const noNotices: NoticeLog = { shownAt: 0, known: [], waiting: [] };

/** At most one notice in this time. */
export const noticePauseMs = 60_000;
/** Older posts were loaded, not just written. */
const freshMs = 10 * 60_000;
/** On another evening, the same question number is a new question. */
const knownMs = 6 * hourMs;
const longestText = 240;
const mostWaiting = 50;

/** `now`: X's clock, ms. Only during the chat's hour, if it has one. */
export function noticesIn(
  posts: readonly Post[],
  chat: Chat,
  own: string | undefined,
  wishes: NoticeWishes,
  now: number,
): readonly PostNotice[] {
  if (chat.schedule && !hourAround(chat.schedule, now)) return [];
  return posts
    .filter((post) => Math.abs(now - post.createdAt) <= freshMs && !sameHandle(post.author.handle, own))
    .flatMap((post) => noticeOf(post, chat, own, wishes) ?? []);
}

function noticeOf(
  post: Post,
  chat: Chat,
  own: string | undefined,
  wishes: NoticeWishes,
): PostNotice | undefined {
  const base = {
    chatId: chat.id,
    postId: post.id,
    handle: post.author.handle,
    text: post.text.slice(0, longestText),
  };
  const number = wishes.questions ? askedIn(post, chat) : undefined;
  if (number !== undefined) return { kind: "question", ...base, number };
  const isToYou = !post.repostOf && streamsOf(post, chat, own).includes("mentions");
  return wishes.mentions && isToYou ? { kind: "mention", ...base } : undefined;
}

function askedIn(post: Post, chat: Chat): string | undefined {
  if (post.repostOf || !isHostOf(chat, post.author.handle) || repliesToOther(post)) return undefined;
  const { asks, answersFirst, own } = labelsOf(post, chat.letters ?? usualPattern);
  if (!asks || answersFirst || asks.doubt === "again") return undefined;
  return asks.doubt === undefined || own.includes("?") ? asks.number : undefined;
}

/** Ignores repeats. `now` in ms. */
export function addNotices(log: NoticeLog, found: readonly PostNotice[], now: number): NoticeLog {
  const known = new Map(
    log.known.filter(({ at }) => now - at < knownMs).map(({ key, at }): [string, number] => [key, at]),
  );
  const waiting = [...log.waiting];
  for (const notice of found) {
    const keys = keysOf(notice);
    if (!keys.some((key) => known.has(key))) waiting.push(notice);
    for (const key of keys) known.set(key, now);
  }
  return {
    ...log,
    known: [...known].map(([key, at]) => ({ key, at })),
    waiting: waiting.slice(-mostWaiting),
  };
}

function keysOf({ kind, chatId, postId, number }: PostNotice): readonly string[] {
  return [`${chatId} ${postId}`, ...(kind === "question" ? [`${chatId} Q${number}`] : [])];
}

/** One chat's at a time, the oldest first; `again`: when the others may follow (ms). */
export function releaseNotices(
  log: NoticeLog,
  now: number,
): { readonly log: NoticeLog; readonly due: readonly PostNotice[]; readonly again?: number } {
  const [first] = log.waiting;
  if (!first) return { log, due: [] };
  const free = log.shownAt + noticePauseMs;
  // A clock that was set back would delay them for hours.
  if (now < free && now >= log.shownAt) return { log, due: [], again: free };
  const waiting = log.waiting.filter(({ chatId }) => chatId !== first.chatId);
  const due = log.waiting.filter(({ chatId }) => chatId === first.chatId);
  return {
    log: { ...log, shownAt: now, waiting },
    due,
    ...(waiting.length > 0 && { again: now + noticePauseMs }),
  };
}

export function withoutWaiting(log: NoticeLog, chatId: string): NoticeLog {
  return { ...log, waiting: log.waiting.filter((notice) => notice.chatId !== chatId) };
}

const mostLines = 3;

export function noticeWordings(
  due: readonly PostNotice[],
  hashtag: string,
): { readonly title: Wording; readonly lines: readonly Wording[] } {
  const questions = due.filter(({ kind }) => kind === "question");
  const mentions = due.length - questions.length;
  const lines = due.slice(-mostLines).map(({ handle, text }) => wording("noticeLine", { handle, text }));
  const [only] = due;
  const count = (key: "noticeQuestions" | "noticeMentions", many: number) =>
    many > 0 ? [wording(key, { count: many })] : [];
  const title =
    due.length === 1 && only
      ? only.kind === "question"
        ? wording("noticeQuestion", { number: only.number ?? "", hashtag })
        : wording("noticeMention", { handle: only.handle, hashtag })
      : wording("noticeGroup", {
          hashtag,
          things: [...count("noticeQuestions", questions.length), ...count("noticeMentions", mentions)],
        });
  return { title, lines };
}
