import { foldCase } from "../post/handle.ts";
import { parseQuery, type QueryPart, textOfPart } from "./query-tree.ts";

export interface Search {
  /** Folded alternatives: `#tag`, `from:name`, `@name`, `list:id`, words. */
  readonly anyOf: readonly string[];
  readonly without: readonly string[];
  /** In ms, inclusive. */
  readonly from?: number;
  readonly to?: number;
  readonly narrowing: readonly string[];
}

/** X's searches omit native reposts anyway. */
const harmless = /^(?:include:nativeretweets|-filter:(?:native)?retweets)$/i;
const bound = /^(since|until)_time:(\d{1,12})$/i;
const leftOut = /^-from:@?(\w+)$/i;
/** Others (`lang:`, `filter:`, `min_faves:` …) narrow. */
const bringing = /^(?:from|list):./i;
const operator = /^[a-z_]+:./i;
const nothing: Search = { anyOf: [], without: [], narrowing: [] };

/** An evening has few searches. */
const mostKept = 50;
const kept = new Map<string, Search | undefined>();

/**
 * One group of alternatives, with `since_time:`, `until_time:`, `-from:` and harmless modifiers; the rest goes
 * to `narrowing`. Undefined where X's precedence is undocumented.
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

/** `a OR b c` without brackets. */
function isMixed(part: QueryPart): boolean {
  return part.kind === "any" && !part.inBrackets && part.parts.some(({ kind }) => kind === "all");
}

function isContent(part: QueryPart): boolean {
  if (part.kind !== "term") return part.kind !== "not";
  return bringing.test(part.text) || !operator.test(part.text);
}

function isOfPeople(part: QueryPart): boolean {
  return singleTerms(part).some((term) => /^(?:[#@]|from:|list:)/.test(term));
}

function singleTerms(part: QueryPart): readonly string[] {
  if (part.kind === "term") return [folded(part.text)];
  return part.kind === "any" ? part.parts.flatMap(singleTerms) : [];
}

function folded(term: string): string {
  return foldCase(term).replace("＃", "#").replace("from:@", "from:");
}

function limitsOf(texts: readonly string[]): Omit<Search, "anyOf"> {
  const since = secondsOf(texts, "since");
  const until = secondsOf(texts, "until");
  return {
    without: texts.flatMap((text) => leftOut.exec(text)?.[1]?.toLowerCase() ?? []),
    narrowing: texts.filter((text) => !bound.test(text) && !leftOut.test(text)),
    ...(since === undefined ? {} : { from: since * 1000 }),
    ...(until === undefined ? {} : { to: until * 1000 - 1 }),
  };
}

function secondsOf(texts: readonly string[], side: "since" | "until"): number | undefined {
  const found = texts.map((text) => bound.exec(text)).findLast((match) => match?.[1]?.toLowerCase() === side);
  return found?.[2] === undefined ? undefined : Number(found[2]);
}
