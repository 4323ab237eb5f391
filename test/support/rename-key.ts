/** The names of all objects' fields in a body, each once. */
export function keysIn(body: unknown, keys = new Set<string>()): ReadonlySet<string> {
  if (typeof body !== "object" || body === null) return keys;
  for (const [key, inner] of Object.entries(body)) {
    if (!Array.isArray(body)) keys.add(key);
    keysIn(inner, keys);
  }
  return keys;
}

/** The body with one key renamed wherever it stands, in its place. */
export function renameKey(body: unknown, key: string, name: string): unknown {
  if (Array.isArray(body)) return body.map((inner) => renameKey(inner, key, name));
  if (typeof body !== "object" || body === null) return body;
  return Object.fromEntries(
    Object.entries(body).map(([each, inner]) => [each === key ? name : each, renameKey(inner, key, name)]),
  );
}
