import { limits } from "../weights.ts";
import { lettersOf, type Wordage } from "./wordage.ts";

/** As a 30-bit number; 0 for a common phrase. */
export function phraseAt(wordage: Wordage, at: number): number {
  if (lettersOf(wordage, at, limits.phraseWords) < limits.fewestPhraseLetters) return 0;
  let phrase = 0;
  for (let place = at; place < at + limits.phraseWords; place++)
    phrase = Math.imul(phrase ^ (wordage.hashes[place] ?? 0), 0x9e3779b1) ^ (phrase >>> 15);
  return phrase >>> 2;
}

/** Different phrases may have the same number. */
export function hasPhrase(joined: string, phrase: string): boolean {
  for (let at = joined.indexOf(phrase); at >= 0; at = joined.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    if ((at === 0 || joined[at - 1] === " ") && (end === joined.length || joined[end] === " ")) return true;
  }
  return false;
}
