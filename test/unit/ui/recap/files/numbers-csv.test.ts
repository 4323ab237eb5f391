import { parse } from "csv-parse/sync";
import { expect, it } from "vitest";
import { numbersColumns, numbersCsv } from "../../../../../src/ui/recap/files/numbers-csv.ts";
import { evening } from "../../../../support/make-post.ts";

it("writes the numbers of evenings as another library reads them, and leaves out what is not known", () => {
  const first = { from: evening, posts: 5, people: 4, answers: 2, questions: [] };
  const week = 7 * 24 * 3_600_000;
  const questions = [
    { number: "1", answers: 2 },
    { number: "1.5", answers: 0 },
  ];
  const second = { ...first, from: evening + week, newPeople: 1, questions };
  const csv = numbersCsv([first, second], "America/Toronto");
  expect(csv.startsWith("\ufeff")).toBe(true);
  const rows = parse<Record<string, string>>(csv, { bom: true, columns: true, record_delimiter: "\r\n" });
  expect(rows.map((row) => Object.keys(row))).toEqual([[...numbersColumns], [...numbersColumns]]);
  expect(rows).toEqual([
    {
      date: "2026-11-18",
      start_utc: "2026-11-19T02:00:00.000Z",
      posts: "5",
      people: "4",
      new_people: "",
      returning_people: "",
      answers: "2",
      questions: "0",
      questions_unanswered: "0",
      answers_by_question: "",
    },
    {
      date: "2026-11-25",
      start_utc: "2026-11-26T02:00:00.000Z",
      posts: "5",
      people: "4",
      new_people: "1",
      returning_people: "3",
      answers: "2",
      questions: "2",
      questions_unanswered: "1",
      answers_by_question: "1: 2; 1.5: 0",
    },
  ]);
});
