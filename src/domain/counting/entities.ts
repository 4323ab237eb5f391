import type { TextRange } from "../post.ts";
import { type FoundCashtag, findCashtags } from "./cashtags.ts";
import { type FoundHashtag, findHashtags } from "./hashtags.ts";
import { type FoundLink, findLinks } from "./links.ts";
import { type FoundMention, findMentions } from "./mentions.ts";

/** What X will make links of in a text; nothing overlaps, an address wins over what stands in it. */
export interface FoundEntities {
  readonly links: readonly FoundLink[];
  readonly hashtags: readonly FoundHashtag[];
  readonly mentions: readonly FoundMention[];
  readonly cashtags: readonly FoundCashtag[];
}

/** Everything in a draft that will be a link on X, each kind in the order of the text; positions in UTF-16 units. */
export function findEntities(text: string): FoundEntities {
  const links = findLinks(text);
  return {
    links,
    hashtags: outside(links, findHashtags(text)),
    mentions: outside(links, findMentions(text)),
    cashtags: outside(links, findCashtags(text)),
  };
}

/** A position in UTF-16 units as a position in code points, for those who count so (X's own entity positions). */
export function codePointIndex(text: string, index: number): number {
  let count = 0;
  for (let at = 0; at < index; count++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return count;
}

/** Both lists are in the order of the text. */
function outside<Range extends TextRange>(
  links: readonly TextRange[],
  ranges: readonly Range[],
): readonly Range[] {
  if (links.length === 0) return ranges;
  let index = 0;
  return ranges.filter((range) => {
    while ((links[index]?.end ?? Number.POSITIVE_INFINITY) <= range.start) index++;
    const link = links[index];
    return !link || link.start >= range.end;
  });
}
