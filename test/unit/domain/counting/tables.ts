import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

/** One row of a table: a text, and what has to come out. */
export interface Row {
  readonly description: string;
  readonly text: string;
  readonly expected: unknown;
}

const folders = {
  // The tables of github.com/twitter/twitter-text (Apache-2.0), when somebody has put them beside the project.
  published: path.resolve(import.meta.dirname, "../../../../../shared/conformance/twitter-text"),
  ours: path.join(import.meta.dirname, "tables"),
};

export const hasPublishedTables = existsSync(folders.published);

/** The tables to test with: ours, which are always there, and the published ones. */
export const sources = Object.entries(folders).filter(([name]) => name === "ours" || hasPublishedTables);

/** The rows of one table of one file; none when the file has no such table. */
export function rowsOf(folder: string, file: string, table: string): readonly Row[] {
  const name = path.join(folder, `${file}.yml`);
  if (!existsSync(name)) return [];
  const { tests } = parse(readFileSync(name, "utf8")) as {
    readonly tests: Readonly<Record<string, readonly Row[]>>;
  };
  return tests[table] ?? [];
}
