import type { CsvRow } from "../csv-rows.ts";
import { isLikeHandle, readCell } from "./cell.ts";
import { type KnownTitle, knownTitle, ownColumn } from "./column-names.ts";
import type { ColumnUse } from "./column-use.ts";
import { isRule } from "./no-person.ts";
import { isMutedName, isSparedName, labelOf, sparesUnmarked, spelled } from "./spared.ts";

export interface Section {
  readonly heading?: Heading;
  /** The title above people who should not be muted. */
  readonly spared?: string;
  /** For one of several lists. */
  readonly name?: string;
  readonly rows: readonly CsvRow[];
}

export interface Heading {
  readonly line: number;
  readonly titles: readonly string[];
  /** With the empty titles at its end. */
  readonly width: number;
  readonly known: readonly (KnownTitle | undefined)[];
}

const targetUses = new Set<ColumnUse>(["id", "handle", "link", "name", "phrase", "domain"]);
const lastPlaceOfFirst = 20;

export function sectionsOf(rows: readonly CsvRow[]): readonly Section[] {
  const sections: { heading?: Heading; spared?: string; under?: Heading; rows: CsvRow[] }[] = [{ rows: [] }];
  for (const [place, row] of rows.entries()) {
    const last = sections.at(-1);
    const below = rows[place + 1];
    const found = nextHeading(row, place, last?.heading ?? last?.under) ?? titleOfIds(row, place, below);
    const sparing = last?.heading && isOurs(last.heading) ? undefined : sparedTitle(row);
    const isHeading = found && sparing === undefined && !isRowOfData(found, below ?? rows[place - 1]);
    const heading = isHeading ? found : undefined;
    const label = heading || (last?.heading && isOurs(last.heading)) ? undefined : labelOf(row);
    if (heading && last && isOfSpared(heading, last)) last.under = heading;
    else if (heading) sections.push({ heading, rows: [] });
    else if (sparing !== undefined) sections.push({ spared: sparing, rows: [] });
    else if (
      label &&
      isSparedName(label.name) &&
      (label.isMarked || place === 0 || sparesUnmarked(label.name, below?.fields[0]?.trim() ?? ""))
    )
      sections.push({ spared: label.name, rows: [] });
    else if (label && last?.spared !== undefined && isMutedName(label.name))
      sections.push({ rows: [row].filter((each) => !isComment(each)) });
    else if (!isComment(row) && !isRule(row)) last?.rows.push(row);
  }
  return sections.filter((each) => each.heading !== undefined || each.rows.length > 0);
}

function headingOf({ line, fields }: CsvRow, place: number): Heading | undefined {
  const titles = withoutEmptyEnd(fields.map((field) => field.trim()));
  const isLate = place >= lastPlaceOfFirst;
  if (isLate && !titles.every((title) => title === "" || knownTitle(title))) return undefined;
  const known = titles.map((title) => knownTitle(title));
  if (!known.some(isTargetTitle)) return undefined;
  // “Muted” alone in the middle of a list is a word of a page.
  if (place > 0 && titles.length === 1 && known[0]?.isVague) return undefined;
  const others = titles.filter((title, index) => title !== "" && known[index] === undefined);
  return others.every(mayBeTitle) ? { line, titles, known, width: fields.length } : undefined;
}

/** “tweet_id” or “list_id” above numbers, which are nobody's. */
function titleOfIds(row: CsvRow, place: number, below: CsvRow | undefined): Heading | undefined {
  const [title = "", ...others] = withoutEmptyEnd(row.fields.map((field) => field.trim()));
  const isAbove = place === 0 && others.length === 0 && readCell(below?.fields[0] ?? "").looks === "digits";
  if (!isAbove || !/ ids?$/i.test(spelled(title))) return undefined;
  return { line: row.line, titles: [title], known: [knownTitle(title)], width: row.fields.length };
}

/** Titles of columns below “Whitelist”, until one names muted people. */
function isOfSpared({ titles }: Heading, { spared }: Section): boolean {
  return spared !== undefined && !titles.some(isMutedName);
}

/** “allowed, reason”: titles of which the only one of people spares them. */
function sparedTitle({ fields }: CsvRow): string | undefined {
  const titles = fields.map((field) => field.trim()).filter((title) => title !== "");
  const [spared, ...more] = titles.filter(isSparedName);
  const others = titles.filter((title) => !isSparedName(title)).map(knownTitle);
  const isOnlyOne = others.length > 0 && others.every((title) => title && !isTargetTitle(title));
  return more.length === 0 && isOnlyOne ? spared : undefined;
}

/** “gull_watch, bot” above “tide_tom7, spammer”: no titles, though some lists are called so. */
function isRowOfData({ titles, known }: Heading, beside: CsvRow | undefined): boolean {
  if (!beside || titles.length < 2 || known.some((title) => title?.isVague === false)) return false;
  return titles.every((title, index) => {
    const cell = readCell(beside.fields[index] ?? "");
    const isHandle = cell.looks === "handle" || (cell.looks === "word" && isLikeHandle(cell.word));
    return known[index] === undefined ? isLikeHandle(title) && isHandle : !isHandle;
  });
}

function nextHeading(row: CsvRow, place: number, before: Heading | undefined): Heading | undefined {
  if (!before) return headingOf(row, place);
  const titles = withoutEmptyEnd(row.fields.map((field) => field.trim()));
  if (titles.join("\n") === before.titles.join("\n")) return { ...before, line: row.line };
  // After our heading, “phrase” and “handle” are muted words.
  const mayFollow = !isOurs(before) && (titles.length > 1 || before.titles.length === 1);
  return mayFollow ? headingOf(row, Math.max(place, lastPlaceOfFirst)) : undefined;
}

export function isTargetTitle(title: KnownTitle | undefined): boolean {
  return title !== undefined && targetUses.has(title.use);
}

export function isOurs({ titles }: Heading): boolean {
  const uses = titles.map(ownColumn);
  return uses.includes("kind") && uses.includes("value");
}

export function mayBeTitle(title: string): boolean {
  const { looks } = readCell(title);
  return looks === "word" || looks === "text";
}

/** `# …`, or several words after #; otherwise a number column, a hashtag, a spreadsheet's #N/A. */
function isComment({ fields: [first = "", ...others] }: CsvRow): boolean {
  if (/^\s*#\s/.test(first)) return true;
  const isAlone = others.every((cell) => cell.trim() === "");
  return isAlone && /^\s*#(?:.*\s\S|[^\p{L}\p{N}]+$)/u.test(first);
}

export function withoutEmptyEnd(cells: readonly string[]): readonly string[] {
  return cells.slice(0, cells.findLastIndex((cell) => cell.trim() !== "") + 1);
}
