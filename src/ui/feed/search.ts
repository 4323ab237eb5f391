import type { Feed, FeedItem } from "../../domain/feed.ts";

/** The posts in which every typed word occurs: in the text, the name, the handle, or the quoted post. */
export function searchFeed(feed: Feed, typed: string): Feed {
  const words = foldedWords(typed);
  return words.length === 0
    ? feed
    : feed.filter((item) => words.every((word) => haystackOf(item).includes(word)));
}

function foldedWords(typed: string): readonly string[] {
  return folded(typed)
    .split(/\s+/)
    .filter((word) => word !== "");
}

const haystacks = new WeakMap<FeedItem, string>();

function haystackOf(item: FeedItem): string {
  const known = haystacks.get(item);
  if (known !== undefined) return known;
  const { author, text, quote, repostOf } = item.post;
  const said = [
    author.name,
    `@${author.handle}`,
    text,
    quote?.author?.handle,
    quote?.text,
    repostOf?.author?.handle,
  ];
  const haystack = folded(said.filter((piece) => piece !== undefined).join("\n"));
  haystacks.set(item, haystack);
  return haystack;
}

/** Accents and capitals do not matter in a search. */
function folded(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
