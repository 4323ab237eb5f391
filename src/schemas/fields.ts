/** An object of which only the names are known. */
export type Fields<Type = Readonly<Record<string, unknown>>> = { readonly [Key in keyof Type]?: unknown };

export function hasFields<Type = Readonly<Record<string, unknown>>>(value: unknown): value is Fields<Type> {
  return typeof value === "object" && value !== null;
}
