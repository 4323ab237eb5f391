import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { type Cells, type FileRow, readRow } from "./row.ts";

export interface FileRows {
  readonly rows: readonly FileRow[];
  readonly unreadable: readonly { readonly line: number; readonly reason: string }[];
}

interface Line {
  readonly record: readonly string[];
  /** Where the record ends in the file, from 1. */
  readonly line: number;
}

/** Reads a CSV of one of the two sets of columns; a comment may stand above the names of the columns. */
export function readCsv(file: string): FileRows {
  const lines = linesOf(readFileSync(file, "utf8"));
  const head = lines.findIndex(({ record }) => record.includes("Tweet ID") || record.includes("tweet_url"));
  const columns = lines[head]?.record;
  if (columns === undefined) throw new Error(`${file}: no column "Tweet ID" or "tweet_url"`);
  return collected(lines.slice(head + 1), columns);
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  parse(text, {
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    on_record: (record: readonly string[], info) => {
      lines.push({ record, line: info.lines });
      return null;
    },
  });
  return lines;
}

function collected(lines: readonly Line[], columns: readonly string[]): FileRows {
  const rows = new Map<string, FileRow>();
  const unreadable: { line: number; reason: string }[] = [];
  for (const { record, line } of lines) {
    const read = record.length < columns.length / 2 ? short(record) : readRow(cellsOf(record, columns), line);
    const known = "row" in read ? rows.get(read.row.id) : undefined;
    if ("reason" in read) unreadable.push({ line, reason: read.reason });
    else if (known !== undefined) unreadable.push({ line, reason: `the same post as in line ${known.line}` });
    else rows.set(read.row.id, read.row);
  }
  return { rows: [...rows.values()], unreadable };
}

function short(record: readonly string[]): { reason: string } {
  return { reason: `only ${record.length} cells` };
}

/** A column that comes twice is read where it comes last ("Location": of the post, then of the person). */
function cellsOf(record: readonly string[], columns: readonly string[]): Cells {
  return Object.fromEntries(columns.map((name, at) => [name, record[at] ?? ""]));
}
