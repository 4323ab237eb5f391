/** Reading JSON whose shape may be any: a value by its path, or undefined. */
export function at(value: unknown, ...path: readonly (string | number)[]): unknown {
  let here = value;
  for (const step of path) {
    if (typeof here !== "object" || here === null) return undefined;
    here = (here as Record<string | number, unknown>)[step];
  }
  return here;
}

/** The first of several paths that leads to a text. */
export function textAt(value: unknown, ...paths: readonly string[]): string | undefined {
  for (const path of paths) {
    const found = at(value, ...path.split("."));
    if (typeof found === "string") return found;
  }
  return undefined;
}

export function numberAt(value: unknown, ...paths: readonly string[]): number | undefined {
  for (const path of paths) {
    const found = Number(at(value, ...path.split(".")) ?? Number.NaN);
    if (!Number.isNaN(found)) return found;
  }
  return undefined;
}

export function listAt(value: unknown, ...paths: readonly string[]): readonly unknown[] {
  for (const path of paths) {
    const found = at(value, ...path.split("."));
    if (Array.isArray(found)) return found;
  }
  return [];
}
