import { wording } from "../words/wording.ts";
import { findRanges } from "./find-ranges.ts";
import type { HouseRule } from "./house-rule.ts";

const subject =
  "(?:case|incident|report|file|docket|complaint|warrant|citation|booking|inmate|arrest|badge|shield|evidence|crime\\s+ref(?:erence)?|cad|log)";
const sign = "(?:no\\.?|nos\\.?|num\\.?|number|nr\\.?|id|ref\\.?|#)";
const token = "[A-Za-z]{0,4}[-/]?\\d[\\dA-Za-z]*(?:[-/][\\dA-Za-z]+)*";

/** "case no. 14-0231", "badge number 52", "report #A2231". */
const withSign = new RegExp(
  `(?<![\\p{L}\\p{N}])${subject}\\s*${sign}\\s*(?:is|was|[:#.])?\\s*${token}(?![\\p{L}\\p{N}%])`,
  "giu",
);
/** "badge 4521", "case 14-02311": without a word between, exclude years. */
const withoutSign = new RegExp(
  `(?<![\\p{L}\\p{N}])${subject}[:\\s]\\s*(?:[A-Z]{1,3}-?)?(?!(?:19|20)\\d{2}(?![\\d-]))(?:\\d{2,4}-\\d{3,8}|\\d{4,10})(?![\\p{L}\\p{N}%]|\\s+(?:people|officers|posts|calls|hours|days|miles|cases|reports|times|pages))`,
  "gu",
);
const badge =
  /(?<![\p{L}\p{N}])(?:badge|shield)(?:\s*#\s?|\s*(?!(?:19|20)\d{2}(?!\d)))\d{2,6}(?![\p{L}\p{N}%])/giu;
/** As in court: 1:14-cv-00231, 2014-CR-01234, CR-2014-001234. */
const docket =
  /(?<![\p{L}\p{N}])(?:\d{1,2}:\d{2}-(?:cv|cr|mj|bk)-\d{3,6}|\d{2,4}-?(?:CV|CR|CF|CI|MJ|MD|F)-?\d{4,7}|(?:CV|CR|CF|MJ)-?\d{2,4}-\d{3,7})(?![\p{L}\p{N}])/giu;

export const caseNumber: HouseRule = {
  id: "case-number",
  sentence: () => wording("ruleCaseNumber"),
  advice: wording("ruleCaseNumberAdvice"),
  check: ({ prose }) => findRanges(prose, [withSign, withoutSign, badge, docket]),
};
