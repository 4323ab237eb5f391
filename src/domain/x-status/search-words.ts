import type { ChatSearch, TermKind } from "../search/chat-searches.ts";
import { type Wording, wording } from "../words/wording.ts";
import type { MissingPart, OpenSearches } from "./open-searches.ts";

export function nameOfSearch(search: ChatSearch, first: ChatSearch): readonly Wording[] {
  const isMore = (kind: TermKind) => first.terms.some((term) => term.kind === kind);
  const counted = (kind: TermKind, name: CountedName, more: CountedName) => {
    const count = search.terms.filter((term) => term.kind === kind).length;
    return count === 0 ? [] : [wording(isMore(kind) ? more : name, { count })];
  };
  const has = (kind: TermKind) => search.terms.some((term) => term.kind === kind);
  return [
    ...counted("hashtag", "searchTermHashtags", "searchTermMoreHashtags"),
    ...counted("moderator", "searchTermModerators", "searchTermMoreModerators"),
    ...(has("list") ? [wording("searchTermList")] : []),
    ...(has("mentions") ? [wording("searchTermMentions")] : []),
    ...counted("guest", "searchTermGuests", "searchTermMoreGuests"),
  ];
}

type CountedName =
  | "searchTermHashtags"
  | "searchTermMoreHashtags"
  | "searchTermModerators"
  | "searchTermMoreModerators"
  | "searchTermGuests"
  | "searchTermMoreGuests";

export function missingSentence(open: OpenSearches): Wording | undefined {
  if (open.tabs === 0) return undefined;
  const parts = [
    ...missing(open.hashtags, "searchMissingHashtags", "searchMissingSomeHashtags"),
    ...missing(open.moderators, "searchMissingModerators", "searchMissingSomeModerators"),
    ...(open.mentions.missing > 0 ? [wording("searchTermMentions")] : []),
    ...missing(open.guests, "searchMissingGuests", "searchMissingSomeGuests"),
  ];
  return parts.length === 0 ? undefined : wording("searchMissing", { count: open.tabs, parts });
}

export function narrowedSentence({ narrowing, tabs }: OpenSearches): Wording | undefined {
  if (narrowing.length === 0 || tabs > 0) return undefined;
  if (narrowing.includes("or")) return wording("searchNarrowedOr");
  return wording("searchNarrowed", { terms: narrowing.slice(0, 3).map((word) => `“${cut(word)}”`) });
}

export function leftOutSentence(without: readonly string[], muted: number): Wording | undefined {
  const some = without.length;
  if (some === 0) return undefined;
  return some >= muted
    ? wording("searchLeavesOut", { count: some })
    : wording("searchLeavesOutSome", { count: muted, some });
}

function missing(
  { missing, all }: MissingPart,
  whole: "searchMissingHashtags" | "searchMissingModerators" | "searchMissingGuests",
  some: "searchMissingSomeHashtags" | "searchMissingSomeModerators" | "searchMissingSomeGuests",
): readonly Wording[] {
  if (missing === 0) return [];
  return missing === all ? [wording(whole, { count: all })] : [wording(some, { count: all, missing })];
}

function cut(word: string): string {
  return word.length > 24 ? `${word.slice(0, 23)}…` : word;
}
