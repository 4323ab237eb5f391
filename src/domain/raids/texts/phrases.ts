import { limits } from "../weights.ts";
import { lettersOf, type Wordage } from "./wordage.ts";

/** As 30-bit numbers, by first word; 0 for common phrases. */
export function phrasesOf(wordage: Wordage): readonly number[] {
  const { hashes } = wordage;
  const phrases: number[] = [];
  for (let at = 0; at + limits.phraseWords <= hashes.length; at++) {
    let phrase = 0;
    for (let place = at; place < at + limits.phraseWords; place++)
      phrase = Math.imul(phrase ^ (hashes[place] ?? 0), 0x9e3779b1) ^ (phrase >>> 15);
    const letters = lettersOf(wordage, at, limits.phraseWords);
    phrases.push(letters < limits.fewestPhraseLetters ? 0 : phrase >>> 2);
  }
  return phrases;
}

/** Different phrases may have the same number. */
export function hasPhrase(joined: string, phrase: string): boolean {
  for (let at = joined.indexOf(phrase); at >= 0; at = joined.indexOf(phrase, at + 1)) {
    const end = at + phrase.length;
    if ((at === 0 || joined[at - 1] === " ") && (end === joined.length || joined[end] === " ")) return true;
  }
  return false;
}
