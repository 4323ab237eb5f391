import { type Wording, wording } from "../../../words/wording.ts";
import { type CsvRow, csvRows } from "../csv-rows.ts";
import { type ColumnChoice, type InSteps, linesPerStep, type MuteFileReading } from "../mute-file.ts";
import { alignedRows } from "./aligned.ts";
import { readRows } from "./read-rows.ts";
import { alignsByTabs, separatorOf, withoutDoubleTabs } from "./separator.ts";

/** Any table, with or without a heading, and plain lines of @handles, profile addresses or ids. */
export function* readTableFile(text: string, name: string, choice: ColumnChoice): InSteps<MuteFileReading> {
  const { separator, start, mayBeAligned } = separatorOf(text);
  const aligned = mayBeAligned === "no" ? undefined : alignedRows(text, mayBeAligned === "without");
  if (aligned) return yield* readRows(aligned, name, choice);
  const content = text.slice(start);
  const table = separator === "\t" && alignsByTabs(content) ? withoutDoubleTabs(content) : content;
  const linesBefore = start > 0 ? 1 : 0;
  const total = text.split("\n").length;
  const rows: CsvRow[] = [];
  let read = 0;
  for (const row of csvRows(table, separator)) {
    if (read++ % linesPerStep === 0) yield { done: row.line - 1, total };
    const line = row.line + linesBefore;
    if (row.isCut) return { ok: false, why: cutSentence(name, line) };
    rows.push({ ...row, line });
  }
  return yield* readRows(rows, name, choice);
}

function cutSentence(name: string, line: number): Wording {
  return wording("fileOpenQuote", { file: name, line });
}
