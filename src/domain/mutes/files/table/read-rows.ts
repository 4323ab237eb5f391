import { type Wording, wording } from "../../../words/wording.ts";
import type { CsvRow } from "../csv-rows.ts";
import {
  type ColumnChoice,
  type InSteps,
  linesPerStep,
  type MuteFileReading,
  type TakenColumns,
  type UnreadableLine,
} from "../mute-file.ts";
import { readCell } from "./cell.ts";
import { knownTitle, ownColumn } from "./column-names.ts";
import type { ColumnUse } from "./column-use.ts";
import { lineProblems } from "./line-problems.ts";
import { linesOfNobody } from "./no-person.ts";
import { readOwnRow } from "./own-row.ts";
import { listReader, withoutListSigns } from "./read-list.ts";
import { readRow } from "./read-row.ts";
import { roundedAmong } from "./rounded-ids.ts";
import { Outcome } from "./row-outcome.ts";
import { reasonToSpare } from "./row-state.ts";
import { type Heading, isOurs, mayBeTitle, type Section, sectionsOf, withoutEmptyEnd } from "./sections.ts";
import { columnsOfHeading } from "./take-columns.ts";
import { shapeOf } from "./without-heading.ts";

const sampleCells = 3;
const titled = /^\p{Lu}\p{Ll}*$/u;
const maybeLong = /\d{15}|(?:\d{3}[^\p{L}\d]){3}/u;

export function* readRows(
  rows: readonly CsvRow[],
  name: string,
  choice: ColumnChoice,
): InSteps<MuteFileReading> {
  return yield* readSections(sectionsOf(rows), name, choice);
}

/** `left`: what of the file was not looked at. */
export function* readSections(
  sections: readonly Section[],
  name: string,
  choice: ColumnChoice,
  left: readonly UnreadableLine[] = [],
): InSteps<MuteFileReading> {
  const outcome = new Outcome();
  for (const { line, why } of left) outcome.report(line, why);
  const columns: TakenColumns[] = [];
  for (const section of sections) {
    const taken = yield* readSection(section, choice, outcome);
    if (taken) columns.push(taken);
  }
  const { entries, unreadable, partly } = outcome;
  const isOwn = sections.some(({ heading }) => heading && isOurs(heading));
  const mayChoose = columns.some((taken) => taken.columns.length > 1) && unreadable.length > 0;
  if (entries.length === 0 && !isOwn && !mayChoose)
    return unreadable.length === 0
      ? { ok: false, why: nothingIn(name) }
      : { ok: false, why: nothingRead(name), unreadable: byLine(unreadable) };
  const format = isOwn ? "chatside-csv" : columns.length > 0 ? "table" : "lines";
  return { ok: true, format, entries, unreadable: byLine(unreadable), partly: byLine(partly), columns };
}

function* readSection(
  { heading, spared, name, rows }: Section,
  choice: ColumnChoice,
  outcome: Outcome,
): InSteps<TakenColumns | undefined> {
  if (heading) return yield* readUnderHeading(heading, rows, choice, outcome);
  if (spared !== undefined) {
    for (const { line } of rows) outcome.report(line, lineProblems.isSpared(spared));
    return undefined;
  }
  const shape = shapeOf(rows, choice);
  const isRounded = roundedAmong(longDigits(rows));
  if (shape.is === "list") {
    yield* eachRow(shape.rows, listReader(shape.rows, isRounded, outcome));
    return name === undefined ? undefined : takenList(rows, name);
  }
  const uses =
    shape.is === "table" ? shape.uses : Array.from({ length: shape.width }, () => "unused" as const);
  const above = shape.is === "table" ? titlesAbove(rows, uses) : undefined;
  const title = above ? { line: above.line, words: above.fields.join(", ") } : titleInColumn(rows, choice);
  yield* eachRow(rows, ({ fields, line }) => {
    if (fields.length !== uses.length)
      outcome.report(line, lineProblems.otherWidth(fields.length, uses.length));
    else if (title?.line === line) outcome.report(line, lineProblems.maybeName(title.words));
    else if (shape.is === "table") readRow(fields, uses, line, isRounded, outcome);
    else outcome.report(line, lineProblems.unclear(fields.join(", ")));
  });
  return taken(rows, uses, rows[0]?.line ?? 1);
}

/** “tweet_url,reported_user” above an address and a handle. */
function titlesAbove(rows: readonly CsvRow[], uses: readonly ColumnUse[]): CsvRow | undefined {
  const [first, ...others] = rows;
  if (!first || others.length === 0 || uses.length < 2) return undefined;
  const isTitles = first.fields.every((cell) => cell.trim() === "" || mayBeTitle(cell));
  return isTitles && first.fields.some((cell) => knownTitle(cell)?.isVague === false) ? first : undefined;
}

