import type { CsvRow } from "../csv-rows.ts";
import { type EntryReading, readEntry } from "../entry-shape.ts";
import { bareCell, type Cell, firstId, isLikeHandle, readCell } from "./cell.ts";
import { lineProblems } from "./line-problems.ts";
import { partsOf, whyNot } from "./read-person.ts";
import type { Outcome } from "./row-outcome.ts";
import { countsFromOne } from "./take-columns.ts";

const longId = 15;
/** With one line of prose in this many, it is no list of handles. */
const wordsPerProse = 4;
/** With fewer than one word with a digit or _ per this many without, it is text. */
const wordsPerHandle = 10;
const fewestUnderTitle = 2;
const bullet =
  /^(?:[-*+•·–—‣▪◦]|\d{1,6}[.):])[ \t\u00a0]+(?:\[[xX]\][ \t]+)?(?=\S+$|[^\n]*\(@\w+\)$|\[[^\]]*\]\(\S+\)$)/u;
const remark = /\s+(?:#|\/\/)\s.*$/su;
const grouped = /^\d{1,3}(?: \d{3}){3,}$/;

interface ListNature {
  readonly hasMarkedHandles: boolean;
  readonly hasWords: boolean;
  readonly isOneColumn: boolean;
  readonly isProse: boolean;
  readonly isCount: boolean;
  readonly isRounded: (id: string) => boolean;
}

export function listReader(
  rows: readonly CsvRow[],
  isRounded: (id: string) => boolean,
  outcome: Outcome,
): (row: CsvRow) => void {
  const nature = { ...natureOf(rows), isRounded };
  const title = titleLine(rows, nature);
  return ({ line, fields }) => {
    const cells = fields.flatMap(partsOfList);
    if (line === title) {
      outcome.report(line, lineProblems.maybeName(cells.map(bareCell).join(" ")));
      return;
    }
    if (grouped.test(cells.map(bareCell).join(" "))) {
      outcome.report(line, lineProblems.notUnderstood(cells.join(",")));
      return;
    }
    for (const cell of cells) {
      const reading = readOne(cell, line, nature);
      if (reading) outcome.add(reading, line);
    }
  };
}

function natureOf(rows: readonly CsvRow[]): Omit<ListNature, "isRounded"> {
  const looks = new Set<string>();
  let isOneColumn = true;
  let prose = 0;
  let [words, handles] = [0, 0];
  for (const [place, { fields }] of rows.entries()) {
    const cells = fields.flatMap(partsOfList);
    const found = cells.map(readCell);
    for (const cell of found) {
      looks.add(cell.looks);
      if (cell.looks === "word") words++;
      if (cell.looks === "word" && isLikeHandle(cell.word)) handles++;
    }
    if (found.filter(({ looks: each }) => each !== "empty").length > 1) isOneColumn = false;
    if (place > 0 && cells.some((cell) => /\p{L}\s+\p{L}/u.test(cell))) prose++;
  }
  const [hasMarkedHandles, hasWords] = [looks.has("handle"), looks.has("word")];
  const isWordy = !(isOneColumn && words > 1) && handles * wordsPerHandle < words;
  const isProse = prose * wordsPerProse >= rows.length || isWordy;
  return { hasMarkedHandles, hasWords, isOneColumn, isProse, isCount: isOneColumn && countsFromOne(rows, 0) };
}

/** “Spammers” above gull_watch and tide_tom7. */
function titleLine(rows: readonly CsvRow[], { isOneColumn }: ListNature): number | undefined {
  const [first, ...others] = rows;
  if (!first || !isOneColumn || others.length < fewestUnderTitle) return undefined;
  const cellOf = ({ fields }: CsvRow) => readCell(fields.join(""));
  const title = cellOf(first);
  if (title.looks !== "word" || !/^[A-Z][a-z]*$/.test(title.word)) return undefined;
  const isAbove = others.every((row) => {
    const cell = cellOf(row);
    return cell.looks === "word" && isLikeHandle(cell.word);
  });
  return isAbove ? first.line : undefined;
}

function partsOfList(cell: string): readonly string[] {
  return partsOf(withoutListSigns(cell));
}

/** “1. @gull_watch”, “- tide_tom7”, “@gull_watch # spam”. */
export function withoutListSigns(cell: string): string {
  const bare = cell.trim().replace(bullet, "").replace(remark, "");
  return isPart(readCell(bare)) ? bare : cell;
}

function isPart({ looks }: Cell): boolean {
  return looks === "handle" || looks === "linked-id" || looks === "digits" || looks === "word";
}

function readOne(text: string, line: number, nature: ListNature): EntryReading | undefined {
  const cell = readCell(text);
  const bare = bareCell(text);
  switch (cell.looks) {
    case "empty":
      return bare === "" ? undefined : { ok: false, why: lineProblems.notUnderstood(bare) };
    case "handle":
      return readEntry({ kind: "account", handle: cell.handle }, line);
    case "linked-id":
      return readEntry({ kind: "account", value: cell.id }, line);
    case "digits":
      if (nature.isRounded(cell.digits)) return { ok: false, why: lineProblems.rounded(bare) };
      return isId(cell.digits, nature)
        ? readEntry({ kind: "account", value: cell.digits }, line)
        : { ok: false, why: lineProblems.maybeNumber(bare) };
    case "word":
      return isHandleWord(cell.word, nature)
        ? readEntry({ kind: "account", handle: cell.word }, line)
        : { ok: false, why: lineProblems.maybeName(bare) };
    default:
      return { ok: false, why: whyNot(text) };
  }
}

function isId(digits: string, { hasMarkedHandles, hasWords, isCount }: ListNature): boolean {
  if (digits.length >= longId) return true;
  return !hasMarkedHandles && !hasWords && !isCount && Number(digits) >= firstId;
}

function isHandleWord(word: string, { hasMarkedHandles, isOneColumn, isProse }: ListNature): boolean {
  if (hasMarkedHandles) return word.includes("_");
  if (isProse) return isLikeHandle(word);
  return isOneColumn || isLikeHandle(word);
}
