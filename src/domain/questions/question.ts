import { type Chat, isHostOf } from "../chat/chat.ts";
import type { Post } from "../post/post.ts";
import { answerLabelOf } from "./answer-label.ts";
import { repliesToOther } from "./place-question.ts";
import { questionLabelIn } from "./question-label.ts";

/** As labelled: "3", "1.5". */
export interface Asked {
  readonly post: Post;
  readonly question?: string;
}

/**
 * Only moderators and guests ask; reposts, replies to others and posts starting with an answer's label never
 * do.
 */
export function questionLabelOf(post: Post, chat: Chat): string | undefined {
  if (post.repostOf || !isHostOf(chat, post.author.handle) || repliesToOther(post)) return undefined;
  if (answerLabelOf(post.text)) return undefined;
  const label = questionLabelIn(post.text, post.entities.media.length > 0 || post.quote !== undefined);
  return label?.doubt ? undefined : label?.number;
}
