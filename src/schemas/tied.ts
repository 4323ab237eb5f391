import type * as z from "zod/mini";

/** Strips `readonly`, `undefined` of optional fields, and unknown extras. */
type Plain<Type> = Type extends readonly (infer Element)[]
  ? Plain<Element>[]
  : Type extends object
    ? { -readonly [Key in keyof Type as Named<Type, Key>]: Plain<Exclude<Type[Key], undefined>> }
    : Type;

/** Excludes the `[key: string]: unknown` of a loose object. */
type Named<Type, Key extends keyof Type> = string extends Key
  ? unknown extends Type[Key]
    ? never
    : Key
  : Key;

type Same<One, Other> =
  (<Type>() => Type extends One ? 1 : 2) extends <Type>() => Type extends Other ? 1 : 2 ? true : false;

/** `unknown` if the schema reads exactly this type; otherwise fails to compile. */
export type Tie<Schema, Type> =
  Same<Plain<z.infer<Schema>>, Plain<Type>> extends true
    ? unknown
    : { readonly "schema and type differ": readonly [Plain<z.infer<Schema>>, Plain<Type>] };

/**
 * Fails to compile if schema and type differ. The cast exists only because zod's optional fields may be
 * undefined (`exactOptionalPropertyTypes`).
 */
export function schemaOf<Type>() {
  return <Schema extends z.ZodMiniType>(schema: Schema & Tie<Schema, Type>): z.ZodMiniType<Type> =>
    schema as z.ZodMiniType as z.ZodMiniType<Type>;
}

export function schemasOf<Types>() {
  return <Schemas extends { readonly [Name in keyof Types]: z.ZodMiniType }>(
    schemas: Schemas & { readonly [Name in keyof Types]: Tie<Schemas[Name], Types[Name]> },
  ): Schemas => schemas;
}
