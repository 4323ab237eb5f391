import type { CsvRow } from "../csv-rows.ts";
import type { ColumnChoice } from "../mute-file.ts";
import { type Cell, readCell } from "./cell.ts";
import type { ColumnUse } from "./column-use.ts";
import { partsOf } from "./read-person.ts";
import { mayBeTitle } from "./sections.ts";
import { columnsByLooks, isRowNumbers } from "./take-columns.ts";

export type Shape =
  | { readonly is: "list"; readonly rows: readonly CsvRow[] }
  /** One use per column; "unused" if unknown. */
  | { readonly is: "table"; readonly uses: readonly ColumnUse[] }
  | { readonly is: "unclear"; readonly width: number };

const longId = 15;

/** `1,@jo` is a table, `@jo, @al` a list. */
export function shapeOf(rows: readonly CsvRow[], choice: ColumnChoice): Shape {
  const width = commonWidth(rows);
  if (choice.handleColumn !== undefined && width > 1) {
    const chosen = columnsByLooks(fitting(rows, width), width, choice);
    if (chosen) return { is: "table", uses: chosen };
  }
  const cells = rows.flatMap(({ fields }) => fields.flatMap(partsOf)).map(readCell);
  const filled = cells.filter(({ looks }) => looks !== "empty");
  if (width === 1 && filled.length > 0 && rows.every(({ fields }) => fields.length === 1 || isList(fields)))
    return { is: "list", rows };
  const uses = width === 1 ? undefined : columnsByLooks(fitting(rows, width), width, choice);
  if (uses) return { is: "table", uses };
  if (isAmbiguous(rows, width)) return { is: "unclear", width };
  if (filled.every(isSomebody)) return { is: "list", rows };
  const numbers = Array.from({ length: width }, (_, index) => isRowNumbers(rows, index));
  const others = rows.map((row) => ({ ...row, fields: row.fields.filter((_, index) => !numbers[index]) }));
  const isOneRow = rows.length === 1;
  const hasPeople = filled.some(({ looks }) => looks === "handle" || looks === "linked-id");
  return isOneRow || hasPeople ? { is: "list", rows: others } : { is: "unclear", width };
}

/**
 * Several columns of people, under titles that nobody knows, or ids beside handles: whoever reported somebody may
 * be among them.
 */
function isAmbiguous(rows: readonly CsvRow[], width: number): boolean {
  const [first, ...others] = fitting(rows, width);
  if (width === 1 || !first || others.length === 0) return false;
  const isTitled = first === rows[0] && first.fields.every((cell) => cell.trim() === "" || mayBeTitle(cell));
  const below = isTitled ? others : [first, ...others];
  const looks = Array.from({ length: width }, (_, index) =>
    below.map(({ fields }) => readCell(fields[index] ?? "")).filter((cell) => cell.looks !== "empty"),
  );
  const people = looks.filter((cells) => cells.length > 0 && cells.every(isSomebody));
  const ids = people.filter((cells) => cells.every((cell) => cell.looks === "digits"));
  return people.length > 1 && (isTitled || (ids.length > 0 && ids.length < people.length));
}

function commonWidth(rows: readonly CsvRow[]): number {
  const counts = new Map<number, number>();
  for (const { fields } of rows) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
  const [first] = [...counts].sort(([, a], [, b]) => b - a);
  return first?.[0] ?? 1;
}

function fitting(rows: readonly CsvRow[], width: number): readonly CsvRow[] {
  return rows.filter(({ fields }) => fields.length === width);
}

function isList(fields: readonly string[]): boolean {
  return fields.map(readCell).every((cell) => cell.looks === "empty" || isSomebody(cell));
}

function isSomebody(cell: Cell): boolean {
  if (cell.looks === "digits") return cell.digits.length >= longId;
  return cell.looks === "handle" || cell.looks === "linked-id";
}
