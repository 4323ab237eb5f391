import { stringify } from "csv-stringify/sync";
import type { EveningNumbers } from "../../../domain/recap/chat-numbers.ts";

/** Columns of the numbers for hosts, documented in docs/export.md; new ones go to the end. */
export const numbersColumns = [
  "date",
  "start_utc",
  "posts",
  "people",
  "new_people",
  "returning_people",
  "answers",
  "questions",
  "questions_unanswered",
  "answers_by_question",
] as const;

/** A row an evening, oldest first. `timeZone` applies to the column `date`. */
export function numbersCsv(numbers: readonly EveningNumbers[], timeZone: string): string {
  const rows = numbers.map((evening) => rowOf(evening, timeZone));
  return stringify([[...numbersColumns], ...rows], { bom: true, quoted: true, record_delimiter: "\r\n" });
}

function rowOf(evening: EveningNumbers, timeZone: string): readonly string[] {
  const { from, posts, people, newPeople, answers, questions } = evening;
  const started = Temporal.Instant.fromEpochMilliseconds(from);
  return [
    started.toZonedDateTimeISO(timeZone).toPlainDate().toString(),
    new Date(from).toISOString(),
    String(posts),
    String(people),
    newPeople === undefined ? "" : String(newPeople),
    newPeople === undefined ? "" : String(people - newPeople),
    String(answers),
    String(questions.length),
    String(questions.filter((question) => question.answers === 0).length),
    questions.map((question) => `${question.number}: ${question.answers}`).join("; "),
  ];
}
