import type { CsvRow } from "../csv-rows.ts";
import type { ColumnChoice } from "../mute-file.ts";
import { isLikeHandle, readCell } from "./cell.ts";
import type { ColumnUse } from "./column-use.ts";
import { isKindTitle, kindOf } from "./row-kind.ts";
import { hasStates, isStateTitle } from "./row-state.ts";
import type { Heading } from "./sections.ts";
import { spelled } from "./spared.ts";

const shortestSnowflake = 15;
/** X's first account has the id 12; row counters start lower. */
const shortNumber = 6;
const longestCount = 9;
/** In a table of posts these are the posts'. */
const maybePostId = /^(?:id|rest)[ _]?(?:str|id)$/i;

interface ColumnLooks {
  readonly filled: number;
  readonly handles: number;
  readonly words: number;
  readonly handleWords: number;
  readonly digits: number;
  readonly longDigits: number;
  readonly longest: number;
  /** 1, 2, 3 …; "on": from a later number. */
  readonly counts: "from-one" | "on" | "no";
}

/**
 * The cells must agree: a column “id” that counts rows mutes nobody. Vague titles (“account”, “link”) count
 * only without a better one.
 */
export function columnsOfHeading(
  { known, titles }: Heading,
  rows: readonly CsvRow[],
  choice: ColumnChoice,
): readonly ColumnUse[] {
  const kinds = titles.findIndex((title, index) => isKindTitle(title) && areKinds(rows, index));
  const people = kinds < 0 ? rows : rows.filter(({ fields }) => kindOf(fields[kinds] ?? "") === "person");
  const looks = titles.map((_, index) => looksOf(people, index));
  const isOfPosts = known.some((title) => title?.use === "post");
  const hasScreenNames = titles.some((title) => /screen ?name$/i.test(spelled(title)));
  const hasHandles = known.some((title) => title?.use === "handle" && !title.isVague);
  const uses = known.map((title, index) => {
    const column = looks[index];
    if (index === kinds) return "kind";
    if (isStateTitle(titles[index] ?? "") && hasStates(titles[index] ?? "", cellsOf(rows, index)))
      return "state";
    if (!title || !column) return "unused";
    if (title.use === "id" && isOfPosts && (title.isVague || maybePostId.test(titles[index] ?? "")))
      return "post";
    const isDisplayName = hasScreenNames && /^(?:user|account) name$/i.test(spelled(titles[index] ?? ""));
    if ((title.use === "name" && hasHandles) || isDisplayName) return "name";
    return agreeing(title.use, title.isVague && kinds < 0, column, titles.length === 1);
  });
  const sure = (use: ColumnUse) => uses.some((own, index) => own === use && !known[index]?.isVague);
  const left = uses.map((use, index) => {
    if (!known[index]?.isVague) return use;
    if (use === "id" && (sure("id") || countsInsteadOfNaming(looks[index], uses))) return "unused";
    if (use === "phrase" && (sure("handle") || sure("id"))) return "unused";
    return (use === "handle" || use === "link") && sure("handle") ? "unused" : use;
  });
  return withChoice(left, choice);
}

export function columnsByLooks(
  rows: readonly CsvRow[],
  width: number,
  choice: ColumnChoice,
): readonly ColumnUse[] | undefined {
  const looks = Array.from({ length: width }, (_, index) => looksOf(rows, index));
  const uses = looks.map((column): ColumnUse => {
    if (column.filled === 0) return "unused";
    if (column.handles === column.filled) return "handle";
    if (column.digits === column.filled && column.longDigits > 0 && column.counts === "no") return "id";
    return column.counts === "no" ? "unused" : "row-number";
  });
  if (choice.handleColumn !== undefined) return withChoice(uses, choice);
  const handles = uses.filter((use) => use === "handle").length;
  const ids = uses.filter((use) => use === "id").length;
  if (handles === 1 && ids <= 1) return uses;
  if (handles > 1) return undefined;
  const words = looks.flatMap(({ filled, words, handleWords }, index) =>
    filled > 0 && words === filled && handleWords * 2 >= filled ? [index] : [],
  );
  const others = looks.filter(({ words, filled }) => filled > 0 && words === filled).length;
  if (words.length === 1 && others === 1)
    return uses.map((use, index) => (words.includes(index) ? "handle" : use));
  return ids === 1 ? uses : undefined;
}

