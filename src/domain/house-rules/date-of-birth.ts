import { wording } from "../words/wording.ts";
import { findRanges } from "./find-ranges.ts";
import type { HouseRule } from "./house-rule.ts";

const month =
  "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const year = "(?:['’]\\d{2}|(?:19|20)\\d{2})";
const day = "\\d{1,2}(?:st|nd|rd|th)?";
const date = `(?:\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{2,4}|(?:19|20)\\d{2}[/.-]\\d{1,2}[/.-]\\d{1,2}|${month}\\s+${day},?\\s+${year}|${day}(?:\\s+of)?\\s+${month},?\\s+${year})(?![\\d/])`;

const afterBirth = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:d\\.?\\s?o\\.?\\s?b\\b\\.?|date\\s+of\\s+birth|birth\\s?date|birthday|b-?day)(?:\\s+(?:is|was|on|of|the))*\\s*[:=-]?\\s*${date}`,
  "giu",
);
const born = new RegExp(`(?<![\\p{L}\\p{N}])(?:born|b\\.)(?:\\s+(?:on|the))*\\s*:?\\s*${date}`, "giu");
/** After "DOB" a year alone suffices. */
const shortDate =
  /(?<![\p{L}\p{N}])(?:D\.?O\.?B\b\.?|date of birth)(?:\s+(?:is|was))?\s*[:=-]?\s*(?:(?:\d{1,2}\/)?(?:19|20)\d{2}|\d{1,2}\/\d{1,2}|\d{6,8})\b/giu;

export const dateOfBirth: HouseRule = {
  id: "date-of-birth",
  sentence: () => wording("ruleBirth"),
  advice: wording("ruleBirthAdvice"),
  check: ({ prose }) => findRanges(prose, [afterBirth, born, shortDate]),
};
