import type { TextRange } from "../post/post.ts";
import { wording } from "../words/wording.ts";
import { findRanges } from "./find-ranges.ts";
import type { HouseRule } from "./house-rule.ts";

const notInside = "(?<![\\p{L}\\p{N}#@/-])";
const notBefore = "(?![\\p{L}\\p{N}/-])";

const afterCue =
  /(?<=\b(?:licen[cs]e plates?|licen[cs]e tags?|number plates?|reg(?:istration)? plates?|plates?|tags?|registration|reg)\b(?:\s(?:number|no|nr|is|was|of|reads?|on it|the car|starting)){0,4}\s?[:.#]{0,2}\s)(?!(?:number|no|nr|is|was|of|reads?|on|it|the|car|starting)\b)(?:[A-Za-z0-9]{2,4}[- ][A-Za-z0-9]{2,4}|[A-Za-z0-9]{5,8})\b/giu;
/** British AB12 CDE and Californian 7ABC123. */
const british = new RegExp(`${notInside}[A-Z]{2}\\d{2}\\s?[A-Z]{3}${notBefore}`, "gu");
const californian = new RegExp(`${notInside}\\d[A-Z]{3}\\d{3}${notBefore}`, "gu");
const american = new RegExp(
  `${notInside}(?!(?:ISO|RFC|CVE|IEC|DIN|DSM|ICD|ASTM|FIPS|NIST|HTTP)-)[A-Z]{3}-(?!19\\d{2}|20\\d{2})\\d{4}${notBefore}`,
  "gu",
);

export const licencePlate: HouseRule = {
  id: "licence-plate",
  sentence: () => wording("rulePlate"),
  advice: wording("rulePlateAdvice"),
  check: ({ prose }) =>
    findRanges(prose, [afterCue, british, californian, american]).filter((range) => isMixed(prose, range)),
};

function isMixed(prose: string, { start, end }: TextRange): boolean {
  const plate = prose.slice(start, end);
  return (
    /\p{L}/u.test(plate) &&
    (plate.match(/\d/g)?.length ?? 0) >= 2 &&
    !/\d(?:st|nd|rd|th|am|pm|mph|km|k|x|s)\b/i.test(plate)
  );
}
