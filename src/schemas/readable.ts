import * as z from "zod/mini";

/** Drops an unreadable field instead of the whole record. */
export function lenient<Schema extends z.ZodMiniType>(schema: Schema) {
  return z.catch(z.optional(schema), undefined);
}

/** The elements that are understood: a later version may have written others beside them. */
export function readableList<Element>(element: z.ZodMiniType<Element>) {
  return z.pipe(
    z.array(z.unknown()),
    z.transform((list): Element[] => list.flatMap((one) => readable(element, one))),
  );
}

/** The entries that are understood, by key. */
export function readableRecord<Entry>(key: z.ZodMiniType<string>, entry: z.ZodMiniType<Entry>) {
  return z.pipe(
    z.record(z.string(), z.unknown()),
    z.transform(
      (record): Record<string, Entry> =>
        Object.fromEntries(
          Object.entries(record)
            .filter(([name]) => key.safeParse(name).success)
            .flatMap(([name, value]) => readable(entry, value).map((read) => [name, read] as const)),
        ),
    ),
  );
}

function readable<Value>(schema: z.ZodMiniType<Value>, value: unknown): Value[] {
  const read = schema.safeParse(value);
  return read.success ? [read.data] : [];
}
