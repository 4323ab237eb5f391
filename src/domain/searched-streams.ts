import type { Chat } from "./chat.ts";
import { fold, sameHandle } from "./handle.ts";
import type { Stream } from "./stream.ts";

/** What a search can bring of a chat: whole streams, within its bounds of time (ms, both included). */
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

/**
 * Which of the chat's streams the search `query` brings whole: `(#tag OR from:mod OR @me)` all three, `from:mod`
 * the moderators (when all are named). Further terms narrow a search, and a narrowed one brings no stream whole.
 */
export function reachOfSearch(query: string, chat: Chat, ownHandle: string | undefined): SearchReach {
  const parsed = parseQuery(query);
  if (!parsed) return { streams: [] };
  const streams = (["hashtag", "moderators", "mentions"] as const).filter((stream) =>
    neededTerms(stream, chat, ownHandle).every((term) => parsed.anyOf.includes(term)),
  );
  const whole = streams.filter((stream) => !losesSome(stream, parsed.without, chat, ownHandle));
  return { streams: whole, ...boundsOf(parsed) };
}

/** The bounds of time that a search sets itself, ms: `since_time:` is included, `until_time:` is not. */
export function boundsOfSearch(query: string): { readonly from?: number; readonly to?: number } {
  const parsed = parseQuery(query);
  return parsed ? boundsOf(parsed) : {};
}

function boundsOf({ from, to }: ParsedQuery): { from?: number; to?: number } {
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** One group or term, `since_time`, `until_time`, `-from:` and what does no harm; anything else is not understood. */
function parseQuery(query: string): ParsedQuery | undefined {
  const group = /\(([^()]*)\)/.exec(query);
  const others = group ? query.replace(group[0], " ") : query;
  const loose: string[] = [];
  const without: string[] = [];
  let bounds: { from?: number; to?: number } = {};
  for (const term of others.split(/\s+/).filter((term) => term !== "" && !harmless.test(term))) {
    const bound = /^(since|until)_time:(\d{1,12})$/i.exec(term);
    if (bound) bounds = { ...bounds, ...boundFrom(bound[1], Number(bound[2])) };
    else if (/^-from:/i.test(term)) without.push(fold(term.slice(6).replace(/^@/, "")));
    else loose.push(term);
  }
  const anyOf = group
    ? loose.length > 0
      ? undefined
      : alternatives(group[1] ?? "")
    : alternatives(loose.join(" "));
  return anyOf && { anyOf, without, ...bounds };
}

function boundFrom(name: string | undefined, seconds: number): { from?: number; to?: number } {
  return name?.toLowerCase() === "since" ? { from: seconds * 1000 } : { to: seconds * 1000 - 1 };
}

/** The single terms between ORs. One of several words only widens an OR, but alone it narrows. */
function alternatives(text: string): readonly string[] | undefined {
  const all = text.split(/\s+OR\s+/).map((term) => term.trim());
  const single = all.filter((term) => /^\S+$/.test(term));
  if (single.length === 0) return undefined;
  return single.map((term) => fold(term).replace("＃", "#").replace("from:@", "from:"));
}

function neededTerms(stream: Stream, chat: Chat, ownHandle: string | undefined): readonly string[] {
  const hosts = [...chat.moderators, ...chat.guests].map((host) => `from:${fold(host)}`);
  const terms: Record<Stream, readonly string[]> = {
    hashtag: chat.hashtags.map((tag) => `#${fold(tag)}`),
    moderators: hosts,
    mentions: ownHandle === undefined ? [] : [`@${fold(ownHandle)}`],
  };
  return terms[stream].length > 0 ? terms[stream] : [" none "];
}

/** Leaving out flooders is the person's choice and no hole; leaving out a host is one. */
function losesSome(stream: Stream, without: readonly string[], chat: Chat, own: string | undefined): boolean {
  const hosts = [...chat.moderators, ...chat.guests];
  const host = without.some((name) => hosts.some((other) => sameHandle(other, name)));
  return stream === "mentions" ? host && own !== undefined : host;
}
