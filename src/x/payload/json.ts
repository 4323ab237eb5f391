export type Json = { readonly [key: string]: unknown };

/** Of an identifier in the health report. */
const longestName = 60;

export function objectOf(value: unknown): Json | undefined {
  return isJson(value) && !Array.isArray(value) ? value : undefined;
}

function isJson(value: unknown): value is Json {
  return typeof value === "object" && value !== null;
}

export function child(value: unknown, key: string): Json | undefined {
  return objectOf(field(value, key));
}

export function field(value: unknown, key: string): unknown {
  if (!isJson(value)) return undefined;
  const found = value[key];
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

export function listOf(value: unknown, key: string, most: number): readonly unknown[] {
  return asList(field(value, key), most);
}

/** X omits empty lists, so absent is empty. */
export function asList(value: unknown, most: number): readonly unknown[] {
  if (!Array.isArray(value)) return nothing;
  return value.length > most ? value.slice(0, most) : value;
}

const nothing: readonly unknown[] = [];

export function textOf(value: unknown, key: string): string | undefined {
  return asText(field(value, key));
}

/** What follows takes the value itself: to look up a key by its name takes twice as long as to name it in place. */
export function asText(value: unknown): string | undefined {
  return typeof value === "string" && value !== "" ? value : undefined;
}

export function countOf(value: unknown, key: string): number | undefined {
  return asCount(field(value, key));
}

export function asCount(value: unknown): number | undefined {
  return typeof value === "number" && value >= 0 && value < Number.POSITIVE_INFINITY ? value : undefined;
}

export function asFlag(value: unknown): boolean | undefined {
  return typeof value === "boolean" ? value : undefined;
}

export function idOf(value: unknown, key: string): string | undefined {
  return asId(field(value, key));
}

/** A decimal string of 1 to 20 digits without leading zeros, or a number that is still exact; X uses 0 for none. */
export function asId(value: unknown): string | undefined {
  const found = typeof value === "number" && Number.isSafeInteger(value) ? String(value) : value;
  return typeof found === "string" && found.length <= 20 && isId.test(found) ? found : undefined;
}

const isId = /^[1-9]\d*$/;

export function typeOf(value: unknown): string | undefined {
  if (!isJson(value)) return undefined;
  const name = asText(value.__typename) ?? asText(value.itemType) ?? asText(value.type);
  return name === undefined || name.length <= longestName ? name : name.slice(0, longestName);
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
  for (const key in values) if (values[key] === undefined) return withoutAbsent(values);
  return values as Shape;
}

function withoutAbsent<Shape extends object>(values: Given<Shape>): Shape {
  const shape: Partial<Shape> = {};
  for (const key in values) if (values[key] !== undefined) shape[key] = values[key] as Shape[typeof key];
  return shape as Shape;
}
