import type { ChatSearch, TermKind } from "./chat-searches.ts";
import type { MissingPart, OpenSearches } from "./open-searches.ts";

/** What a further search of a chat brings: "more moderators (9) and posts to you". `first`: the chat's first search. */
export function nameOfSearch(search: ChatSearch, first: ChatSearch): string {
  const more = (kind: TermKind) => (first.terms.some((term) => term.kind === kind) ? "more " : "");
  const count = (kind: TermKind) => search.terms.filter((term) => term.kind === kind).length;
  const counted = (kind: TermKind, name: string) =>
    count(kind) === 0 ? [] : [`${more(kind)}${name} (${count(kind)})`];
  return inWords([
    ...counted("hashtag", "hashtags"),
    ...counted("moderator", "moderators"),
    ...(count("list") > 0 ? ["the moderators"] : []),
    ...(count("mentions") > 0 ? ["posts to you"] : []),
    ...counted("guest", "guest hosts"),
  ]);
}

/**
 * What of the chat no open tab asks X for: "9 of 30 moderators are not in the search that is open." Undefined when
 * nothing is missing, or no tab is at the chat: that is said elsewhere.
 */
export function missingSentence(open: OpenSearches): string | undefined {
  if (open.tabs === 0) return undefined;
  const parts = [
    missing(open.hashtags, "hashtag"),
    missing(open.moderators, "moderator"),
    open.mentions.missing > 0 ? "posts to you" : "",
    missing(open.guests, "guest host"),
  ].filter((part) => part !== "");
  if (parts.length === 0) return undefined;
  const isOne = parts.length === 1 && / of \d+ /.test(parts[0] ?? "") && parts[0]?.startsWith("1 ");
  const where = open.tabs === 1 ? "the search that is open" : `the ${open.tabs} searches that are open`;
  const sentence = `${inWords(parts)} ${isOne ? "is" : "are"} not in ${where}.`;
  return `${sentence[0]?.toUpperCase()}${sentence.slice(1)}`;
}

/** That a search on X, typed by the person, leaves posts out, and by which of its words. */
export function narrowedSentence({ narrowing, tabs }: OpenSearches): string | undefined {
  if (narrowing.length === 0 || tabs > 0) return undefined;
  const small = narrowing.find((word) => word === "or");
  if (small !== undefined)
    return "The search on X says “or”: X takes that for a word. OR must be in capitals.";
  return `The search on X leaves posts out: ${inWords(narrowing.slice(0, 3).map((word) => `“${cut(word)}”`))}.`;
}

/** "17 of 41 muted accounts are left out of X's search." `muted`: how many there are. */
export function leftOutSentence(without: readonly string[], muted: number): string | undefined {
  const count = without.length;
  if (count === 0) return undefined;
  const all = Math.max(count, muted);
  const who =
    all === count
      ? `${count} muted ${count === 1 ? "account" : "accounts"}`
      : `${count} of ${all} muted accounts`;
  return `X's search leaves out ${who}.`;
}

function missing({ missing, all }: MissingPart, name: string): string {
  if (missing === 0) return "";
  if (missing === all) return all === 1 ? `the ${name}` : `the ${all} ${name}s`;
  return `${missing} of ${all} ${name}s`;
}

function inWords(parts: readonly string[]): string {
  return parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;
}

function cut(word: string): string {
  return word.length > 24 ? `${word.slice(0, 23)}…` : word;
}
