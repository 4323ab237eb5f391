import type { Chat } from "./chat.ts";
import type { Post } from "./post.ts";
import { isHostOf } from "./stream.ts";

/**
 * The number of the question that a host's post asks ("3", "1.5"), or undefined. Labels as counted in ten real
 * evenings: at the beginning (Q1. Q1: Q1) Q.1), or behind a lead-in sentence ("Last question: Q6. …").
 */
export function questionLabelOf(post: Post, chat: Chat): string | undefined {
  if (post.repostOf || !isHostOf(chat, post.author.handle)) return undefined;
  return /^\W*q(?:uestion)?[ .#]*(\d{1,2}(?:\.\d)?)(?![\d%])/iu.exec(post.text)?.[1];
}
