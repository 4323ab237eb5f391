import { compareIds } from "./snowflake.ts";

/** Every post between the ids (inclusive) is loaded; `from` is older. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** Sorted, oldest first. Returns `stretches` itself when nothing changed. */
export function addStretch(stretches: readonly Stretch[], added: Stretch): readonly Stretch[] {
  const first = stretches.findIndex((known) => compareIds(known.to, added.from) >= 0);
  if (first < 0) return [...stretches, added];
  let end = first;
  let { from, to } = added;
  for (let known = stretches[end]; known && compareIds(known.from, added.to) <= 0; known = stretches[++end]) {
    from = olderOf(from, known.from);
    to = newerOf(to, known.to);
  }
  const known = stretches[first];
  if (end === first + 1 && known?.from === from && known.to === to) return stretches;
  return [...stretches.slice(0, first), { from, to }, ...stretches.slice(end)];
}

export function stretchOver(ids: readonly string[]): Stretch | undefined {
  const first = ids[0];
  if (first === undefined) return undefined;
  return { from: ids.reduce(olderOf, first), to: ids.reduce(newerOf, first) };
}

export function olderOf(a: string, b: string): string {
  return compareIds(a, b) <= 0 ? a : b;
}

export function newerOf(a: string, b: string): string {
  return compareIds(a, b) >= 0 ? a : b;
}
