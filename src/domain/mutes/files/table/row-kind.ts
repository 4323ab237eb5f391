import { bareCell } from "./cell.ts";
import { spelled } from "./spared.ts";

const title =
  /^(?:(?:mute|block|filter|entry|item|target|rule) )?(?:type|kind)$|^(?:category|art|typ|tipo|тип|種類|类型|類型|유형)$/iu;
const before = /^(?:btf )?(?:(?:muted?|block(?:ed)?) )?/;
const people =
  /^(?:user(?:name)?s?|user ids?|accounts?|handles?|profiles?|members?|persons?|people|screen names?|authors?)$/;
const words = /^(?:key ?words?|phrases?|words?|terms?|texts?)$/;
const hashtags = /^hash ?tags?$/;
const domains = /^(?:domains?|hosts?|websites?)$/;
const others =
  /^(?:regex(?:es|ps?)?|patterns?|expressions?|sources?|clients?|apps?|urls?|links?|lists?|tweets?|posts?|threads?|conversations?|topics?|emojis?|phrase regex)$/;

export type RowKind = "person" | "words" | "hashtag" | "domain" | "other";

export function isKindTitle(name: string): boolean {
  return title.test(spelled(name));
}

/** “user”, “keyword”, “BTF.user”; undefined where the cell holds something else. */
export function kindOf(cell: string): RowKind | undefined {
  const name = spelled(bareCell(cell).replaceAll(".", " ")).toLowerCase().replace(before, "");
  if (people.test(name)) return "person";
  if (words.test(name)) return "words";
  if (hashtags.test(name)) return "hashtag";
  if (domains.test(name)) return "domain";
  return others.test(name) ? "other" : undefined;
}
