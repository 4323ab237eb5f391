import type { Chat } from "./chat.ts";
import { fold } from "./handle.ts";
import { allStreams, isHostOf, type Stream } from "./stream.ts";

/** What a search brings of a chat: whole streams, within its bounds of time (ms, both included). */
export interface SearchReach {
  readonly streams: readonly Stream[];
  readonly from?: number;
  readonly to?: number;
}

interface ParsedQuery {
  /** Terms of which a post needs one. */
  readonly anyOf: readonly string[];
  readonly without: readonly string[];
  readonly from?: number;
  readonly to?: number;
}

/** Modifiers that take away nothing a stream needs. X leaves native reposts out of a search anyway. */
const harmless = /^(?:include:nativeretweets|-filter:(?:native)?retweets)$/i;

/** Further terms that are understood. */
const narrowing = /^(?:(?:since|until)_time:\d{1,12}|-from:@?\w+)$/i;

/** Does the search bring at least a part of one of the chat's streams, such as one of its moderators? */
export function concernsChat(query: string, chat: Chat, ownHandle: string | undefined): boolean {
  return allStreams.some((stream) =>
    neededTerms(stream, chat, ownHandle).some((term) => bringsTerm(query, term, chat)),
  );
}

/** Does the search bring all posts of one term (`#tag`, `from:name`, `@name`, folded) within its bounds of time? */
export function bringsTerm(query: string, term: string, chat: Chat): boolean {
  const parsed = parseQuery(query);
  if (!parsed?.anyOf.includes(term)) return false;
  return !parsed.without.some((name) => isHostOf(chat, name));
}

/**
 * Which of the chat's streams the search `query` brings whole: `(#tag OR from:mod OR @me)` all three, `from:mod`
 * the moderators (when all are named). Further terms narrow a search, and a narrowed one brings no stream whole;
 * leaving out flooders is the person's choice and no hole, leaving out a host is one.
 */
export function reachOfSearch(query: string, chat: Chat, ownHandle: string | undefined): SearchReach {
  const streams = allStreams.filter((stream) => {
    const terms = neededTerms(stream, chat, ownHandle);
    return terms.length > 0 && terms.every((term) => bringsTerm(query, term, chat));
  });
  return { streams, ...boundsOfSearch(query) };
}

/** The search terms that bring a stream together, folded; none when the person is not known, or there are no hosts. */
export function neededTerms(stream: Stream, chat: Chat, ownHandle: string | undefined): readonly string[] {
  switch (stream) {
    case "hashtag":
      return chat.hashtags.map((tag) => `#${fold(tag)}`);
    case "moderators":
      return [...chat.moderators, ...chat.guests].map((host) => `from:${fold(host)}`);
    case "mentions":
      return ownHandle === undefined ? [] : [`@${fold(ownHandle)}`];
  }
}

/** The bounds of time that a search sets itself, ms: `since_time:` is included, `until_time:` is not. */
export function boundsOfSearch(query: string): { readonly from?: number; readonly to?: number } {
  const { from, to } = parseQuery(query) ?? {};
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/**
 * One group or term, `since_time`, `until_time`, `-from:` and what does no harm; anything else is not understood. An
 * OR without brackets is understood only alone: with more terms, which of them X binds together is not documented.
 */
function parseQuery(query: string): ParsedQuery | undefined {
  const group = /\(([^()]*)\)/.exec(query);
  const others = group ? query.replace(group[0], " ") : query;
  const terms = others.split(/\s+/).filter((term) => term !== "" && !harmless.test(term));
  const loose = terms.filter((term) => !narrowing.test(term));
  const narrowed = terms.length > loose.length;
  if (group ? loose.length > 0 : narrowed && loose.length > 1) return undefined;
  const anyOf = alternatives(group?.[1] ?? loose.join(" "));
  return anyOf && { anyOf, ...narrowingOf(terms) };
}

function narrowingOf(terms: readonly string[]): Omit<ParsedQuery, "anyOf"> {
  const seconds = (name: string): number | undefined => {
    const term = terms.findLast((term) => term.toLowerCase().startsWith(name));
    return term === undefined ? undefined : Number(term.slice(name.length));
  };
  const since = seconds("since_time:");
  const until = seconds("until_time:");
  const without = terms
    .filter((term) => /^-from:/i.test(term))
    .map((term) => term.slice(6).replace(/^@/, ""));
  return {
    without,
    ...(since === undefined ? {} : { from: since * 1000 }),
    ...(until === undefined ? {} : { to: until * 1000 - 1 }),
  };
}

/** The single terms between ORs. One of several words only widens an OR, but alone it narrows. */
function alternatives(text: string): readonly string[] | undefined {
  const all = text.split(/\s+OR\s+/).map((term) => term.trim());
  const single = all.filter((term) => /^\S+$/.test(term));
  if (single.length === 0) return undefined;
  return single.map((term) => fold(term).replace("＃", "#").replace("from:@", "from:"));
}
