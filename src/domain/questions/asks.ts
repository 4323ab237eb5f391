import { countWords, withoutTagsAndLinks } from "./label-text.ts";

const questionMark = /[?？؟⁇⁈՞\u037e]/u;
/** "why do you …", "can you tell us …": many write no question mark on a phone. */
const begins =
  /^\W*(?:(?:question|q)\b\W*)?(?:(?:who|what|when|where|why|which|how|whose)\b|(?:is|are|do|does|did|can|could|will|would|should|have|has)\s+(?:you|your|the|we|there|it|they|police|officers?|our|any|this|that)\b)/iu;
const fewestWords = 5;
/** Where no space parts the words. */
const fewestLetters = 8;

/** Does a text ask something, with or without a question mark? */
export function asks(whole: string): boolean {
  const text = withoutTagsAndLinks(whole).trim();
  if (questionMark.test(text))
    return countWords(text) >= 3 || (text.match(/\p{L}/gu) ?? []).length >= fewestLetters;
  return begins.test(text) && countWords(text) >= fewestWords;
}
