import type { Chat } from "./chat.ts";
import { fold } from "./handle.ts";
import { readSearch } from "./search/read-search.ts";
import { isSnowflake } from "./snowflake.ts";
import { allStreams, isHostOf, type Stream } from "./stream.ts";
import type { TimelinePage } from "./timeline-page.ts";

/** What a search brings of a chat: whole streams, within its bounds of time (ms, both included). */
export interface SearchReach {
  readonly streams: readonly Stream[];
  readonly from?: number;
  readonly to?: number;
}

/** Who (folded handles) has been seen in lists of X, by the list's id. X shows its members only to who asks. */
export type SeenInLists = ReadonlyMap<string, ReadonlySet<string>>;

const noneSeen: SeenInLists = new Map();

/**
 * The Latest search that a page of X is of; a list's Latest timeline counts as the search for that list. Undefined
 * for pages that leave posts out, or mix in what nobody asked for.
 */
export function searchOfPage({ operation, product, rawQuery, subject }: TimelinePage): string | undefined {
  if (operation === "ListLatestTweetsTimeline")
    return subject !== undefined && isSnowflake(subject) ? `list:${subject}` : undefined;
  return operation === "SearchTimeline" && product === "Latest" ? rawQuery : undefined;
}

/** Does the search bring at least a part of one of the chat's streams, such as one of its moderators? */
export function concernsChat(query: string, chat: Chat, ownHandle: string | undefined): boolean {
  const wanted = [
    ...allStreams.flatMap((stream) => neededTerms(stream, chat, ownHandle)),
    ...listTerms(chat),
  ];
  const brought = broughtTerms(query, chat);
  return wanted.some((term) => brought.includes(term));
}

/**
 * Does the search bring all posts of one term (`#tag`, `from:name`, `@name`, folded) within its bounds of time? A
 * list's search brings those who were seen in it.
 */
export function bringsTerm(query: string, term: string, chat: Chat, seen: SeenInLists = noneSeen): boolean {
  return broughtTerms(query, chat).some((brought) => brought === term || isOfList(brought, term, seen));
}

/**
 * Which of the chat's streams the search `query` brings whole: `(#tag OR from:mod OR @me)` all three, `from:mod`
 * the moderators (when all are named). Further terms narrow a search, and a narrowed one brings no stream whole;
 * leaving out flooders is the person's choice and no hole, leaving out a host is one.
 */
export function reachOfSearch(
  query: string,
  chat: Chat,
  ownHandle: string | undefined,
  seen: SeenInLists = noneSeen,
): SearchReach {
  const streams = allStreams.filter((stream) => {
    const terms = neededTerms(stream, chat, ownHandle);
    return terms.length > 0 && terms.every((term) => bringsTerm(query, term, chat, seen));
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
  const { from, to } = readSearch(query) ?? {};
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** Does a tab that shows `shown` load all that the search `wanted` would: the same terms or more, at any time? */
export function loadsAllOf(shown: string, wanted: string, chat: Chat): boolean {
  const { from, to } = boundsOfSearch(shown);
  if (from !== undefined || to !== undefined) return false;
  const brought = broughtTerms(shown, chat);
  const terms = readSearch(wanted)?.anyOf ?? [];
  return terms.length > 0 && terms.every((term) => brought.includes(term));
}

/** The terms of which a search brings every post: none of one that is narrowed, or that leaves a host out. */
function broughtTerms(query: string, chat: Chat): readonly string[] {
  const search = readSearch(query);
  if (!search || search.narrowing.length > 0) return [];
  return search.without.some((name) => isHostOf(chat, name)) ? [] : search.anyOf;
}

function listTerms({ moderatorList }: Chat): readonly string[] {
  return moderatorList === undefined ? [] : [`list:${moderatorList}`];
}

function isOfList(brought: string, term: string, seen: SeenInLists): boolean {
  if (!brought.startsWith("list:") || !term.startsWith("from:")) return false;
  return seen.get(brought.slice(5))?.has(term.slice(5)) === true;
}
