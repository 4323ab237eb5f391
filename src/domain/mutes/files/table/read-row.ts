import { readEntry } from "../entry-shape.ts";
import type { ColumnUse } from "./column-use.ts";
import { problemOfLetters } from "./letters.ts";
import { lineProblems } from "./line-problems.ts";
import { readPerson, restOf } from "./read-person.ts";
import { kindOf } from "./row-kind.ts";
import type { Outcome } from "./row-outcome.ts";

export function readRow(
  fields: readonly string[],
  uses: readonly ColumnUse[],
  line: number,
  isRounded: (id: string) => boolean,
  outcome: Outcome,
): void {
  const kind = fields[uses.indexOf("kind")];
  const meant = kind === undefined ? "person" : kindOf(kind);
  if (kind !== undefined && meant !== "person" && meant !== "words") {
    outcome.tell(line, lineProblems.otherKind(kind));
    return;
  }
  const words = meant === "words" ? wordsOfKind(fields, uses) : wordsIn(fields, uses);
  if (words) readWords(words, fields, uses, line, outcome);
  else readPerson(fields, uses, line, isRounded, outcome);
}

function readWords(
  words: Words,
  fields: readonly string[],
  uses: readonly ColumnUse[],
  line: number,
  outcome: Outcome,
): void {
  const person = fields.find(
    (field, index) => isOfPerson(uses[index]) && field.trim() !== "" && field.trim() !== words.value,
  );
  const problem =
    person === undefined ? problemOfLetters(words.value) : lineProblems.twoPeople(person, words.value);
  if (problem !== undefined) outcome.tell(line, problem);
  else outcome.add(readEntry({ ...words, ...restOf({ fields, uses, line }, outcome) }, line), line);
}

/** A row that says of itself that its value is words. */
function wordsOfKind(fields: readonly string[], uses: readonly ColumnUse[]): Words | undefined {
  const value = fields[uses.indexOf("phrase")]?.trim() || fields[uses.indexOf("handle")]?.trim();
  return value ? { kind: "phrase", value } : undefined;
}

interface Words {
  readonly kind: "phrase" | "domain";
  readonly value: string;
}

function wordsIn(fields: readonly string[], uses: readonly ColumnUse[]): Words | undefined {
  for (const kind of ["phrase", "domain"] as const) {
    const value = fields[uses.indexOf(kind)]?.replace(/^'/, "").trim();
    if (value) return { kind, value };
  }
  return undefined;
}

function isOfPerson(use: ColumnUse | undefined): boolean {
  return use === "id" || use === "handle" || use === "link";
}
