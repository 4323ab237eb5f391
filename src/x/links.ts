import type { Chat } from "../domain/chat.ts";
import type { DraftTarget } from "../domain/draft.ts";
import { sameHandle } from "../domain/handle.ts";
import { isSnowflake } from "../domain/snowflake.ts";

const site = "https://x.com";
/** X's server refuses more ("Raw query length … exceeds max allowed 512"). */
export const longestQuery = 512;
/** Counted by users of X's search at 22 or 23. */
const mostOperators = 22;

export interface QueryWishes {
  /** The signed-in person: their mentions are asked for too. */
  readonly ownHandle?: string | undefined;
  /** Only posts of this stretch, ms, both ends included. X knows whole seconds. */
  readonly from?: number;
  readonly to?: number;
  /** Handles of accounts whose posts the person left out. Hosts and the person are never left out. */
  readonly without?: readonly string[];
}

/**
 * The search queries for a chat, `(#tag OR from:moderator OR @me)`, most often one. X takes 512 characters and about
 * 22 operators: when a chat needs more, the first query holds the most useful parts (hashtags, mentions, moderators,
 * guests in this order) and the further ones the rest. Exclusions only take room that is left. What cannot be a
 * handle or a hashtag is left out; empty when nothing remains.
 */
export function chatQueries(chat: Chat, wishes: QueryWishes = {}): readonly string[] {
  const time = timeTerms(wishes);
  const groups: string[][] = [];
  for (const term of usefulTerms(chat, wishes.ownHandle)) {
    const group = groups.at(-1);
    if (group && fits([...group, term], time)) group.push(term);
    else groups.push([term]);
  }
  const exclusions = exclusionsOf(chat, wishes);
  return groups.map((group) => withExclusions(group, time, exclusions));
}

/** The first of the chat's queries: the only one unless the chat is larger than one search of X. */
export function chatQuery(chat: Chat, ownHandle?: string): string {
  return chatQueries(chat, { ownHandle })[0] ?? "";
}

/** The first of the chat's queries for one stretch of time, ms, both ends included. */
export function stretchQuery(
  chat: Chat,
  ownHandle: string | undefined,
  stretch: { readonly from: number; readonly to: number },
): string {
  return chatQueries(chat, { ownHandle, ...stretch })[0] ?? "";
}

function usefulTerms(chat: Chat, ownHandle: string | undefined): readonly string[] {
  const own = ownHandle !== undefined && isHandle(ownHandle) ? [`@${ownHandle}`] : [];
  const hosts = [...chat.moderators, ...chat.guests].filter(isHandle);
  return [
    ...new Set([
      ...chat.hashtags.filter(isHashtag).map((tag) => `#${tag}`),
      ...own,
      ...hosts.map((handle) => `from:${handle}`),
    ]),
  ];
}

/** Hashtags, accounts, and the person's mentions last, as the chat's people write it. */
function inReadingOrder(terms: readonly string[]): readonly string[] {
  const mentions = terms.filter((term) => term.startsWith("@"));
  return [...terms.filter((term) => !term.startsWith("@")), ...mentions];
}

function queryOf(
  terms: readonly string[],
  time: readonly string[],
  exclusions: readonly string[] = [],
): string {
  const ordered = inReadingOrder(terms).join(" OR ");
  return [terms.length > 1 ? `(${ordered})` : ordered, ...time, ...exclusions].join(" ");
}

function fits(
  terms: readonly string[],
  time: readonly string[],
  exclusions: readonly string[] = [],
): boolean {
  const operators = terms.length + time.length + exclusions.length;
  return operators <= mostOperators && queryOf(terms, time, exclusions).length <= longestQuery;
}

function withExclusions(
  terms: readonly string[],
  time: readonly string[],
  wanted: readonly string[],
): string {
  const exclusions: string[] = [];
  for (const exclusion of wanted) {
    if (!fits(terms, time, [...exclusions, exclusion])) break;
    exclusions.push(exclusion);
  }
  return queryOf(terms, time, exclusions);
}

