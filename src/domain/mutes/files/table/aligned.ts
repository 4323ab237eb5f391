import type { CsvRow } from "../csv-rows.ts";
import { knownTitle } from "./column-names.ts";
import { isTargetTitle, mayBeTitle } from "./sections.ts";

/** A cell with its place in the line. */
interface Placed {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

interface Line {
  readonly text: string;
  readonly line: number;
}

const lastPlaceOfHeading = 20;
const fewestWithoutHeading = 2;
const gap = /[ \t\u00a0\u3000]{2,}/u;
/** Two columns wide in a terminal; those beyond U+FFFF have two UTF-16 units anyway. */
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6]/gu;
const filler = "\ufdd0";

/**
 * A table as a terminal prints it, with two or more blanks between columns; undefined for other text. Cells belong to
 * the title above them, so that an empty one moves nobody into another column; a line that does not fit below its
 * titles stays whole and is reported.
 */
export function alignedRows(text: string, mayLackHeading: boolean): readonly CsvRow[] | undefined {
  const lines = linesOf(text);
  const place = lines.slice(0, lastPlaceOfHeading).findIndex(({ text: line }) => isHeading(line));
  if (place < 0) return mayLackHeading ? evenRows(lines) : undefined;
  const heading = lines[place];
  const below = lines.slice(place + 1);
  if (!heading) return undefined;
  const titles = placedCells(heading.text);
  const hasNumbers = hasRowNumbers(titles, below);
  const both = [titles, placedCells(widened(heading.text))] as const;
  const names = titles.map(({ text: title }) => title);
  return [
    ...lines.slice(0, place).map(whole),
    { line: heading.line, fields: hasNumbers ? ["", ...names] : names, isCut: false },
    ...below.map((line) => rowOf(line, both, hasNumbers)),
  ];
}

function linesOf(text: string): readonly Line[] {
  return text
    .split(/\r\n|\r|\n/)
    .map((line, index) => ({ text: line.trimEnd(), line: index + 1 }))
    .filter(({ text: line }) => line !== "");
}

function isHeading(line: string): boolean {
  const titles = placedCells(line).map(({ text }) => text);
  const known = titles.map((title) => knownTitle(title));
  return (
    titles.length > 1 &&
    known.some(isTargetTitle) &&
    titles.every((title, at) => known[at] || mayBeTitle(title))
  );
}

function evenRows(lines: readonly Line[]): readonly CsvRow[] | undefined {
  const width = placedCells(lines[0]?.text ?? "").length;
  if (width < 2 || lines.length < fewestWithoutHeading) return undefined;
  const rows: CsvRow[] = [];
  for (const { text, line } of lines) {
    const cells = placedCells(text);
    if (cells.length !== width) return undefined;
    rows.push({ line, fields: cells.map((cell) => cell.text), isCut: false });
  }
  return rows;
}

function placedCells(line: string): readonly Placed[] {
  const cells: Placed[] = [];
  let at = line.length - line.trimStart().length;
  for (const text of line.trim().split(gap)) {
    const start = line.indexOf(text, at);
    at = start + text.length;
    if (text !== "") cells.push({ text, start, end: at });
  }
  return cells;
}

/** Numbers before the first column, with no title above them. */
function hasRowNumbers(titles: readonly Placed[], below: readonly Line[]): boolean {
  const first = titles[0]?.start ?? 0;
  return (
    first > 0 &&
    below.length > 0 &&
    below.every(({ text }) => {
      const [cell, ...others] = placedCells(text);
      return others.length > 0 && cell !== undefined && /^\d+$/.test(cell.text) && cell.end <= first;
    })
  );
}

/** `titles`: with their places in a terminal, too. */
function rowOf(
  row: Line,
  [titles, wideTitles]: readonly [readonly Placed[], readonly Placed[]],
  hasNumbers: boolean,
): CsvRow {
  const { text, line } = row;
  const number = hasNumbers ? placedCells(text)[0] : undefined;
  const rest = number ? " ".repeat(number.end) + text.slice(number.end) : text;
  const cells =
    cellsBelow(rest, titles) ??
    cellsBelow(widened(rest), wideTitles)?.map((cell) => cell.replaceAll(filler, ""));
  if (!cells) return whole(row);
  return { line, fields: number ? [number.text, ...cells] : cells, isCut: false };
}

function whole({ text, line }: Line): CsvRow {
  return { line, fields: [text.trim()], isCut: false };
}

function widened(line: string): string {
  return line.replace(wide, `$&${filler}`);
}

function cellsBelow(line: string, titles: readonly Placed[]): readonly string[] | undefined {
  const starts = titles.map(({ start }) => start);
  const ends = titles.map(({ end }) => end);
  return (
    slices(line, [0, ...starts.slice(1)], [...starts.slice(1), Number.POSITIVE_INFINITY], "left") ??
    slices(line, [0, ...ends.slice(0, -1)], ends, "right") ??
    placedBelow(placedCells(line), titles)
  );
}

/** Cut at the titles' starts or ends, if every cell is aligned to that side of its column. */
function slices(
  line: string,
  from: readonly number[],
  to: readonly number[],
  side: "left" | "right",
): readonly string[] | undefined {
  if (side === "right" && line.length > (to.at(-1) ?? 0)) return undefined;
  const cells = from.map((start, index) => line.slice(start, to[index]));
  const isKept = cells.every((cell, index) => {
    if (cell.trim() === "") return true;
    const isAtSide = side === "left" ? index === 0 || /^\S/u.test(cell) : /\S$/u.test(cell);
    const isLast = index === cells.length - 1;
    const isParted = side === "left" ? isLast || /\s$/u.test(cell) : index === 0 || /^\s/u.test(cell);
    return isAtSide && isParted && !gap.test(cell.trim());
  });
  return isKept ? cells.map((cell) => cell.trim()) : undefined;
}

/** A column lies between the titles beside its own. */
function placedBelow(cells: readonly Placed[], titles: readonly Placed[]): readonly string[] | undefined {
  const found = titles.map(() => "");
  for (const [index, cell] of cells.entries()) {
    const covered = titles.flatMap((title, at) =>
      cell.start < title.end && title.start < cell.end ? [at] : [],
    );
    const own = cells.length === titles.length ? index : covered[0];
    if (own === undefined || covered.length > 1 || (covered[0] ?? own) !== own || found[own] !== "")
      return undefined;
    const after = titles[own - 1]?.end ?? 0;
    const before = titles[own + 1]?.start ?? Number.POSITIVE_INFINITY;
    if (cell.start < after || cell.end > before) return undefined;
    found[own] = cell.text;
  }
  return found;
}
