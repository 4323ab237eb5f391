import type { DraftTarget } from "../domain/drafts/draft.ts";
import { isHandle } from "../domain/post/handle.ts";
import { isHashtag } from "../domain/post/hashtag.ts";
import { isSnowflake } from "../domain/post/snowflake.ts";

const site = "https://x.com";

export function searchLink(query: string, latest = true): string {
  return `${site}/search?q=${encode(query)}&src=typed_query${latest ? "&f=live" : ""}`;
}

/** No server sees the `fragment` (the encoded profile). */
export function sharedSearchLink(query: string, fragment: string): string {
  return `${searchLink(query)}#${fragment}`;
}

/** Undefined for an invalid `id`. */
export function listLink(id: string): string | undefined {
  return isSnowflake(id) ? `${site}/i/lists/${id}` : undefined;
}

/** X's handle-less form without a usable handle; undefined for an invalid `id`. */
export function postLink(id: string, handle?: string): string | undefined {
  if (!isSnowflake(id)) return undefined;
  return `${site}/${handle !== undefined && isHandle(handle) ? handle : "i"}/status/${id}`;
}

/** Undefined for an invalid `handle`. */
export function profileLink(handle: string): string | undefined {
  return isHandle(handle) ? `${site}/${handle}` : undefined;
}

/** Newest first; undefined for an invalid `tag`. */
export function hashtagLink(tag: string): string | undefined {
  return isHashtag(tag) ? searchLink(`#${tag}`) : undefined;
}

/** X's composer. For a quote, `url` is the quoted post's, which X appends. */
export function composeLink(draft: { text?: string; inReplyTo?: string; url?: string }): string {
  const { text, inReplyTo, url } = draft;
  const parameters = [
    text === undefined ? "" : `text=${encode(text)}`,
    inReplyTo === undefined || !isSnowflake(inReplyTo) ? "" : `in_reply_to=${inReplyTo}`,
    url === undefined ? "" : `url=${encode(url)}`,
  ].filter((parameter) => parameter !== "");
  return `${site}/intent/post${parameters.length > 0 ? "?" : ""}${parameters.join("&")}`;
}

/**
 * An answer is a separate post, like 92 of 100 labelled answers in four real evenings: a reply would not reach
 * the author's followers.
 */
export function draftLink(text: string, target: DraftTarget | undefined): string {
  const quoted = target?.kind === "quote" ? postLink(target.postId, target.author.handle) : undefined;
  return composeLink({
    text,
    ...(target?.kind === "reply" ? { inReplyTo: target.postId } : {}),
    ...(quoted === undefined ? {} : { url: quoted }),
  });
}

const hosts = new Set(["x.com", "mobile.x.com", "twitter.com", "mobile.twitter.com"]);

export function isOnX(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && url.protocol === "https:" && hosts.has(url.hostname.replace(/^www\./u, ""));
}

export function isComposer(address: string): boolean {
  return isOnX(address) && /^\/(?:intent\/(?:post|tweet)|compose\/)/u.test(new URL(address).pathname);
}

/** Undefined for an invalid `id`. */
export function likeLink(id: string): string | undefined {
  return isSnowflake(id) ? `${site}/intent/like?tweet_id=${id}` : undefined;
}

/** Encoding a lone surrogate would throw. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}
