import type { TextRange } from "../post/post.ts";
import { type FoundCashtag, findCashtags } from "./cashtags.ts";
import { type FoundHashtag, findHashtags } from "./hashtags.ts";
import { type FoundLink, findLinks } from "./links.ts";
import { type FoundMention, findMentions } from "./mentions.ts";

/** Nothing overlaps: the earlier candidate wins. */
export interface FoundEntities {
  readonly links: readonly FoundLink[];
  readonly hashtags: readonly FoundHashtag[];
  readonly mentions: readonly FoundMention[];
  readonly cashtags: readonly FoundCashtag[];
}

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
