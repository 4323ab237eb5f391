import { type Chat, isHostOf } from "../chat/chat.ts";
import { foldCase } from "../post/handle.ts";
import type { Post } from "../post/post.ts";
import { asks } from "../questions/asks.ts";
import type { Feed } from "./feed.ts";

/** "First time here", as people write it. */
const firstTime =
  /\b(?:(?:my |our )?(?:first|1st) (?:time|chat|#\w*chat|evening|tweet ?chat)|new (?:here|to (?:this|the|#\w*)\s*chat)|newbie|newcomer|never (?:joined|been|done)|long[- ]?time lurker)\b/iu;

/** Each newcomer's first post, oldest first, except for those to whom a host has replied. */
export function toWelcome(feed: Feed, chat: Chat, isNewcomer: (handle: string) => boolean): readonly Post[] {
  const welcomed = new Set<string>();
  const greeted = new Set<string>();
  const first = new Map<string, Post>();
  for (const { post } of feed) {
    const { handle } = post.author;
    if (post.repostOf) continue;
    if (isHostOf(chat, handle)) {
      for (const id of [post.replyTo?.id, post.quote?.id]) if (id !== undefined) welcomed.add(id);
      for (const mention of post.entities.mentions) greeted.add(foldCase(mention.handle));
      continue;
    }
    const key = foldCase(handle);
    if (!first.has(key) && (isNewcomer(handle) || firstTime.test(post.text))) first.set(key, post);
  }
  return [...first].filter(([key, { id }]) => !greeted.has(key) && !welcomed.has(id)).map(([, post]) => post);
}

/** What asks the person something and has no reply of theirs, oldest first. */
export function toAnswer(feed: Feed, repliedTo: ReadonlySet<string>): readonly Post[] {
  return feed
    .filter(({ streams }) => streams.includes("mentions"))
    .map(({ post }) => post)
    .filter((post) => !post.repostOf && !repliedTo.has(post.id) && asks(post.text));
}
