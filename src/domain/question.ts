import type { Chat } from "./chat.ts";
import type { Feed } from "./feed.ts";
import { sameHandle } from "./handle.ts";
import { answerLabelOf, questionLabelIn } from "./label.ts";
import type { Post } from "./post.ts";
import { isHostOf } from "./stream.ts";

/** A question of the evening. */
export interface Question {
  /** As labelled: "3", "1.5". */
  readonly number: string;
  /** The first post that asked it. */
  readonly post: Post;
  /** Later posts with the same number: asked again, second parts, put in other words. */
  readonly again: readonly Post[];
  /** 0 for the first question of the feed, in the order of asking. */
  readonly order: number;
}

/** The same number so long after its first asking is another evening's. */
const eveningMs = 3 * 60 * 60_000;

/**
 * The number of the question that a host's post asks ("3", "1.5"), or undefined. Only moderators and guests ask;
 * a repost never does, nor does a reply to somebody else, nor a post that begins with an answer's label.
 */
export function questionLabelOf(post: Post, chat: Chat): string | undefined {
  if (post.repostOf || !isHostOf(chat, post.author.handle) || repliesToOther(post)) return undefined;
  if (answerLabelOf(post.text)) return undefined;
  return questionLabelIn(post.text, post.entities.media.length > 0 || post.quote !== undefined)?.number;
}

/** The questions of a feed in the order of asking, each once, with the posts that repeated it. */
export function questionsOf(feed: Feed): readonly Question[] {
  const questions: Question[] = [];
  for (const { post, question: number } of feed) {
    if (number === undefined) continue;
    const asked = questions.findLastIndex((earlier) => earlier.number === number);
    const known = questions[asked];
    if (known && post.createdAt - known.post.createdAt < eveningMs)
      questions[asked] = { ...known, again: [...known.again, post] };
    else questions.push({ number, post, again: [], order: questions.length });
  }
  return questions;
}

/**
 * The question that was first asked last, of those asked at or after `since` (ms; the session's start): a repeated
 * Q2 after Q3 does not bring Q2 back.
 */
export function newestQuestion(feed: Feed, since = 0): Question | undefined {
  const newest = questionsOf(feed).at(-1);
  return newest && newest.post.createdAt >= since ? newest : undefined;
}

/** A thread of one's own is no reply to somebody else; of an unknown target nothing is held against the post. */
function repliesToOther({ replyTo, author }: Post): boolean {
  if (!replyTo || sameHandle(replyTo.handle, author.handle)) return false;
  if (replyTo.authorId !== undefined && replyTo.authorId === author.id) return false;
  return replyTo.handle !== undefined || replyTo.authorId !== undefined;
}
