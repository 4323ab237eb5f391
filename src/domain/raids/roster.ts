import { foldCase } from "../post/handle.ts";
import type { Post } from "../post/post.ts";
import { forEachThing, keyOf } from "./evidence/things-of.ts";
import { NumberSet } from "./texts/number-set.ts";
import { phraseAt } from "./texts/phrases.ts";
import { wordageOf } from "./texts/read-wordage.ts";
import type { Wordage } from "./texts/wordage.ts";
import { limits } from "./weights.ts";

/** With fewer regulars the usual is unknown: the room is cold. */
export const fewestRegulars = 20;
const mostPhrases = 100_000;

export interface Roster {
  /** By folded handle, before this evening. */
  readonly evenings: ReadonlyMap<string, number>;
  /** Hashtags, names and sites brought by regulars: "tag auspol". */
  readonly things: Set<string>;
  readonly phrases: NumberSet;
}

export function newRoster(evenings: ReadonlyMap<string, number>): Roster {
  return { evenings, things: new Set(), phrases: new NumberSet() };
}

export function learnUsual(roster: Roster, post: Post, chatTags: ReadonlySet<string>): void {
  if (post.repostOf || eveningsOf(roster, post.author.handle) < limits.regularFrom) return;
  forEachThing(post, chatTags, (kind, name) => roster.things.add(keyOf(kind, name)));
  if (roster.phrases.size < mostPhrases) learnPhrases(roster.phrases, wordageOf(post.text, chatTags));
}

function learnPhrases(phrases: NumberSet, wordage: Wordage): void {
  for (let at = 0; at + limits.phraseWords <= wordage.words; at++) {
    const phrase = phraseAt(wordage, at);
    if (phrase !== 0) phrases.add(phrase);
  }
}

export function eveningsOf({ evenings }: Roster, handle: string): number {
  return evenings.get(foldCase(handle)) ?? 0;
}

/** With fewer, newcomers may be regulars missing in the store. */
const fewestKnown = 10;

export function isFirstTime(roster: Roster, handle: string): boolean {
  return roster.evenings.size >= fewestKnown && eveningsOf(roster, handle) === 0;
}

export function isCold({ evenings }: Roster): boolean {
  let regulars = 0;
  for (const count of evenings.values())
    if (count >= limits.regularFrom && ++regulars >= fewestRegulars) return false;
  return true;
}
