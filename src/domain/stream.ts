import type { Chat } from "./chat.ts";
import { fold, sameHandle } from "./handle.ts";
import type { Post } from "./post.ts";

/** Why a post is in the feed. A post can be in several and appears once, with all its badges. */
export type Stream = "hashtag" | "moderators" | "mentions";

export const allStreams: readonly Stream[] = ["hashtag", "moderators", "mentions"];

/**
 * Which of the chat's streams a post belongs to, decided by what the post is, never by the page that loaded it.
 * `ownHandle` is the signed-in person, when known. A repost is no mention: nobody spoke to the person with it.
 */
export function streamsOf(post: Post, chat: Chat, ownHandle: string | undefined): readonly Stream[] {
  const streams: Stream[] = [];
  if (hasHashtagOf(post, chat)) streams.push("hashtag");
  if (isHostOf(chat, post.author.handle)) streams.push("moderators");
  if (isToPerson(post, ownHandle)) streams.push("mentions");
  return streams;
}

/** Is this account one of the chat's moderators or guest hosts? */
export function isHostOf(chat: Chat, handle: string | undefined): boolean {
  return [...chat.moderators, ...chat.guests].some((host) => sameHandle(host, handle));
}

function hasHashtagOf(post: Post, chat: Chat): boolean {
  if (post.entities.hashtags.length === 0) return false;
  const wanted = chat.hashtags.map(fold);
  return post.entities.hashtags.some((hashtag) => wanted.includes(fold(hashtag.tag)));
}

function isToPerson(post: Post, ownHandle: string | undefined): boolean {
  if (ownHandle === undefined || post.repostOf || sameHandle(post.author.handle, ownHandle)) return false;
  return (
    sameHandle(post.replyTo?.handle, ownHandle) ||
    post.entities.mentions.some((mention) => sameHandle(mention.handle, ownHandle))
  );
}
