import type { HandOverText } from "../../domain/draft-text.ts";

/** Where the mirror of a text ends that is far too long, in UTF-16 units of the whole text. */
export interface Cut {
  /** From the line below this place on everything is painted alike, as one area. */
  readonly areaFrom: number;
  /** The last letter that the mirror holds: far enough that the line of `areaFrom` breaks where it does in the box. */
  readonly end: number;
}

/** More letters than a line holds at the panel's widest. */
const line = 200;
/** The person's own text must go on for so much longer that the cut is worth it. */
const worth = 400;
/** Where an element may begin, the best first: where nothing is joined, before an emoji, between letters. */
const seams = [
  /(?<=\s)\S|\p{Ideographic}/u,
  /(?<!\u200d)\p{Extended_Pictographic}/u,
  /(?<=[\p{L}\p{M}])\p{L}/u,
];

/**
 * Where to cut the mirror; undefined when it is to hold the whole text. Behind `overX`, where X takes no more, there is
 * nothing to tell apart, and laying out thousands of letters twice is what a keystroke would cost.
 */
export function cutOf(composed: HandOverText, overX: number | undefined): Cut | undefined {
  if (overX === undefined) return undefined;
  const { text, ownStart, ownLength } = composed;
  const from = Math.max(overX, ownStart) + 1;
  if (ownStart + ownLength < from + 2 * line + worth) return undefined;
  const near = text.slice(from, from + line);
  const found = seams.map((seam) => near.search(seam)).find((at) => at >= 0);
  return found === undefined ? undefined : { areaFrom: from + found, end: from + found + line };
}
