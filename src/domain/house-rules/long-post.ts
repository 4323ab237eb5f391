import type { TextRange } from "../post/post.ts";
import { wording } from "../words/wording.ts";
import { anyOf, findRanges } from "./find-ranges.ts";
import type { DraftToCheck, HouseRule } from "./house-rule.ts";

const services =
  /^(?:https?:\/\/)?(?:www\.|m\.)?(?:twitlonger\.com|tl\.gd|tmi\.me|twishort\.com|jumbotweet\.com|deck\.ly|longtweet\.(?:co|io)|twextra\.com|threadreaderapp\.com|typefully\.com|pastebin\.com|write\.as|telegra\.ph)(?:[/:?]|$)/i;

const announced = anyOf([
  "(?:a|my|this|short|long|mini|quick) thread(?= ?(?:[:👇🧵⬇]|below|follows|$))",
  "thread(?= ?[:👇🧵⬇])",
  "\\(?cont(?:['’]?d|inued)?\\)?(?= ?(?:…|\\.\\.|[\\])/:>→]|in next|below|$))",
  "[([](?:cont(?:['’]?d|inued)?|ctd|contd|tbc|to be continued|more)\\.?[)\\]]",
  "(?:more|rest) in (?:my |the )?next (?:post|tweet)",
  "see (?:my )?next (?:post|tweet)",
]);
const thread = /🧵/gu;

const partAtStart =
  /^\s*(?:[Aa]\d{1,2}[.:)]?\s+)?([([]?)(\d{1,2})\/(\d{0,2}|[nxNX])([)\]]?)(?=[\s.:,…-]|$)(?!\s+(?:of|the|cup|hour|mile|price|way|day|time|those|these|our|my|all)\b)/u;
const partAtEnd = /(?<=^|\s|[.!?…])([([]?)(\d{1,2})\/(\d{0,2}|[nx])([)\]]?)[\s.…]*$/iu;
const partInWords =
  /(?:^\s*|\s)[([](?:part\s+)?\d{1,2}\s+of\s+\d{1,2}[)\]]|^\s*part\s+\d\s+of\s+\d|^\s*\d{1,2}\s+of\s+\d{1,2}\s*[:)]|(?<=\s)part\s+\d\s+of\s+\d[\s.]*$|^\s*[1-9]\s+of\s+[2-9](?=\s*(?:[-–—.…:]|$))|(?<=[.!?…]\s+)[1-9]\s+of\s+[2-9][\s.…]*$/giu;
/** A score, share or date follows: "I'd say 4/5", "on 9/1". */
const beforeFraction =
  /\b(?:say|says|said|give|gave|gives|got|get|scored?|rated?|rating|went|go|hit|is|was|are|were|be|about|around|only|just|nearly|almost|over|under|than|by|of|on|for|to|at|the|a|from|until|since|like|maybe|solid|easily|with|and|or|in|(?:give|gave|gives|rate|rated|score|scored) (?:it|this|that|them|him|her|you|us))\s*$/iu;

export const longPost: HouseRule = {
  id: "long-post",
  sentence: () => wording("ruleLongPost"),
  advice: wording("ruleLongPostAdvice"),
  check: (draft) => [...numberedPart(draft), ...announcedPart(draft), ...serviceLinks(draft)],
};

function numberedPart({ prose }: DraftToCheck): readonly TextRange[] {
  const inWords = findRanges(prose, [partInWords]);
  if (inWords.length > 0) return inWords;
  const atStart = partAtStart.exec(prose);
  if (atStart && isPart(atStart)) return [rangeOf(atStart)];
  const atEnd = partAtEnd.exec(prose);
  if (!atEnd || !isPart(atEnd)) return [];
  const isBracketed = atEnd[1] !== "" && atEnd[4] !== "";
  return isBracketed || !beforeFraction.test(prose.slice(0, atEnd.index)) ? [rangeOf(atEnd)] : [];
}

/** "1/2", "2/2" and "1/", but not "24/7", "9/11", "8/10" or "50/50". */
function isPart([, opening, first, last, closing]: RegExpExecArray): boolean {
  const part = Number(first);
  if (part < 1) return false;
  if (/^[nx]$/i.test(last ?? "")) return part <= 25;
  if (last === "" || last === undefined) return part <= 9;
  const isBracketed = opening !== "" && closing !== "";
  const parts = Number(last);
  return part <= parts && parts >= 2 && parts <= (isBracketed ? 25 : 9);
}

function announcedPart({ prose }: DraftToCheck): readonly TextRange[] {
  return findRanges(prose, [announced, thread]);
}

function serviceLinks({ entities }: DraftToCheck): readonly TextRange[] {
  return entities.links.filter(({ url }) => services.test(url));
}

function rangeOf(match: RegExpExecArray): TextRange {
  const start = match.index + match[0].length - match[0].trimStart().length;
  return { start, end: match.index + match[0].trimEnd().length };
}
