const word = /[\p{L}\p{M}\p{N}_]/u;
const mark = /\p{M}/u;

/** Scripts that are written without spaces between words: a phrase may begin or end anywhere in them. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;

/** Does `text.slice(start, end)` stand there as whole words? Signs and emoji at its edges need no boundary. */
export function isWhole(text: string, start: number, end: number): boolean {
  return (
    isBoundary(characterBefore(text, start), characterAt(text, start), true) &&
    isBoundary(characterBefore(text, end), characterAt(text, end), false)
  );
}

/** `inside` says which of the two belongs to the phrase: the one behind the place, or the one before it. */
function isBoundary(before: string, after: string, insideIsAfter: boolean): boolean {
  if (mark.test(after)) return false;
  const inside = insideIsAfter ? after : before;
  const outside = insideIsAfter ? before : after;
  return !word.test(inside) || !word.test(outside) || unspaced.test(inside);
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
