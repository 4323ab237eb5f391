import { type Chat, isHostOf } from "../chat/chat.ts";
import { foldCase, sameHandle } from "../post/handle.ts";
import type { Post } from "../post/post.ts";

export type Stream = "hashtag" | "moderators" | "mentions";

export const allStreams: readonly Stream[] = ["hashtag", "moderators", "mentions"];

/** A repost is not a mention: nobody addressed the person. `ownHandle`: the signed-in person, if known. */
export function streamsOf(post: Post, chat: Chat, ownHandle: string | undefined): readonly Stream[] {
  const streams: Stream[] = [];
  if (hasHashtagOf(post, chat)) streams.push("hashtag");
  if (isHostOf(chat, post.author.handle)) streams.push("moderators");
  if (isToPerson(post, ownHandle)) streams.push("mentions");
  return streams;
}

export function hasHashtagOf(post: Post, chat: Pick<Chat, "hashtags">): boolean {
  if (post.entities.hashtags.length === 0) return false;
  const wanted = chat.hashtags.map(foldCase);
  return post.entities.hashtags.some((hashtag) => wanted.includes(foldCase(hashtag.tag)));
}

function isToPerson(post: Post, ownHandle: string | undefined): boolean {
  if (ownHandle === undefined || post.repostOf || sameHandle(post.author.handle, ownHandle)) return false;
  return (
    sameHandle(post.replyTo?.handle, ownHandle) ||
    post.entities.mentions.some((mention) => sameHandle(mention.handle, ownHandle))
  );
}
