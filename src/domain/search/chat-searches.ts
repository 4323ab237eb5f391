import type { Chat } from "../chat/chat.ts";
import { foldCase, isHandle, sameHandle } from "../post/handle.ts";
import { isHashtag } from "../post/hashtag.ts";
import { lengthOfQuery, longestQuery, mostOperators } from "./query-size.ts";

export type TermKind = "hashtag" | "moderator" | "list" | "mentions" | "guest";

export interface ChatSearch {
  readonly query: string;
  readonly terms: readonly SearchTerm[];
  readonly without: readonly string[];
}

export interface SearchTerm {
  readonly kind: TermKind;
  /** `#tag`, `from:name`, `list:id` or `@name`. */
  readonly text: string;
}

export interface SearchWishes {
  readonly ownHandle?: string | undefined;
  /** In ms, inclusive; X uses whole seconds. */
  readonly from?: number;
  readonly to?: number;
  readonly without?: readonly string[];
}

/**
 * `(#tag OR from:moderator OR @me)`, mostly one search. Beyond X's limits further searches follow, most useful
 * first (hashtags, moderators, mentions, guests). A moderator list replaces all moderators. Exclusions use only
 * spare room. Empty without valid terms.
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

function eachOnce<Named>(all: readonly Named[], nameOf: (one: Named) => string): readonly Named[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const name = foldCase(nameOf(one));
    return seen.has(name) ? false : seen.add(name);
  });
}

/** X's `until_time` is exclusive. */
function timeTerms({ from, to }: SearchWishes): readonly string[] {
  const terms = [
    from === undefined ? "" : `since_time:${Math.floor(from / 1000)}`,
    to === undefined ? "" : `until_time:${Math.floor(to / 1000) + 1}`,
  ];
  return terms.filter((term) => term !== "");
}
