import { foldCase } from "../../../post/handle.ts";
import type { Wording } from "../../../words/wording.ts";
import { readEntry } from "../entry-shape.ts";
import { readForeignUntil } from "../foreign-until.ts";
import { bareCell, firstId, readCell } from "./cell.ts";
import type { ColumnUse } from "./column-use.ts";
import { lineProblems } from "./line-problems.ts";
import type { Outcome } from "./row-outcome.ts";

interface Named {
  readonly ids: Map<string, string>;
  readonly handles: Map<string, string>;
  readonly wrong: { readonly use: ColumnUse; readonly text: string; readonly why: Wording }[];
}

const lost = "\ufffd";
const separators = /[\s,;|、，；]+/u;
/** Addresses have them too. */
const rarer = /[\s,;|、，；،·&+/]+/u;

/** An id that lost digits never counts: the handle does, or the row is left out. */
export function readPerson(
  fields: readonly string[],
  uses: readonly ColumnUse[],
  line: number,
  isRounded: (id: string) => boolean,
  outcome: Outcome,
): void {
  const named: Named = { ids: new Map(), handles: new Map(), wrong: [] };
  const severalHandles = uses.filter((use) => use === "handle").length === 1 ? uses.indexOf("handle") : -1;
  uses.forEach((use, index) => {
    if (use !== "id" && use !== "handle" && use !== "link") return;
    const field = fields[index] ?? "";
    const parts = index === severalHandles ? partsOf(field) : [field];
    for (const part of parts) nameBy(use, part, isRounded, named);
  });
  addNamed(
    named,
    { fields, uses, line, isSeveral: partsOf(fields[severalHandles] ?? "").length > 1 },
    outcome,
  );
}

export function partsOf(cell: string): readonly string[] {
  return peopleParted(cell, separators) ?? peopleParted(cell, rarer) ?? [cell];
}

function peopleParted(cell: string, by: RegExp): readonly string[] | undefined {
  const parts = cell.split(by).filter((part) => part !== "");
  const isList =
    parts.length > 1 &&
    parts.every((part) => {
      const { looks } = readCell(part);
      return looks === "handle" || looks === "linked-id";
    });
  return isList ? parts : undefined;
}

function nameBy(use: ColumnUse, text: string, isRounded: (id: string) => boolean, named: Named): void {
  const cell = readCell(text);
  if (cell.looks === "empty") return;
  if (cell.looks === "handle") nameHandle(cell.handle, named);
  else if (cell.looks === "linked-id") named.ids.set(cell.id, cell.id);
  else if (cell.looks === "digits" && use === "id" && isWholeId(cell.digits, isRounded))
    named.ids.set(cell.digits.replace(/^0+(?=\d)/, ""), cell.digits);
  else if (use === "handle" && cell.looks === "word") nameHandle(cell.word, named);
  else if (use === "handle" && cell.looks === "digits" && cell.digits.length <= 15)
    nameHandle(cell.digits, named);
  else named.wrong.push({ use, text: bareCell(text), why: whyNot(text, use) });
}

/** Programs write 0 where they know no id. */
function isWholeId(digits: string, isRounded: (id: string) => boolean): boolean {
  return Number(digits) >= firstId && !isRounded(digits);
}

function nameHandle(handle: string, { handles }: Named): void {
  if (!handles.has(foldCase(handle))) handles.set(foldCase(handle), handle);
}

export function whyNot(text: string, use: ColumnUse = "unused"): Wording {
  const bare = bareCell(text);
  const cell = readCell(text);
  if (cell.looks === "rounded" || cell.looks === "digits") {
    const isTooShort = cell.looks === "digits" && Number(cell.digits) < firstId;
    return use === "handle" || isTooShort ? lineProblems.notUnderstood(bare) : lineProblems.rounded(bare);
  }
  if (bare.includes(lost)) return lineProblems.lostLetters(bare);
  if (/^\d{21,}$/.test(bare)) return lineProblems.tooLong(bare);
  return cell.looks === "address" ? lineProblems.noProfile(bare) : lineProblems.notUnderstood(bare);
}

interface Row {
  readonly fields: readonly string[];
  readonly uses: readonly ColumnUse[];
  readonly line: number;
  readonly isSeveral: boolean;
}

function addNamed(named: Named, row: Row, outcome: Outcome): void {
  const { ids, handles, wrong } = named;
  const { line } = row;
  const problem = problemOf(named, row);
  if (problem !== undefined) {
    outcome.report(line, problem);
    return;
  }
  const [id] = ids.keys();
  const [handle] = handles.values();
  for (const { use, text } of wrong)
    if (use === "id" && handle !== undefined) outcome.reportPart(line, lineProblems.idLeft(text, handle));
    else if (use === "handle" && handle === undefined)
      outcome.reportPart(line, lineProblems.handleLeft(text));
  const rest = restOf(row, outcome);
  if (handles.size === 0) outcome.add(readEntry({ kind: "account", value: id, ...rest }, line), line);
  for (const each of handles.values())
    outcome.add(readEntry({ kind: "account", value: id, handle: each, ...rest }, line), line);
}

function problemOf({ ids, handles, wrong }: Named, { fields, isSeveral }: Row): Wording | undefined {
  const [id, otherId] = ids.keys();
  const [handle, otherHandle] = handles.values();
  if (id === undefined && handle === undefined) return wrong[0]?.why ?? nobodyIn(fields);
  if (id !== undefined && otherId !== undefined) return lineProblems.twoPeople(id, otherId);
  return handle !== undefined && otherHandle !== undefined && (!isSeveral || id !== undefined)
    ? lineProblems.twoPeople(`@${handle}`, `@${otherHandle}`)
    : undefined;
}

function nobodyIn(fields: readonly string[]): Wording {
  const words = fields.map(bareCell).filter((text) => text !== "");
  return words.length === 1 && words[0] !== undefined
    ? lineProblems.notUnderstood(words[0])
    : lineProblems.nobody();
}

/** What else a row says, of a person or of words. */
export function restOf(
  { fields, uses, line }: Omit<Row, "isSeveral">,
  outcome: Outcome,
): { until?: string; preset?: string; note?: string } {
  const cellOf = (use: ColumnUse) => {
    const field = fields[uses.indexOf(use)] ?? "";
    return readCell(field).looks === "empty" ? undefined : field.trim();
  };
  const [until, preset, note] = [cellOf("until"), cellOf("reason"), cellOf("note")];
  const end = until === undefined ? undefined : readForeignUntil(until);
  if (until !== undefined && end === undefined) outcome.reportPart(line, lineProblems.untilLeft(until));
  return {
    ...(end === undefined ? {} : { until: end }),
    ...(preset === undefined ? {} : { preset }),
    ...(note === undefined ? {} : { note }),
  };
}
