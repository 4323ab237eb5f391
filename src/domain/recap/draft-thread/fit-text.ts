import { countPrepared, prepareText } from "../../counting/count.ts";
import type { CountRule } from "../../counting/rules.ts";

const graphemes = new Intl.Segmenter(undefined, { granularity: "grapheme" });
/** Share that a cut at a word's end may cost; beyond it, as in texts without spaces, it cuts anywhere. */
const mostLost = 0.4;

/** `write` with as many of `words` as all `rules` allow, or none. */
export function fitText(
  write: (words: string) => string,
  words: string,
  rules: readonly CountRule[],
): string {
  const fits = (text: string) => {
    const prepared = prepareText(text);
    return rules.every((rule) => countPrepared(prepared, rule).valid);
  };
  const whole = write(words);
  if (fits(whole)) return whole;
  const ends = Array.from(graphemes.segment(words), ({ index }) => index);
  let most = 0;
  let tooMuch = ends.length;
  while (tooMuch - most > 1) {
    const middle = Math.floor((most + tooMuch) / 2);
    if (fits(write(shortened(words, ends[middle])))) most = middle;
    else tooMuch = middle;
  }
  return write(most === 0 ? "" : shortened(words, ends[most]));
}

function shortened(words: string, end = 0): string {
  const cut = words.slice(0, end);
  const atWord = /\s/u.test(words[end] ?? "") ? cut : cut.replace(/\s+\S*$/u, "");
  return `${(atWord.length < end * (1 - mostLost) ? cut : atWord).trimEnd()}…`;
}
