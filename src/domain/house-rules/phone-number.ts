import type { TextRange } from "../post/post.ts";
import { wording } from "../words/wording.ts";
import { findRanges } from "./find-ranges.ts";
import type { HouseRule } from "./house-rule.ts";

const notInside = "(?<![\\p{L}\\p{N}$€£.,/:#-]|\\d\\s)";
const notBefore = "(?![\\p{L}\\p{N}/%]|[.,:-]\\d)";

const northAmerican = new RegExp(
  `${notInside}(?:\\+?1[-. ]?)?(?:\\([2-9]\\d{2}\\)\\s?|[2-9]\\d{2}[-. ])[2-9]\\d{2}[-. ]\\d{4}${notBefore}`,
  "gu",
);
const international = new RegExp(`${notInside}\\+\\d{1,3}(?:[-. ]?\\(?\\d{1,5}\\)?){2,5}${notBefore}`, "gu");
const national = new RegExp(
  `${notInside}\\(?0\\d{1,4}\\)?[- ]\\d{2,4}(?:[- ]?\\d{2,4}){1,3}${notBefore}`,
  "gu",
);
const afterCue =
  /(?<=\b(?:call|phone|tel|telephone|text|cell|mobile|whatsapp|dial|ring|fax|hotline|tip ?line|(?:my|our|his|her|their|your) number)(?: (?:me|us|him|her|them|now|at|on|is|no|number|the|line)){0,4}[:.# ]{1,3})\+?\(?\d[\d() .-]{5,15}\d(?![\d/%])/giu;
const local = new RegExp(`${notInside}[2-9]\\d{2}[-.](?!(?:19|20)\\d{2}|\\d000)\\d{4}${notBefore}`, "gu");

export const phoneNumber: HouseRule = {
  id: "phone-number",
  sentence: () => wording("rulePhone"),
  advice: wording("rulePhoneAdvice"),
  check: ({ prose }) =>
    findRanges(prose, [northAmerican, international, national, afterCue, local]).filter((range) =>
      hasEnoughDigits(prose, range),
    ),
};

function hasEnoughDigits(prose: string, { start, end }: TextRange): boolean {
  const digits = prose.slice(start, end).replaceAll(/\D/g, "").length;
  return digits >= 7 && digits <= 15;
}
