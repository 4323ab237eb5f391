import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

const folder = path.join(import.meta.dirname, "tables");

/** Texts that a rule must speak of ("+"), and texts that it must leave alone ("-"). */
export interface RuleTable {
  readonly name: string;
  readonly must: readonly string[];
  readonly mustNot: readonly string[];
}

/** Every table; `{n}` stands for n times the letter x, `\n` for a line end. */
export function readTables(): readonly RuleTable[] {
  return readdirSync(folder).map((file) => {
    const lines = readFileSync(path.join(folder, file), "utf8").split("\n");
    return { name: path.basename(file, ".txt"), must: textsOf(lines, "+ "), mustNot: textsOf(lines, "- ") };
  });
}

function textsOf(lines: readonly string[], sign: string): readonly string[] {
  return lines
    .filter((line) => line.startsWith(sign))
    .map((line) => line.slice(sign.length))
    .map((line) =>
      line.replaceAll("\\n", "\n").replaceAll(/\{(\d+)\}/g, (_, times) => "x".repeat(Number(times))),
    );
}
