import type { Chat } from "../chat.ts";
import { fold, isHandle, sameHandle } from "../handle.ts";
import { isHashtag } from "../hashtag.ts";
import { lengthOfQuery, longestQuery, mostOperators } from "./query-size.ts";

/** What a term of a search brings. A list stands for all moderators. */
export type TermKind = "hashtag" | "moderator" | "list" | "mentions" | "guest";

/** One search of X for a part of a chat; most chats have one. */
export interface ChatSearch {
  readonly query: string;
  readonly terms: readonly SearchTerm[];
  /** Handles of whom it leaves out. */
  readonly without: readonly string[];
}

export interface SearchTerm {
  readonly kind: TermKind;
  /** As it stands in the search: `#tag`, `from:name`, `list:id`, `@name`. */
  readonly text: string;
}

export interface SearchWishes {
  /** The signed-in person: their mentions are asked for too. */
  readonly ownHandle?: string | undefined;
  /** Only posts of this stretch, ms, both ends included. X knows whole seconds. */
  readonly from?: number;
  readonly to?: number;
  /** Handles whose posts the person left out, those that matter most first. Hosts and the person are never left out. */
  readonly without?: readonly string[];
}

/**
 * The searches for a chat, `(#tag OR from:moderator OR @me)`, most often one. X takes 512 characters and about 22
 * operators: what is more goes to further searches, the most useful parts first (hashtags, moderators, mentions,
 * guests), each term in exactly one. A list of the moderators stands for all of them. Exclusions only take room that
 * is left. What cannot be a handle or a hashtag is left out; empty when nothing remains.
 */
export function chatSearches(chat: Chat, wishes: SearchWishes = {}): readonly ChatSearch[] {
  const time = timeTerms(wishes);
  const groups: SearchTerm[][] = [];
  for (const term of usefulTerms(chat, wishes.ownHandle)) {
    const group = groups.find((terms) => fits([...terms, term], time));
    if (group) group.push(term);
    else groups.push([term]);
  }
  const wanted = exclusionsOf(chat, wishes);
  return groups.map((terms) => {
    const without = exclusionsThatFit(terms, time, wanted);
    return { query: queryOf(terms, time, without), terms, without };
  });
}

/** The text of the first of the chat's searches: the only one unless the chat is larger than one search of X. */
export function chatQuery(chat: Chat, ownHandle?: string): string {
  return chatSearches(chat, { ownHandle })[0]?.query ?? "";
}

function usefulTerms(chat: Chat, ownHandle: string | undefined): readonly SearchTerm[] {
  const { hashtags, moderators, moderatorList, guests } = chat;
  const from = (kind: TermKind, handles: readonly string[]) =>
    handles.filter(isHandle).map((handle) => ({ kind, text: `from:${handle}` }));
  const own = ownHandle !== undefined && isHandle(ownHandle) ? [ownHandle] : [];
  const terms: readonly SearchTerm[] = [
    ...hashtags.filter(isHashtag).map((tag) => ({ kind: "hashtag", text: `#${tag}` }) as const),
    ...(moderatorList === undefined
      ? from("moderator", moderators)
      : [{ kind: "list", text: `list:${moderatorList}` } as const]),
    ...own.map((handle) => ({ kind: "mentions", text: `@${handle}` }) as const),
    ...from("guest", guests),
  ];
  return eachOnce(terms, ({ text }) => text);
}

/** Hashtags, accounts, and the person's mentions last, as the chat's people write it. */
function queryOf(
  terms: readonly SearchTerm[],
  time: readonly string[],
  without: readonly string[] = [],
): string {
  const isOwn = ({ kind }: SearchTerm) => kind === "mentions";
  const ordered = [...terms.filter((term) => !isOwn(term)), ...terms.filter(isOwn)];
  const wanted = ordered.map(({ text }) => text).join(" OR ");
  const exclusions = without.map((handle) => `-from:${handle}`);
  return [terms.length > 1 ? `(${wanted})` : wanted, ...time, ...exclusions].join(" ");
}

/** A search of accounts alone brings nobody else's posts: nothing is to be left out of it. */
function exclusionsThatFit(
  terms: readonly SearchTerm[],
  time: readonly string[],
  wanted: readonly string[],
): readonly string[] {
  if (!terms.some(({ kind }) => kind === "hashtag" || kind === "mentions")) return [];
  const without: string[] = [];
  for (const handle of wanted) {
    if (terms.length + time.length + without.length >= mostOperators) break;
    if (fits(terms, time, [...without, handle])) without.push(handle);
  }
  return without;
}

function fits(
  terms: readonly SearchTerm[],
  time: readonly string[],
  without: readonly string[] = [],
): boolean {
  if (terms.length + time.length + without.length > mostOperators) return false;
  return lengthOfQuery(queryOf(terms, time, without)) <= longestQuery;
}

function exclusionsOf(chat: Chat, { without = [], ownHandle }: SearchWishes): readonly string[] {
  const kept = [...chat.moderators, ...chat.guests, ...(ownHandle === undefined ? [] : [ownHandle])];
  const left = without.filter(
    (handle) => isHandle(handle) && !kept.some((other) => sameHandle(handle, other)),
  );
  return eachOnce(left, (handle) => handle);
}

/** Each at its first place. */
function eachOnce<Named>(all: readonly Named[], nameOf: (one: Named) => string): readonly Named[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const name = fold(nameOf(one));
    return seen.has(name) ? false : seen.add(name);
  });
}

/** `until_time` is not included by X. */
function timeTerms({ from, to }: SearchWishes): readonly string[] {
  const terms = [
    from === undefined ? "" : `since_time:${Math.floor(from / 1000)}`,
    to === undefined ? "" : `until_time:${Math.floor(to / 1000) + 1}`,
  ];
  return terms.filter((term) => term !== "");
}
