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
  /** Ascending. */
  readonly advised: readonly TextRange[];
}

/** Cuts `text.slice(from, to)` where the paint changes. What is too much for X is nothing else besides. */
export function paintPieces(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  marks: PaintMarks,
): readonly PaintedPiece[] {
  const edges = [
    from,
    to,
    marks.overHouse,
    marks.overX,
    ...marks.advised.flatMap(({ start, end }) => [start, end]),
  ]
    .filter((edge): edge is number => edge !== undefined && edge >= from && edge <= to)
    .sort((a, b) => a - b);
  const cuts = [...new Set(edges)];
  return cuts
    .slice(0, -1)
    .map((start, at) => ({ text: text.slice(start, cuts[at + 1]), paint: paintAt(start, marks) }));
}

function paintAt(at: number, { overHouse, overX, advised }: PaintMarks): Paint | undefined {
  if (overX !== undefined && at >= overX) return "over-x";
  if (overHouse !== undefined && at >= overHouse) return "over-house";
  return advised.some(({ start, end }) => at >= start && at < end) ? "advised" : undefined;
}
