import { foldForSearch } from "./post-query.ts";

export interface Piece {
  readonly text: string;
  readonly isHit: boolean;
}

/** The pieces joined are the text; `wanted` is folded. */
export function splitAtHits(text: string, wanted: readonly string[]): readonly Piece[] {
  const { folded, starts } = foldedWithPlaces(text);
  const isHit = new Array<boolean>(text.length).fill(false);
  for (const one of wanted.filter((part) => part !== "")) {
    for (let at = folded.indexOf(one); at >= 0; at = folded.indexOf(one, at + one.length)) {
      isHit.fill(true, starts[at], starts[at + one.length] ?? text.length);
    }
  }
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && isHit[at] === isHit[start]) continue;
    pieces.push({ text: text.slice(start, at), isHit: isHit[start] === true });
    start = at;
  }
  return pieces;
}

function foldedWithPlaces(text: string): { folded: string; starts: readonly number[] } {
  let folded = "";
  const starts: number[] = [];
  let at = 0;
  for (const sign of text) {
    const one = foldForSearch(sign);
    for (let unit = 0; unit < one.length; unit++) starts.push(at);
    folded += one;
    at += sign.length;
  }
  return { folded, starts };
}
