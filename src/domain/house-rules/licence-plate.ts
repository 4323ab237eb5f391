import type { TextRange } from "../post.ts";
import { findRanges } from "./find-ranges.ts";
import type { HouseRule } from "./house-rule.ts";

const notInside = "(?<![\\p{L}\\p{N}#@/-])";
const notBefore = "(?![\\p{L}\\p{N}/-])";

/** Behind a word for it: five to eight letters and digits, in one or two groups. */
const afterCue =
  /(?<=\b(?:licen[cs]e plates?|licen[cs]e tags?|number plates?|reg(?:istration)? plates?|plates?|tags?|registration|reg)\b(?:\s(?:number|no|nr|is|was|of|reads?|on it|the car|starting)){0,4}\s?[:.#]{0,2}\s)(?!(?:number|no|nr|is|was|of|reads?|on|it|the|car|starting)\b)(?:[A-Za-z0-9]{2,4}[- ][A-Za-z0-9]{2,4}|[A-Za-z0-9]{5,8})\b/giu;
/** Shapes that nearly nothing else has: Britain's AB12 CDE, California's 7ABC123. */
const british = new RegExp(`${notInside}[A-Z]{2}\\d{2}\\s?[A-Z]{3}${notBefore}`, "gu");
const californian = new RegExp(`${notInside}\\d[A-Z]{3}\\d{3}${notBefore}`, "gu");
/** Three letters and four digits of many states, with a hyphen; not a year, and not a standard. */
const american = new RegExp(
  `${notInside}(?!(?:ISO|RFC|CVE|IEC|DIN|DSM|ICD|ASTM|FIPS|NIST|HTTP)-)[A-Z]{3}-(?!19\\d{2}|20\\d{2})\\d{4}${notBefore}`,
  "gu",
);

/** A plate names the owner of a car. */
export const licencePlate: HouseRule = {
  id: "licence-plate",
  sentence: "That looks like a licence plate, and this is an open forum.",
  advice: "Leave it out.",
  check: ({ prose }) =>
    findRanges(prose, [afterCue, british, californian, american]).filter((range) => isMixed(prose, range)),
};

/** Letters and digits, two of the latter at least: no word, and no number of something. */
function isMixed(prose: string, { start, end }: TextRange): boolean {
  const plate = prose.slice(start, end);
  return (
    /\p{L}/u.test(plate) &&
    (plate.match(/\d/g)?.length ?? 0) >= 2 &&
    !/\d(?:st|nd|rd|th|am|pm|mph|km|k|x|s)\b/i.test(plate)
  );
}
