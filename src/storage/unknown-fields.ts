/**
 * Fields that only a later version can read. `known`: the readable names; of these, a missing one was deleted.
 */
export function withUnknownFields<Value extends object>(
  value: Value,
  stored: unknown,
  known: ReadonlySet<string>,
): Value {
  if (typeof stored !== "object" || stored === null) return value;
  const given = new Map(Object.entries(value));
  const unknown = Object.entries(stored).filter(
    ([name]) => !known.has(name) && given.get(name) === undefined,
  );
  return { ...value, ...Object.fromEntries(unknown) };
}

/** `stored`: the list as it was; its elements that only a later version can read stay, last. */
export function withUnknownElements<Element>(
  list: readonly Element[],
  stored: unknown,
  isKnown: (element: unknown) => boolean,
): readonly Element[] {
  return Array.isArray(stored) ? [...list, ...stored.filter((element) => !isKnown(element))] : list;
}

export function fieldOf(stored: unknown, field: string): unknown {
  return typeof stored === "object" && stored !== null
    ? new Map(Object.entries(stored)).get(field)
    : undefined;
}