/** “Nickname” above gullwatch and tidetom, in the column that the person says has the handles. */
function titleInColumn(
  rows: readonly CsvRow[],
  { handleColumn }: ColumnChoice,
): { readonly line: number; readonly words: string } | undefined {
  const [first, ...others] = rows;
  if (!first || handleColumn === undefined || others.length === 0) return undefined;
  const wordsIn = ({ fields }: CsvRow) => fields[handleColumn - 1]?.trim() ?? "";
  const isTitle = titled.test(wordsIn(first)) && !others.some((row) => titled.test(wordsIn(row)));
  return isTitle ? { line: first.line, words: wordsIn(first) } : undefined;
}

function* readUnderHeading(
  heading: Heading,
  found: readonly CsvRow[],
  choice: ColumnChoice,
  outcome: Outcome,
): InSteps<TakenColumns> {
  const { titles, line, width } = heading;
  const isList = titles.length === 1 && !isOurs(heading);
  const rows = isList ? found.map((row) => ({ ...row, fields: row.fields.map(withoutListSigns) })) : found;
  const isRounded = roundedAmong(longDigits(rows));
  if (isList && heading.known[0]?.isVague && hasMarkedHandles(rows)) {
    yield* eachRow(rows, listReader(rows, isRounded, outcome));
    return taken(rows, ["handle"], line, titles);
  }
  const uses = isOurs(heading) ? titles.map(ownColumn) : columnsOfHeading(heading, rows, choice);
  const nobody = isOurs(heading) ? new Map<number, string>() : linesOfNobody(rows, uses);
  yield* eachRow(rows, ({ fields, line }) => {
    const found = Math.max(withoutEmptyEnd(fields).length, Math.min(fields.length, titles.length));
    const word = nobody.get(line);
    const state = stateIn(fields, titles, uses);
    if (word !== undefined) outcome.report(line, lineProblems.maybeName(word));
    else if (found < titles.length || found > width)
      outcome.report(line, lineProblems.headingWidth(found, titles.length));
    else if (isOurs(heading)) readOwnRow(fields, uses, line, isRounded, outcome);
    else if (state) outcome.report(line, lineProblems.isNoMute(state.title, state.cell));
    else readRow(fields, uses, line, isRounded, outcome);
  });
  return taken(rows, uses, line, titles);
}

/** Below “Blocked accounts”, a page of X's has other lines among them. */
function hasMarkedHandles(rows: readonly CsvRow[]): boolean {
  return rows.some(({ fields }) => readCell(fields[0] ?? "").looks === "handle");
}

function stateIn(
  fields: readonly string[],
  titles: readonly string[],
  uses: readonly ColumnUse[],
): { readonly title: string; readonly cell: string } | undefined {
  if (!uses.includes("state")) return undefined;
  const states = titles.map((title, index) => ({ title, cell: fields[index] ?? "", as: uses[index] }));
  return reasonToSpare(states.filter(({ as }) => as === "state"));
}

function* eachRow(rows: readonly CsvRow[], read: (row: CsvRow) => void): InSteps<void> {
  for (const [index, row] of rows.entries()) {
    if (index % linesPerStep === linesPerStep - 1) yield { done: index, total: rows.length };
    read(row);
  }
}

function* longDigits(rows: readonly CsvRow[]): Generator<string> {
  for (const { fields } of rows)
    for (const field of fields) {
      const cell = maybeLong.test(field) ? readCell(field) : undefined;
      if (cell?.looks === "digits") yield cell.digits;
    }
}

function taken(
  rows: readonly CsvRow[],
  uses: readonly ColumnUse[],
  line: number,
  titles: readonly string[] = [],
): TakenColumns {
  const columns = uses.map((as, index) => {
    const title = titles[index];
    const filled = rows.slice(0, sampleCells).map(({ fields }) => fields[index]?.trim() ?? "");
    const sample = filled.filter((cell) => cell !== "");
    return { place: index + 1, ...(title ? { title } : {}), as, sample };
  });
  return { line, columns };
}

/** Which of several lists was taken, and as what. */
function takenList(rows: readonly CsvRow[], name: string): TakenColumns {
  const isOfIds = rows.every(({ fields }) => fields.every((field) => readCell(field).looks === "digits"));
  return taken(rows, [isOfIds ? "id" : "handle"], rows[0]?.line ?? 1, [name]);
}

function nothingIn(name: string): Wording {
  return wording("fileNoEntry", { file: name });
}

function nothingRead(name: string): Wording {
  return wording("fileNothingRead", { file: name });
}

function byLine(lines: readonly UnreadableLine[]): readonly UnreadableLine[] {
  return [...lines].sort((a, b) => a.line - b.line);
}
