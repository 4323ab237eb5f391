/** What holds posts of its own in a body: an entry of a timeline, or a post of a REST body. */
export interface PostPlace {
  readonly value: unknown;
  /** Takes it out of the body. */
  readonly remove: () => void;
}

/** The places of posts in a parsed body, in its order. */
export function postPlacesIn(body: unknown): readonly PostPlace[] {
  const tweets = childOf(childOf(body, "globalObjects"), "tweets");
  return tweets ? valuesOf(tweets) : listsIn(body).flatMap(itemsOf);
}

function childOf(value: unknown, key: string): Record<string, unknown> | undefined {
  const child = typeof value === "object" && value !== null ? (value as Record<string, unknown>)[key] : null;
  return typeof child === "object" && child !== null ? (child as Record<string, unknown>) : undefined;
}

function valuesOf(holder: Record<string, unknown>): PostPlace[] {
  return Object.entries(holder).map(([key, value]) => ({ value, remove: () => delete holder[key] }));
}

function itemsOf(list: unknown[]): PostPlace[] {
  return list.map((value) => ({ value, remove: () => void list.splice(list.indexOf(value), 1) }));
}

/** The lists of entries, wherever they stand; not the lists within an entry. */
function listsIn(value: unknown): unknown[][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    Array.isArray(inner) && (key === "entries" || key === "moduleItems") ? [inner] : listsIn(inner),
  );
}
