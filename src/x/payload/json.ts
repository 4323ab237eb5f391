export type Json = { readonly [key: string]: unknown };

/** Of an identifier in the health report. */
const longestName = 60;

export function objectOf(value: unknown): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

export function child(value: unknown, key: string): Json | undefined {
  return objectOf(field(value, key));
}

export function field(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  const found = (value as Json)[key];
  return typeof found === "function" ? undefined : found;
}

/** X's two clients name many fields differently. */
export function either(value: unknown, ...keys: readonly string[]): unknown {
  for (const key of keys) {
    const found = field(value, key);
    if (found !== undefined && found !== null) return found;
  }
  return undefined;
}

export function eitherChild(value: unknown, ...keys: readonly string[]): Json | undefined {
  for (const key of keys) {
    const found = child(value, key);
    if (found) return found;
  }
  return undefined;
}

/** By dotted path: `data.user.result`. */
export function valueAt(value: unknown, path: string): unknown {
  let found = value;
  for (const key of path.split(".")) found = field(found, key);
  return found;
}

/** X omits empty lists, so absent is empty. */
export function listOf(value: unknown, key: string, most: number): readonly unknown[] {
  const found = field(value, key);
  if (!Array.isArray(found)) return [];
  return found.length > most ? found.slice(0, most) : found;
}

export function textOf(value: unknown, key: string): string | undefined {
  const found = field(value, key);
  return typeof found === "string" && found !== "" ? found : undefined;
}

export function countOf(value: unknown, key: string): number | undefined {
  const found = field(value, key);
  return typeof found === "number" && found >= 0 && found < Number.POSITIVE_INFINITY ? found : undefined;
}

export function flagOf(value: unknown, key: string): boolean | undefined {
  const found = field(value, key);
  return typeof found === "boolean" ? found : undefined;
}

/** A decimal string of 1 to 20 digits, or a number that is still exact; X uses 0 for none. */
export function idOf(value: unknown, key: string): string | undefined {
  const sent = field(value, key);
  const found = typeof sent === "number" && Number.isSafeInteger(sent) ? String(sent) : sent;
  return typeof found === "string" && found.length <= 20 && isId.test(found) ? found : undefined;
}

const isId = /^(?!0+$)\d+$/;

export function typeOf(value: unknown): string | undefined {
  const name = textOf(value, "__typename") ?? textOf(value, "itemType") ?? textOf(value, "type");
  return name?.slice(0, longestName);
}

/** Never splits a character. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? most - 1 : most);
}

type Given<Shape> = {
  [Key in keyof Shape]: Record<string, never> extends Pick<Shape, Key> ? Shape[Key] | undefined : Shape[Key];
};

/** Removes undefined fields: what X did not send is absent. */
export function known<Shape extends object>(values: Given<Shape>): Shape {
  const shape: Partial<Shape> = {};
  for (const key in values) if (values[key] !== undefined) shape[key] = values[key] as Shape[typeof key];
  return shape as Shape;
}
