/** JSON as it is built for the wire. */
export type Json = string | number | boolean | null | JsonObject | readonly Json[];
export interface JsonObject {
  readonly [key: string]: Json | undefined;
}

/** The same without empty arrays: what X sends since May 2026 in a post's legacy and in a user's parts. */
export function withoutEmptyArrays(value: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, inner]) => !(Array.isArray(inner) && inner.length === 0))
      .map(([key, inner]) => [key, isObject(inner) ? withoutEmptyArrays(inner) : inner]),
  );
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
