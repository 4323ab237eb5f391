/** Reading bodies in tests by the paths that x-formats names, without any reader of the product. */
export function at(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((here, step) => {
    if (typeof here !== "object" || here === null) return undefined;
    return (here as Record<string, unknown>)[step];
  }, value);
}

export function list(value: unknown, path: string): readonly unknown[] {
  const found = at(value, path);
  if (!Array.isArray(found)) throw new Error(`no list at ${path}`);
  return found;
}

export function text(value: unknown, path: string): string {
  const found = at(value, path);
  if (typeof found !== "string") throw new Error(`no text at ${path}`);
  return found;
}

export const searchPath = "data.search_by_raw_query.search_timeline.timeline.instructions";

/** All entries of a timeline's instructions, those that replace others too. */
export function entriesOf(body: unknown, path: string): readonly unknown[] {
  return list(body, path).flatMap((instruction) => {
    const entries = at(instruction, "entries");
    const entry = at(instruction, "entry");
    return [...(Array.isArray(entries) ? entries : []), ...(entry === undefined ? [] : [entry])];
  });
}

export function cursorOf(body: unknown, path: string, type: "Top" | "Bottom"): string {
  return text(
    entriesOf(body, path).find((entry) => at(entry, "content.cursorType") === type),
    "content.value",
  );
}

/** The ids of the posts in a timeline, without advertisements. */
export function idsOf(body: unknown, path: string): string[] {
  return entriesOf(body, path).flatMap((entry) => {
    const id = /^tweet-(\d+)$/.exec(text(entry, "entryId"))?.[1];
    return id === undefined ? [] : [id];
  });
}

/** The results of all posts in a timeline, in modules too. */
export function resultsOf(body: unknown, path: string): readonly unknown[] {
  return entriesOf(body, path).flatMap((entry) => {
    const items = at(entry, "content.items");
    const contents = Array.isArray(items)
      ? items.map((item) => at(item, "item.itemContent"))
      : [at(entry, "content.itemContent")];
    return contents.flatMap((content) => at(content, "tweet_results.result") ?? []);
  });
}