function areKinds(rows: readonly CsvRow[], index: number): boolean {
  const cells = cellsOf(rows, index).filter((cell) => readCell(cell).looks !== "empty");
  return cells.length > 0 && cells.every((cell) => kindOf(cell) !== undefined);
}

function cellsOf(rows: readonly CsvRow[], index: number): readonly string[] {
  return rows.map(({ fields }) => fields[index] ?? "");
}

function withChoice(uses: readonly ColumnUse[], { handleColumn }: ColumnChoice): readonly ColumnUse[] {
  if (handleColumn === undefined || handleColumn > uses.length) return uses;
  return uses.map((use, index) => {
    if (index === handleColumn - 1) return "handle";
    return use === "handle" || use === "link" ? "unused" : use;
  });
}

function agreeing(use: ColumnUse, isVague: boolean, looks: ColumnLooks, isAlone: boolean): ColumnUse {
  const { filled, handles, words, handleWords, digits, longest, counts } = looks;
  if (filled === 0) return use;
  if (use === "id") {
    if (handles === filled || (isVague && words === filled && handleWords * 2 >= filled)) return "handle";
    return counts === "from-one" ? "row-number" : use;
  }
  if (use === "name") return handles === filled ? "handle" : use;
  if (use !== "handle") return use;
  const areIds = isVague ? longest >= shortestSnowflake : looks.longDigits === filled;
  if (digits === filled && areIds) return "id";
  const isClear = !isVague || handles > 0 || (words === filled && (isAlone || handleWords * 2 >= filled));
  return isClear ? use : "unused";
}

/** Short numbers in “id” beside handles or names are a table's own numbers. */
function countsInsteadOfNaming(looks: ColumnLooks | undefined, uses: readonly ColumnUse[]): boolean {
  const isShort = looks !== undefined && looks.digits > 0 && looks.longest < shortNumber;
  return isShort && uses.some((use) => use === "handle" || use === "name");
}

function looksOf(rows: readonly CsvRow[], index: number): ColumnLooks {
  const cells = rows.map(({ fields }) => readCell(fields[index] ?? ""));
  const filled = cells.filter(({ looks }) => looks !== "empty");
  const digits = filled.flatMap((cell) => (cell.looks === "digits" ? [cell.digits] : []));
  const words = filled.flatMap((cell) => (cell.looks === "word" ? [cell.word] : []));
  return {
    filled: filled.length,
    handles: filled.filter(({ looks }) => looks === "handle" || looks === "linked-id").length,
    words: words.length,
    handleWords: words.filter(isLikeHandle).length,
    digits: digits.length,
    longDigits: digits.filter(({ length }) => length >= shortestSnowflake).length,
    longest: digits.reduce((longest, { length }) => Math.max(longest, length), 0),
    counts: digits.length > 0 && digits.length === filled.length ? countOf(digits) : "no",
  };
}

function countOf(digits: readonly string[]): ColumnLooks["counts"] {
  const numbers = digits.map(Number);
  const [first = 0] = numbers;
  const isRow = numbers.every((each, index) => each === first + index);
  if (isRow && first <= 1) return "from-one";
  return isRow && numbers.length > 1 && digits.every(({ length }) => length < longestCount) ? "on" : "no";
}

export function countsFromOne(rows: readonly CsvRow[], index: number): boolean {
  return looksOf(rows, index).counts === "from-one";
}

export function isRowNumbers(rows: readonly CsvRow[], index: number): boolean {
  return looksOf(rows, index).counts !== "no";
}
