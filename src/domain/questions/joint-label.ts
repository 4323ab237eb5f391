import { asksNow, beginsToAsk } from "./asks.ts";
import { beginsSentence, countWords, digitsOf, sentenceEnd, strongSign } from "./label-text.ts";
import type { Label } from "./plain-text.ts";
import { letterForm, type QuestionPattern } from "./question-pattern.ts";

/** Several numbers in one label: "Q4 & Q5", "Q4/5", "Q2-Q4", "Questions 4 and 5". */
export interface NumberList {
  /** After the first. */
  readonly numbers: readonly string[];
  /** Where the list ends; "/5", which may count the questions, is no part of the label. */
  readonly end: number;
  /** Each number has its letter: more than a count of something. */
  readonly isLettered: boolean;
}

const ands = "and|und|y|et|e|en|och|og";

interface ListForms {
  readonly next: RegExp;
  readonly answer: RegExp;
}

const known = new Map<string, ListForms>();
/** "Q1-Q99" is no evening. */
const mostNumbers = 10;
const furthestApart = 3;

export function listBehind(
  { number, range }: Label,
  text: string,
  isPlural: boolean,
  pattern: QuestionPattern,
): NumberList | undefined {
  const numbers: string[] = [];
  let isLettered = true;
  let end = range.end;
  for (let last = number; numbers.length < mostNumbers; ) {
    const match = listForms(pattern).next.exec(text.slice(end, end + 40));
    const { range: joins, slash, letter, digits } = match?.groups ?? {};
    const [after, next] = [last, digitsOf(digits ?? "")];
    const between = match ? numbersBetween(after, next, joins !== undefined) : undefined;
    if (!match || !between) break;
    if (slash !== undefined && letter === undefined && numbers.length === 0)
      return sizeOf(next) === sizeOf(after) + 1 ? { numbers: between, end, isLettered: true } : undefined;
    numbers.push(...between);
    isLettered &&= letter !== undefined || isPlural;
    end += match[0].length;
    last = next;
  }
  return numbers.length === 0 ? undefined : { numbers, end, isLettered };
}

/** Ascending ones only: "Q3-2" is a part of Q3. */
function numbersBetween(first: string, last: string, isRange: boolean): readonly string[] | undefined {
  const [from, to] = [sizeOf(first), sizeOf(last)];
  if (to === from) return last > first ? [last] : undefined;
  if (to < from || to - from > (isRange ? mostNumbers : furthestApart)) return undefined;
  if (!isRange || !Number.isInteger(to - from)) return [last];
  return Array.from({ length: to - from }, (_, at) => (at === to - from - 1 ? last : String(from + at + 1)));
}

function sizeOf(number: string): number {
  return Number.parseFloat(number);
}

const inOne = /^\s+(?:together|combined|both|at once|as one|in one\b)[^.!?\n]{0,40}(?::|\s[–—-])\s/iu;

const stillToCome =
  /\b(?:coming(?: up)?|next(?: up)?|to come|only|just|left|ahead|approaching|don['’]t go)\b[^?]{0,20}$/iu;
const sign = /^(?:\/\d{1,2}\b)?\s*(?:[:.)\]–—|】>]|-+)+\s*/u;

/** Not "Q4 & Q5 to come", "Q1, Q2 and so on", "Q1, Q2: questions. A1, A2: answers. Got it?" */
export function listAsks(
  { isLettered }: NumberList,
  before: string,
  after: string,
  pattern: QuestionPattern,
): boolean {
  const together = inOne.exec(after)?.[0];
  const isSigned = together !== undefined || strongSign.test(after);
  if (!isSigned && !(isLettered && beginsSentence(after))) return false;
  const answer = listForms(pattern).answer.exec(after);
  const behind = answer ? after.slice(0, answer.index) : after;
  const said = together === undefined ? behind.replace(sign, "") : behind.slice(together.length);
  if (stillToCome.test(before) && !/^\s*:/u.test(after)) return false;
  return isSigned ? asksNow(said) : beginsToAsk(said);
}

/** "Q4: Which street? Q5: Who pays?": does a further label ask, behind what stands between the two? */
export function asksFurther(between: string, after: string): boolean {
  if (countWords(between) < 2 || countWords(after) < 1 || !sentenceEnd.test(between)) return false;
  if (strongSign.test(after)) return asksNow(after.replace(sign, ""));
  return beginsSentence(after) && /^[^.!]*\?/u.test(after);
}

function listForms({ asked, answered }: QuestionPattern): ListForms {
  const key = `${asked}/${answered}`;
  const there = known.get(key);
  if (there) return there;
  const range = String.raw`(?<range>\s?[-–—]\s?|\s(?:to|through|thru|bis)\s)`;
  const join = String.raw`(?<slash>\s?/\s?)|\s?[&+]\s?|,\s?(?:(?:${ands})\s|&\s?)?|\s(?:${ands}|plus)\s|\sو\s?`;
  const letter = `(?<letter>#?(?:${letterForm(asked)})[ .:#_-]{0,2})?`;
  const digits = String.raw`(?<digits>\d{1,2}(?:\.\d)?(?:[a-e](?![\p{L}\p{N}]))?)(?:\ufe0f?\u20e3)?(?![\p{L}\p{N}%]|[:.]\d)`;
  const made = {
    next: new RegExp(`^(?:${range}|${join})${letter}${digits}`, "iu"),
    answer: new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${letterForm(answered)})[ .#]?\d`, "iu"),
  };
  known.set(key, made);
  return made;
}
