import { followsAttachedWords, tibetanBehind } from "./attached-words.ts";
import { particlesBehind } from "./korean-particles.ts";

/** Word characters, without a keycap's frame and the emoji that Unicode counts as a letter. */
const word = /(?![\u20e3ℹ])[\p{L}\p{M}\p{N}_]/u;
/** Marks and emoji modifiers. */
const continuing = /\p{M}|\u200d|\ufe0f|\p{EMod}|[\u{e0020}-\u{e007f}]/u;
/** An emoji, or a letter under a letter. */
const joining = /\u200d|[\u1039\u17d2\u1a60]/u;
const flagHalf = /\p{RI}/u;
const tibetan = /\p{sc=Tibt}/u;
const hangul = /\p{sc=Hang}/u;

/**
 * Scripts without spaces between words: a phrase may start or end anywhere. By script extension, since ー and
 * others belong to several scripts.
 */
const unspaced =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}\p{sc=Lana}\p{sc=Tale}\p{sc=Talu}\p{sc=Tavt}\p{sc=Java}\p{sc=Bali}\p{sc=Yiii}]/u;

/** Signs and emoji at its edges need no boundary. */
export function isWhole(text: string, start: number, end: number): boolean {
  return (isStart(text, start) || followsAttachedWords(text, start, end)) && isEnd(text, end);
}

function isStart(text: string, start: number): boolean {
  const outside = characterBefore(text, start);
  const inside = characterAt(text, start);
  if (joining.test(outside) || continuing.test(inside)) return false;
  if (flagHalf.test(inside) && flagHalvesBefore(text, start) % 2 === 1) return false;
  return text[start + 1] === "\u20e3" || parts(outside, inside);
}

function isEnd(text: string, end: number): boolean {
  const inside = characterBefore(text, end);
  const outside = characterAt(text, end);
  if (continuing.test(outside)) return false;
  if (flagHalf.test(inside) && flagHalf.test(outside) && flagHalvesBefore(text, end) % 2 === 1) return false;
  return (
    parts(inside, outside) ||
    (hangul.test(inside) && particlesBehind(text, end)) ||
    (tibetan.test(inside) && tibetanBehind(text, end))
  );
}

function parts(left: string, right: string): boolean {
  if (!word.test(left) || !word.test(right)) return true;
  return unspaced.test(left) || unspaced.test(right) || hangul.test(left) !== hangul.test(right);
}

function flagHalvesBefore(text: string, place: number): number {
  let count = 0;
  for (let at = place; flagHalf.test(characterBefore(text, at)); at -= 2) count++;
  return count;
}

function characterAt(text: string, index: number): string {
  const codePoint = text.codePointAt(index);
  return codePoint === undefined ? "" : String.fromCodePoint(codePoint);
}

function characterBefore(text: string, index: number): string {
  const last = text.charCodeAt(index - 1);
  const isLow = last >= 0xdc00 && last <= 0xdfff;
  return text.slice(Math.max(0, index - (isLow ? 2 : 1)), index);
}
