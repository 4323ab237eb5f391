import type { Feed, FeedItem } from "./feed.ts";
import { isEmptyQuery, matchesQuery, readPostQuery, searchTextOf } from "./post-query.ts";

/** Syntax: see `readPostQuery`. */
export function searchFeed(feed: Feed, typed: string): Feed {
  const query = readPostQuery(typed);
  if (isEmptyQuery(query)) return feed;
  const conditions = { ...query, texts: [] };
  const hasConditions = !isEmptyQuery(conditions);
  return feed.filter((item) => {
    if (hasConditions && !matchesQuery(conditions, item.post, item.question)) return false;
    const haystack = foldedText(item);
    return query.texts.every((text) => haystack.includes(text));
  });
}

const haystacks = new WeakMap<FeedItem, string>();

/** Folding dominates a first search, so it may be done in advance. */
export function foldedText(item: FeedItem): string {
  const known = haystacks.get(item);
  if (known !== undefined) return known;
  const haystack = searchTextOf(item.post);
  haystacks.set(item, haystack);
  return haystack;
}
