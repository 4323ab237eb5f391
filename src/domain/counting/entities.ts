import type { TextRange } from "../post.ts";
import { type FoundCashtag, findCashtags } from "./cashtags.ts";
import { type FoundHashtag, findHashtags } from "./hashtags.ts";
import { type FoundLink, findLinks } from "./links.ts";
import { type FoundMention, findMentions } from "./mentions.ts";

/** What X will make links of in a text. Nothing overlaps: of two the one that begins first stays. */
export interface FoundEntities {
  readonly links: readonly FoundLink[];
  readonly hashtags: readonly FoundHashtag[];
  readonly mentions: readonly FoundMention[];
  readonly cashtags: readonly FoundCashtag[];
}

/** Everything in a draft that will be a link on X, each kind in the order of the text; positions in UTF-16 units. */
export function findEntities(text: string): FoundEntities {
  const links = findLinks(text);
  const hashtags = findHashtags(text);
  const mentions = findMentions(text);
  const cashtags = findCashtags(text);
  const kept = withoutOverlaps([...links, ...hashtags, ...mentions, ...cashtags]);
  const isKept = (range: TextRange) => kept.has(range);
  return {
    links: links.filter(isKept),
    hashtags: hashtags.filter(isKept),
    mentions: mentions.filter(isKept),
    cashtags: cashtags.filter(isKept),
  };
}

/** A position in UTF-16 units as a position in code points, for those who count so (X's own entity positions). */
export function codePointIndex(text: string, index: number): number {
  let count = 0;
  for (let at = 0; at < index; count++) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
  return count;
}

function withoutOverlaps(ranges: TextRange[]): ReadonlySet<TextRange> {
  const kept = new Set<TextRange>();
  let end = 0;
  for (const range of ranges.sort((a, b) => a.start - b.start)) {
    if (range.start < end) continue;
    kept.add(range);
    end = range.end;
  }
  return kept;
}
