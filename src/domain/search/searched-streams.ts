import { type Chat, isHostOf } from "../chat/chat.ts";
import { allStreams, type Stream } from "../feed/stream.ts";
import { foldCase } from "../post/handle.ts";
import { isSnowflake } from "../post/snowflake.ts";
import type { TimelinePage } from "../post/timeline-page.ts";
import { readSearch } from "./read-search.ts";

/** Completely loaded within its bounds (ms, inclusive). */
export interface SearchReach {
  readonly streams: readonly Stream[];
  readonly from?: number;
  readonly to?: number;
}

/** Folded handles seen in X's lists, by list id. X shows members only on request. */
export type SeenInLists = ReadonlyMap<string, ReadonlySet<string>>;

const noneSeen: SeenInLists = new Map();

export function searchOfPage({ kind, product, rawQuery, subject }: TimelinePage): string | undefined {
  if (kind === "list") return subject !== undefined && isSnowflake(subject) ? `list:${subject}` : undefined;
  return kind === "search" && product === "Latest" ? rawQuery : undefined;
}

export function concernsChat(query: string, chat: Chat, ownHandle: string | undefined): boolean {
  const wanted = [
    ...allStreams.flatMap((stream) => neededTerms(stream, chat, ownHandle)),
    ...listTerms(chat),
  ];
  const brought = broughtTerms(query, chat);
  return wanted.some((term) => brought.includes(term));
}

/**
 * All posts of `#tag`, `from:name`, `@name` within the time bounds. A list's search covers those seen in it.
 */
export function bringsTerm(query: string, term: string, chat: Chat, seen: SeenInLists = noneSeen): boolean {
  return broughtTerms(query, chat).some((brought) => brought === term || isOfList(brought, term, seen));
}

/**
 * `(#tag OR from:mod OR @me)` loads all three, `from:mod` the moderators if all are named. A narrowed search
 * loads none completely; excluding a host is a gap, excluding flooders is not.
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

export function neededTerms(stream: Stream, chat: Chat, ownHandle: string | undefined): readonly string[] {
  switch (stream) {
    case "hashtag":
      return chat.hashtags.map((tag) => `#${foldCase(tag)}`);
    case "moderators":
      return [...chat.moderators, ...chat.guests].map((host) => `from:${foldCase(host)}`);
    case "mentions":
      return ownHandle === undefined ? [] : [`@${foldCase(ownHandle)}`];
  }
}

/** In ms; `since_time:` is inclusive, `until_time:` exclusive. */
export function boundsOfSearch(query: string): { readonly from?: number; readonly to?: number } {
  const { from, to } = readSearch(query) ?? {};
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** True for the same terms or more, at any time. */
export function loadsAllOf(shown: string, wanted: string, chat: Chat): boolean {
  const { from, to } = boundsOfSearch(shown);
  if (from !== undefined || to !== undefined) return false;
  const brought = broughtTerms(shown, chat);
  const terms = readSearch(wanted)?.anyOf ?? [];
  return terms.length > 0 && terms.every((term) => brought.includes(term));
}

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
