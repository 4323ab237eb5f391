import type { TextRange } from "../../domain/post.ts";

/** How a stretch of the text is painted: too much for the house, too much for X, spoken of by a house rule. */
export type Paint = "over-house" | "over-x" | "advised";

export interface PaintedPiece {
  readonly text: string;
  readonly paint: Paint | undefined;
}

export interface PaintMarks {
  /** From here on it is too much, UTF-16 units of the whole text; undefined when it fits. */
  readonly overHouse: number | undefined;
  readonly overX: number | undefined;
  /** In any order; they may overlap. */
  readonly advised: readonly TextRange[];
}

/**
 * Cuts `text.slice(from, to)` where the paint changes, into as few pieces as there can be. What is too much for X is
 * nothing else besides.
 */
export function paintPieces(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  marks: PaintMarks,
): readonly PaintedPiece[] {
  const overX = Math.max(from, Math.min(marks.overX ?? to, to));
  const overHouse = Math.max(from, Math.min(marks.overHouse ?? to, overX));
  const stretches: { end: number; paint: Paint | undefined }[] = [];
  const paintTo = (end: number, paint: Paint | undefined) => {
    if (end > (stretches.at(-1)?.end ?? from)) stretches.push({ end, paint });
  };
  for (const { start, end } of joined(marks.advised)) {
    if (start >= overHouse) break;
    paintTo(start, undefined);
    paintTo(Math.min(end, overHouse), "advised");
  }
  paintTo(overHouse, undefined);
  paintTo(overX, "over-house");
  paintTo(to, "over-x");
  return stretches.map(({ end, paint }, at) => ({
    text: text.slice(stretches[at - 1]?.end ?? from, end),
    paint,
  }));
}

/** Ascending, and in one where ranges overlap or touch. */
function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const joinedRanges: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joinedRanges.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joinedRanges.push({ start, end });
  }
  return joinedRanges;
}
