import type { TextRange } from "../../../domain/post/post.ts";

export type Paint = "over-house" | "over-x" | "advised";

export interface PaintedPiece {
  readonly text: string;
  readonly paint: Paint | undefined;
}

export interface PaintedRanges {
  /** Where the excess begins, in UTF-16 units of the whole text; undefined when it fits. */
  readonly overHouse: number | undefined;
  readonly overX: number | undefined;
  readonly advised: readonly TextRange[];
}

/**
 * Cuts `text.slice(from, to)` where the paint changes, into as few pieces as possible. The excess has no other
 * paint.
 */
export function paintPieces(
  text: string,
  { from, to }: { readonly from: number; readonly to: number },
  limits: PaintedRanges,
): readonly PaintedPiece[] {
  const overX = Math.max(from, Math.min(limits.overX ?? to, to));
  const overHouse = Math.max(from, Math.min(limits.overHouse ?? to, overX));
  const stretches: { end: number; paint: Paint | undefined }[] = [];
  const paintTo = (end: number, paint: Paint | undefined) => {
    if (end > (stretches.at(-1)?.end ?? from)) stretches.push({ end, paint });
  };
  for (const { start, end } of joined(limits.advised)) {
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

function joined(ranges: readonly TextRange[]): readonly TextRange[] {
  const joinedRanges: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joinedRanges.at(-1);
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else joinedRanges.push({ start, end });
  }
  return joinedRanges;
}
