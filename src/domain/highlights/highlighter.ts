import { type Highlight, isFor } from "../chat/highlight.ts";
import { foldText } from "../mutes/matching/fold-text.ts";
import { phraseFinder } from "../mutes/matching/phrase-finder.ts";
import type { Post } from "../post/post.ts";

export interface Highlighted {
  readonly highlight: Highlight;
  /** Other matches, in the person's order. */
  readonly others: readonly string[];
}

export type Highlighter = (post: Post) => Highlighted | undefined;

/** By author, or by whole words of the text, ignoring case. */
export function highlighterOf(highlights: readonly Highlight[]): Highlighter {
  const known = new WeakMap<Post, Highlighted | "none">();
  const phrases = highlights.map(({ text }) => (text.startsWith("@") ? "" : foldText(text)));
  const finder = phraseFinder(phrases);
  const find = (post: Post): Highlighted | undefined => {
    const authors = [post.author, ...(post.repostOf?.author ? [post.repostOf.author] : [])];
    const found = new Set<number>();
    finder.find(foldText(post.text), found);
    highlights.forEach(({ text }, at) => {
      if (authors.some(({ handle }) => isFor(text, handle))) found.add(at);
    });
    const [highlight, ...others] = highlights.filter((_, at) => found.has(at));
    return highlight && { highlight, others: others.map(({ text }) => text) };
  };
  return (post) => {
    if (highlights.length === 0) return undefined;
    const before = known.get(post);
    if (before !== undefined) return before === "none" ? undefined : before;
    const found = find(post);
    known.set(post, found ?? "none");
    return found;
  };
}
