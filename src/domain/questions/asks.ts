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

/** "Describe …", "Please tell us …": a question without its mark. */
const demands =
  /^[^\p{L}\p{N}@#]*(?:(?:please|pls|and|so|now),? )?(?:describe|share|tell us|tell me|name|list|discuss|explain|give (?:us|an|one|your)|introduce|think (?:of|about|back)|imagine|finish|complete|fill in|pick|choose|rank|rate|post (?:a|your)|show us|write|let us know|reflect|identify|suggest|define|compare|outline|recommend|talk about)\b/iu;
const opens =
  /^[^\p{L}\p{N}@#]*(?:(?:and|so|but|or|then|now),? )?(?:who(?:m|se)?|what|when|where|why|which|how|is|are|was|were|do|does|did|can|could|will|would|should|have|has|had|if|in (?:what|which))\b/iu;
/** "left, can you believe it?" */
const breaksOff = /^[^\p{L}\p{N}@#]*\p{Ll}+(?: \p{L}+)?,/u;
const toCome =
  /^\W*(?:still|soon|coming|to (?:come|follow)|on (?:their|its|the) way|left|mixed|next|up|stay|don['’]t|all)\b/iu;

export function isDemand(text: string): boolean {
  return demands.test(text);
}

/** Asks or demands from its first word. */
export function beginsToAsk(text: string): boolean {
  return demands.test(text) || (opens.test(text) && /^[^.!\n]*\?/u.test(text));
}

/** In its first sentence; not "mixed up. Anyone confused?" */
export function asksNow(text: string): boolean {
  if (beginsToAsk(text)) return true;
  return /^[^.!\n]*[?？؟]/u.test(text.trimStart()) && !breaksOff.test(text) && !toCome.test(text);
}