function exclusionsOf(chat: Chat, { without = [], ownHandle }: QueryWishes): readonly string[] {
  const kept = [...chat.moderators, ...chat.guests, ...(ownHandle === undefined ? [] : [ownHandle])];
  const left = without.filter(
    (handle) => isHandle(handle) && !kept.some((other) => sameHandle(handle, other)),
  );
  return [...new Set(left)].map((handle) => `-from:${handle}`);
}

/** `until_time` is not included by X. */
function timeTerms({ from, to }: QueryWishes): readonly string[] {
  const terms = [
    from === undefined ? "" : `since_time:${Math.floor(from / 1000)}`,
    to === undefined ? "" : `until_time:${Math.floor(to / 1000) + 1}`,
  ];
  return terms.filter((term) => term !== "");
}

/** X's search page for a query: Latest, in time order and without leaving out, or Top. */
export function searchLink(query: string, latest = true): string {
  return `${site}/search?q=${encode(query)}&src=typed_query${latest ? "&f=live" : ""}`;
}

/** A post's own page; without a usable handle by X's form that needs none. Undefined when `id` is no id. */
export function postLink(id: string, handle?: string): string | undefined {
  if (!isSnowflake(id)) return undefined;
  return `${site}/${handle !== undefined && isHandle(handle) ? handle : "i"}/status/${id}`;
}

/** A profile page; undefined when `handle` cannot be one. */
export function profileLink(handle: string): string | undefined {
  return isHandle(handle) ? `${site}/${handle}` : undefined;
}

/** X's page of posts with a hashtag, newest first; undefined when `tag` cannot be one. */
export function hashtagLink(tag: string): string | undefined {
  return isHashtag(tag) ? searchLink(`#${tag}`) : undefined;
}

/**
 * X's own composer with a draft in it; the person posts. `inReplyTo` is the id of the answered post; a quote has the
 * address of the quoted post as `url`, which X adds to the text.
 */
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
 * X's composer for a draft: a reply in its thread, a quote with the quoted post's address. An answer stands for itself
 * under its label, as 92 of 100 labelled answers of four real evenings did: as a reply it would stay out of the
 * followers' sight.
 */
export function draftLink(text: string, target: DraftTarget | undefined): string {
  const quoted = target?.kind === "quote" ? postLink(target.postId, target.author.handle) : undefined;
  return composeLink({
    text,
    ...(target?.kind === "reply" ? { inReplyTo: target.postId } : {}),
    ...(quoted === undefined ? {} : { url: quoted }),
  });
}

/** X's page that asks whether to like a post; undefined when `id` is no id. */
export function likeLink(id: string): string | undefined {
  return isSnowflake(id) ? `${site}/intent/like?tweet_id=${id}` : undefined;
}

/** X's page that asks whether to repost a post; undefined when `id` is no id. */
export function repostLink(id: string): string | undefined {
  return isSnowflake(id) ? `${site}/intent/retweet?tweet_id=${id}` : undefined;
}

/** X's card of an account: by its id, which outlives a change of handle, else by handle; undefined without either. */
export function userLink(account: { id?: string; handle?: string }): string | undefined {
  const { id, handle } = account;
  if (id !== undefined && isSnowflake(id)) return `${site}/intent/user?user_id=${id}`;
  return handle !== undefined && isHandle(handle) ? `${site}/intent/user?screen_name=${handle}` : undefined;
}

/** X allows 15 characters today; accounts of its first years have more. */
function isHandle(text: string): boolean {
  return /^[A-Za-z0-9_]{1,50}$/.test(text);
}

/** Letters (with their marks), digits and `_`, not only digits; nothing that a query could read as more than a word. */
function isHashtag(text: string): boolean {
  return text.length <= 100 && /^[\p{L}\p{M}\p{N}_\u200c\u00b7]+$/u.test(text) && !/^\p{N}+$/u.test(text);
}

/** Half a character has no encoding, and would throw. */
function encode(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, "\ufffd"));
}
