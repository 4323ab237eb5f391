import type { ReadingTotals } from "./reading.ts";

export function sum(totals: readonly ReadingTotals[], of: (totals: ReadingTotals) => number): number {
  return totals.reduce((all, each) => all + of(each), 0);
}

export function sumsOf(
  totals: readonly ReadingTotals[],
  of: (totals: ReadingTotals) => Readonly<Record<string, number>>,
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const [name, count] of totals.flatMap((each) => Object.entries(of(each))))
    if (count > 0) sums.set(name, (sums.get(name) ?? 0) + count);
  return sums;
}
