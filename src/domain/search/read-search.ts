import { fold } from "../handle.ts";
import { parseQuery, type QueryPart, textOfPart } from "./query-tree.ts";

/** What a search asks for, as far as it is understood. */
export interface Search {
  /** Terms of which a post needs one (`#tag`, `from:name`, `@name`, `list:id`, words), folded. */
  readonly anyOf: readonly string[];
  /** Handles that it leaves out, folded. */
  readonly without: readonly string[];
  /** Its own bounds of time, ms, both included. */
  readonly from?: number;
  readonly to?: number;
  /** Whatever else a post must meet, as it was typed: of a search that has any, no stream comes whole. */
  readonly narrowing: readonly string[];
}

/** Modifiers that take away nothing a stream needs. X leaves native reposts out of a search anyway. */
const harmless = /^(?:include:nativeretweets|-filter:(?:native)?retweets)$/i;
const bound = /^(since|until)_time:(\d{1,12})$/i;
const leftOut = /^-from:@?(\w+)$/i;
/** Operators whose posts can be a stream's; any other (`lang:`, `filter:`, `min_faves:` …) narrows. */
const bringing = /^(?:from|list):./i;
const operator = /^[a-z_]+:./i;
const nothing: Search = { anyOf: [], without: [], narrowing: [] };

/** An evening has few searches, and each is asked about for every moderator of every page. */
const mostKept = 50;
const kept = new Map<string, Search | undefined>();

/**
 * Reads a search's text: one term or one group of alternatives, with `since_time:`, `until_time:`, `-from:` and what
 * does no harm; what more it asks is `narrowing`. Undefined where nobody documents what X binds together: an OR
 * without brackets beside further terms.
 */
export function readSearch(query: string): Search | undefined {
  if (kept.has(query)) return kept.get(query);
  if (kept.size >= mostKept) kept.clear();
  const search = read(query);
  kept.set(query, search);
  return search;
}

function read(query: string): Search | undefined {
  const whole = parseQuery(query);
  const tree = whole && withoutHarmless(whole);
  if (!tree) return nothing;
  if (isMixed(tree)) return undefined;
  const parts = tree.kind === "all" ? tree.parts : [tree];
  const contents = parts.filter(isContent);
  const content = contents.find(isOfPeople) ?? contents[0];
  const others = parts.filter((part) => part !== content);
  return { anyOf: content ? singleTerms(content) : [], ...limitsOf(others.map(textOfPart)) };
}

function withoutHarmless(part: QueryPart): QueryPart | undefined {
  if (harmless.test(textOfPart(part))) return undefined;
  if (part.kind !== "any" && part.kind !== "all") return part;
  const parts = part.parts.flatMap((each) => withoutHarmless(each) ?? []);
  return parts.length > 1 ? { ...part, parts } : parts[0];
}

/** `a OR b c` without brackets: alternatives of which one has several terms. */
function isMixed(part: QueryPart): boolean {
  return part.kind === "any" && !part.inBrackets && part.parts.some(({ kind }) => kind === "all");
}

function isContent(part: QueryPart): boolean {
  if (part.kind !== "term") return part.kind !== "not";
  return bringing.test(part.text) || !operator.test(part.text);
}

/** Does it name a hashtag, an account or a list, as a chat's search does? */
function isOfPeople(part: QueryPart): boolean {
  return singleTerms(part).some((term) => /^(?:[#@]|from:|list:)/.test(term));
}

/** The single terms between ORs. One of several words only widens an OR, but alone it narrows. */
function singleTerms(part: QueryPart): readonly string[] {
  if (part.kind === "term") return [folded(part.text)];
  return part.kind === "any" ? part.parts.flatMap(singleTerms) : [];
}

function folded(term: string): string {
  return fold(term).replace("＃", "#").replace("from:@", "from:");
}

function limitsOf(texts: readonly string[]): Omit<Search, "anyOf"> {
  const since = secondsOf(texts, "since");
  const until = secondsOf(texts, "until");
  return {
    without: texts.flatMap((text) => leftOut.exec(text)?.[1]?.toLowerCase() ?? []),
    narrowing: texts.filter((text) => !bound.test(text) && !leftOut.test(text)),
    ...(since === undefined ? {} : { from: since * 1000 }),
    // X does not include it.
    ...(until === undefined ? {} : { to: until * 1000 - 1 }),
  };
}

function secondsOf(texts: readonly string[], side: "since" | "until"): number | undefined {
  const found = texts.map((text) => bound.exec(text)).findLast((match) => match?.[1]?.toLowerCase() === side);
  return found?.[2] === undefined ? undefined : Number(found[2]);
}
