import type { Chance } from "../x-site/seeded.ts";

/** The body with a share of its keys renamed, each everywhere to the same name; 1 renames all. */
export function renameKeys(body: unknown, chance: Chance, share: number): unknown {
  const names = new Map<string, string>();
  const nameOf = (key: string): string => {
    const known = names.get(key);
    if (known !== undefined) return known;
    const name = chance.next() < share ? `k${chance.between(1, 1_000_000)}_${names.size}` : key;
    names.set(key, name);
    return name;
  };
  const rename = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(rename);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [nameOf(key), rename(inner)]));
  };
  return rename(body);
}
