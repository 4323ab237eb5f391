import type { HandOverText } from "../../../domain/drafts/draft-text.ts";

/** Where the mirror of a very long text ends, in UTF-16 units of the whole text. */
export interface Cut {
  readonly areaFrom: number;
  /** The mirror's last letter, far enough that the line of `areaFrom` breaks as in the box. */
  readonly end: number;
}

/** More letters than a line holds at the panel's widest. */
const line = 200;
/** The text must be at least this much longer for a cut to pay. */
const worth = 400;
/** Where an element may begin, best first: at a break, before an emoji, between letters. */
const seams = [
  /(?<=\s)\S|\p{Ideographic}/u,
  /(?<!\u200d)\p{Extended_Pictographic}/u,
  /(?<=[\p{L}\p{M}])\p{L}/u,
];

/**
 * Where to cut the mirror; undefined to mirror everything. Beyond `overX` nothing is highlighted, and laying
 * out thousands of letters twice would slow each keystroke.
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
