import { foldCase } from "../post/handle.ts";
import type { Author } from "../post/post.ts";

export interface SeenPerson {
  readonly id: string;
  readonly handle: string;
  readonly firstPostAt: number;
}

/**
 * Folded handles. An account without an id may have another handle. Undefined if nobody was seen before `from`
 * (ms).
 */
export function knownBefore(
  authors: Iterable<Author>,
  people: readonly SeenPerson[],
  from: number,
): ReadonlySet<string> | undefined {
  const before = new Set(people.filter(({ firstPostAt }) => firstPostAt < from).map(({ id }) => id));
  if (before.size === 0) return undefined;
  const isNew = new Map<string, boolean>();
  for (const { id, handle } of authors) {
    if (id !== undefined) isNew.set(foldCase(handle), !before.has(id));
    else if (!isNew.has(foldCase(handle))) isNew.set(foldCase(handle), false);
  }
  return new Set([...isNew].flatMap(([handle, isFirst]) => (isFirst ? [] : [handle])));
}
