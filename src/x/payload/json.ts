/** An object of a parsed body. Every value in it is unknown until it is checked. */
export type Json = { readonly [key: string]: unknown };

/** The most characters of an identifier (type name, field) that go into the health line. */
const longestName = 60;

/** The value as an object (no array), or undefined. */
export function objectOf(value: unknown): Json | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : undefined;
}

/** A field of what may be an object, as an object. */
export function child(value: unknown, key: string): Json | undefined {
  return objectOf(field(value, key));
}

/** A field of what may be an object; undefined for anything else, and for what objects inherit. */
export function field(value: unknown, key: string): unknown {
  if (typeof value !== "object" || value === null) return undefined;
  const found = (value as Json)[key];
  return typeof found === "function" ? undefined : found;
}

/** The value at a path of keys with dots between, such as `data.user.result`. */
export function valueAt(value: unknown, path: string): unknown {
  let found = value;
  for (const key of path.split(".")) found = field(found, key);
  return found;
}

/** A field as a list, at most `most` long; X leaves empty lists out, so absent is empty. */
export function listOf(value: unknown, key: string, most: number): readonly unknown[] {
  const found = field(value, key);
  if (!Array.isArray(found)) return [];
  return found.length > most ? found.slice(0, most) : found;
}

/** A field as text that is not empty. */
export function textOf(value: unknown, key: string): string | undefined {
  const found = field(value, key);
  return typeof found === "string" && found !== "" ? found : undefined;
}

/** A field as a finite number of 0 or more. */
export function countOf(value: unknown, key: string): number | undefined {
  const found = field(value, key);
  return typeof found === "number" && found >= 0 && found < Number.POSITIVE_INFINITY ? found : undefined;
}

/** A field as yes or no. */
export function flagOf(value: unknown, key: string): boolean | undefined {
  const found = field(value, key);
  return typeof found === "boolean" ? found : undefined;
}

/** A field as one of X's ids: a decimal string of 1 to 20 digits. */
export function idOf(value: unknown, key: string): string | undefined {
  const found = field(value, key);
  return typeof found === "string" && found.length <= 20 && /^\d+$/.test(found) ? found : undefined;
}

/** X's name for the type of a thing; GraphQL's own name comes first, the older ones after it. */
export function typeOf(value: unknown): string | undefined {
  const name = textOf(value, "__typename") ?? textOf(value, "itemType") ?? textOf(value, "type");
  return name?.slice(0, longestName);
}

/** Text of at most `most` UTF-16 units that does not end in half a character. */
export function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const last = text.charCodeAt(most - 1);
  return text.slice(0, last >= 0xd800 && last < 0xdc00 ? most - 1 : most);
}

type Given<Shape> = {
  [Key in keyof Shape]: Record<string, never> extends Pick<Shape, Key> ? Shape[Key] | undefined : Shape[Key];
};

/** The object without the fields that are undefined: what X did not say is absent. */
export function known<Shape extends object>(values: Given<Shape>): Shape {
  const shape: Partial<Shape> = {};
  for (const key in values) if (values[key] !== undefined) shape[key] = values[key] as Shape[typeof key];
  return shape as Shape;
}
