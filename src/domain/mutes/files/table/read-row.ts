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
  if (kind !== undefined && (meant === undefined || meant === "other")) {
    outcome.report(line, lineProblems.otherKind(kind));
    return;
  }
  const words =
    meant === undefined || meant === "person" || meant === "other"
      ? wordsIn(fields, uses)
      : wordsOfKind(meant, fields, uses);
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
  const isWords = (field: string) => [field.trim(), `#${field.trim()}`].includes(words.value);
  const person = fields.find(
    (field, index) => isOfPerson(uses[index]) && field.trim() !== "" && !isWords(field),
  );
  const problem =
    person === undefined ? problemOfLetters(words.value) : lineProblems.twoPeople(person, words.value);
  if (problem !== undefined) outcome.report(line, problem);
  else outcome.add(readEntry({ ...words, ...restOf({ fields, uses, line }, outcome) }, line), line);
}

/** A row that declares its own value to be words. */
function wordsOfKind(
  meant: "words" | "hashtag" | "domain",
  fields: readonly string[],
  uses: readonly ColumnUse[],
): Words | undefined {
  const value = fields[uses.indexOf("phrase")]?.trim() || fields[uses.indexOf("handle")]?.trim();
  if (!value) return undefined;
  if (meant === "domain") return { kind: "domain", value };
  return { kind: "phrase", value: meant === "hashtag" ? value.replace(/^[#＃]?/u, "#") : value };
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
