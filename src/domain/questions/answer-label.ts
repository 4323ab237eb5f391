import {
  beginsSentence,
  bonus,
  countWords,
  digitsOf,
  isBloodTest,
  isLoosePart,
  isProduct,
  isProductOrQuarter,
  isQuarter,
  labelText,
  numberForm,
  numberWord,
  sentenceEnd,
  strongSign,
  writtenNumbers,
} from "./label-text.ts";
import { isOfRoad, mayNameThing, wordOfThing } from "./look-alikes.ts";
import type { Label } from "./plain-text.ts";
import { openingLength } from "./question-label.ts";
import { letterForm, type QuestionPattern, sharesLetter, usualPattern } from "./question-pattern.ts";

export interface AnswerLabel extends Label {
  /** After the first: "A4/5", "A1 & A2". */
  readonly also: readonly string[];
  readonly asked?: true;
  /** By the word behind it a road, a paper or the like, unless the evening speaks for an answer. */
  readonly thing?: string;
  /** Likelier a road than an answer. */
  readonly isRoad?: true;
}

interface LabelForms {
  readonly begins: RegExp;
  readonly within: RegExp;
  readonly written: RegExp;
  readonly extra: RegExp;
}

const known = new Map<string, LabelForms>();

const remark =
  /^\W*(?:(?:is|was|are|were|has|had|made|got|seems?|looks?|sounds?|please|again|anyone|coming|next|yet|already|asks?|about|and then (?:we|I|you)|(?:tweet|post) (?:will|is|was)|where(?: is|['’]s))\b|\?+\s*(?:$|I\b)|(?:is|was|has|does)n['’]t\b[^?]*\?|(?:answer|response|reply)\b(?!\s*[:=]|\s+[–—-])|answers\b|responses\b|replies\b|(?:great|good|tough|hard|interesting|excellent|tricky|love(?:ly)?) (?:question|one|q)\b)/u;
const furtherLabels = /^(?:\s?(?:[/&+,]|and)\s?\p{L}?\d{1,2}(?:\.\d)?(?!\d))+/iu;
/** "Q3 went by too fast"; "Q3: went door to door" answers. */
const unsignedRemark =
  /^\s*(?:(?:or|went|deserves|now(?! that)|hasn['’]t|doesn['’]t make sense|can(?:['’]t|not) be)\b|(?:typo|reminder):)/u;
const speaksAbout =
  /\b(?:answers?|responses?|repl(?:y|ies)|thoughts|tweets?|comments?|coming|forward|back|still|missed|miss|loved?|see|from|of|your|yr|his|her|their|agree|same|like|until|before|waiting|reading|ready|what(?:'|’)?s|which|where|when|who|did|didn['’]?t|don['’]?t|no|not|jump(?:ed|ing)?|skip(?:ped|ping)?|typing|posted|forgot|on to|move|moving|start(?:ed|ing)?|lead|w\/|with|as in|question)\b[^.!?]*$/iu;
/** "Jumping in late on Q1: trees" answers; "your answers to Q1: so true" does not. */
const speaksOfOthers =
  /\b(?:answers|responses|replies|thoughts on|tweets?|comments?|coming|forward|missed|miss|loved?|your|yr|his|her|their|agree|until|before|waiting|ready|what(?:'|’)?s|which|who|no|not|question|important|related?|good|great|where|read|find|did|does|anyone|anybody)\b/iu;
/** A road, a class, a room. */
const namesThing =
  /\b(?:an?|the|gate|class|grade|level|size|format|route|road|motorway|junction|exit|line|page|room|section|table|figure|appendix|annex|chapter|platform|terminal|hall|stand|booth|row|seat|bay|unit|flat|group|vitamin|type|english|german|french|spanish|audi)\s*$/iu;
/** "Re A3, what did they write?" */
const asksBack = /^[^.!?]{0,80}\?\W*$/u;
const referring = /\b(?:in|see|re|to|of|my|from|with|by|and|as|on)[:\s]*$/iu;
const isAnnounced =
  /^\W*(?:(?:coming(?: (?:up|soon|next))?|to (?:follow|come)|pending|loading)(?: in (?:an?|one|two|\d+) (?:secs?|seconds?|mins?|minutes?|moment|bit))?|in (?:an?|one|two|\d+) (?:secs?|seconds?|mins?|minutes?|moment|bit))\s*(?:$|[^\w\s:'’-])/iu;
const names =
  /(?:\b(?:re|regarding|concerning|wrt)[:\s]|(?:^|[.!?:,]\s*|\b(?:and|but|so|also) )(?:(?:in )?(?:response|reply|answer) to|(?:respond|reply)ing to|for|as for|as to|on|to answer|answering|answer to|my)[:\s])\s*$/iu;
/** "Answers to Q3: …", "My answer for Q3 is …"; not "The answers to Q3 are good". */
const presentsOwn = /^[^\p{L}@#]*(?:[@#]\w+\s+)*(?:(?:here (?:are|is) )?(my|our) )?answers? (?:to|for)\s*$/iu;
const speaksOfAnswers =
  /^[\s:–—-]*(?:so|all|where|who|what|which|why|how|keep|still|not?|none|great|good|nice|love(?:ly)?|thanks?|please|see|read|below|above|here|there|coming|soon|later|next|wow|amazing|brilliant|welcome|due|closed?|open)\b/iu;
/** "A-1 grade paint". */
const ofGrade = /^\s+(?:grade|quality|condition|shape|service|job)\b/iu;
const prints = /\b(?:print(?:s|ed|ing)?|cop(?:y|ies|ied)|dr[ae]w[ns]?|fold(?:s|ed)?)\b[^.!?]{0,20}\bon\s*$/iu;

/**
 * "A3", "A1.1", "a 2", "@x A2:", "#tag A1", "Re: Q1", "Q1 - A:"; not the article in "a 3D printer", "A1 +1", or
 * the paper size A4.
 */
export function answerLabelOf(
  whole: string,
  pattern: QuestionPattern = usualPattern,
): AnswerLabel | undefined {
  const { text, asWritten } = labelText(whole);
  const label = beginningLabel(text, pattern);
  return label && !label.asked ? asWritten(label) : undefined;
}

export function answeringLabelIn(
  whole: string,
  pattern: QuestionPattern = usualPattern,
): AnswerLabel | undefined {
  const { text, asWritten } = labelText(whole);
  const label = beginningLabel(text, pattern) ?? labelWithin(text, pattern);
  return label && asWritten(withFurther(label, text, pattern));
}

/** "A1: trees. A2: lights": one post to several questions. */
function withFurther(label: AnswerLabel, text: string, pattern: QuestionPattern): AnswerLabel {
  const numbers = new Set(label.also);
  for (const match of text.matchAll(labelForms(pattern).within)) {
    if (match.index < label.range.end) continue;
    const further = labelFrom(match, pattern);
    const before = text.slice(label.range.end, match.index);
    if (!isSpaced(further) && !further.asked && beginsPart(before, text.slice(further.range.end)))
      numbers.add(further.number);
  }
  numbers.delete(label.number);
  return { ...label, also: [...numbers] };
}

function beginsPart(before: string, after: string): boolean {
  if (countWords(before) === 0 || countWords(after) === 0) return false;
  if (/\n\s*$/u.test(before)) return /^\s|^[^\p{L}\p{N}]/u.test(after);
  return /^\s*[:)]/u.test(after) && !speaksOfOthers.test(before.slice(-16)) && !referring.test(before);
}

function beginningLabel(text: string, pattern: QuestionPattern): AnswerLabel | undefined {
  let at = openingLength(text, pattern);
  const lead = /^(?:re|ad|my)\b[:\s]*/iu.exec(text.slice(at, at + 12))?.[0] ?? "";
  at += lead.length;
  const match = matchAt(labelForms(pattern).begins, text, at);
  if (!match) return labelInWords(text, at, pattern);
  const label = labelFrom(match, pattern);
  const after = text.slice(match.index + match[0].length);
  if (label.gap === "-" && ofGrade.test(after)) return undefined;
  if (
    isAnnounced.test(after) ||
    !follows(after, isSpaced(label)) ||
    (/^my/iu.test(lead) && !strongSign.test(after))
  )
    return undefined;
  if (
    (label.asked ? isProductOrQuarter : isProduct)(after) ||
    (isBloodTest(label) && isLoosePart(label, after))
  )
    return undefined;
  if ((label.asked && isQuarter(after)) || (/^re/iu.test(lead) && asksBack.test(after))) return undefined;
  if (label.asked && isRemark(after.includes("?") ? after.replace(furtherLabels, "") : after))
    return undefined;
  const thing = mayNameThing(after) ? wordOfThing(after) : undefined;
  if (thing === undefined) return label;
  return { ...label, thing, ...(isOfRoad(after) && { isRoad: true }) };
}

function isRemark(after: string): boolean {
  return remark.test(after) || unsignedRemark.test(after);
}

function matchAt(mark: RegExp, text: string, at: number): RegExpExecArray | null {
  mark.lastIndex = at;
  return mark.exec(text);
}

/** "A three: …", "Bonus Q: …"; not "A two day course". */
function labelInWords(text: string, at: number, pattern: QuestionPattern): AnswerLabel | undefined {
  const { written, extra } = labelForms(pattern);
  const match = matchAt(written, text, at) ?? matchAt(extra, text, at);
  if (!match) return undefined;
  const label = labelFrom(match, pattern);
  const after = text.slice(match.index + match[0].length);
  const isSure = isSpaced(label) ? /^\s*(?:[:)\]]|\.\s)/u.test(after) : strongSign.test(after);
  const isWord = label.shown.length > 1 && label.number !== bonus;
  return isSure || (isWord && beginsSentence(after)) ? label : undefined;
}

function labelWithin(text: string, pattern: QuestionPattern): AnswerLabel | undefined {
  for (const match of text.matchAll(labelForms(pattern).within)) {
    const label = labelFrom(match, pattern);
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    if (isLoosePart(label, after)) continue;
    if (isSpaced(label)) continue;
    const isTag = match[0].startsWith("#") && !label.asked;
    if (standsFor(label, isTag ? `${before}#` : before, after)) return label;
  }
  return undefined;
}

function standsFor({ asked }: AnswerLabel, before: string, after: string): boolean {
  const own = countWords(before);
  const rest = countWords(after);
  if (presentsAnswer(before, after) && rest >= 2) return true;
  if (isProductOrQuarter(after) || isRemark(after) || isAnnounced.test(after)) return false;
  if (asked && isQuarter(after)) return false;
  if (/[([]\s*$/u.test(before) && /^\s*[)\]]/u.test(after))
    return own + rest >= 4 && !speaksAbout.test(before);
  if (rest === 0) return own >= 3 && !names.test(before) && !speaksAbout.test(before) && endsBefore(before);
  if (/\bmy[:\s]*$/iu.test(before)) return strongSign.test(after) && rest >= 2;
  if (names.test(before) && asksBack.test(after)) return false;
  if (names.test(before)) return rest >= 3 && !speaksAbout.test(before.replace(names, ""));
  const isSigned = strongSign.test(after);
  if (own <= 6 && rest >= 1 && isSigned && !/^\s*\./u.test(after) && leadsIn(before)) return true;
  if (!sentenceEnd.test(before) || rest < (asked ? 2 : 1)) return false;
  return isSigned || (!asked && /^\s/u.test(after) && rest >= 3);
}

function presentsAnswer(before: string, after: string): boolean {
  const whole = presentsOwn.exec(before);
  if (!whole || after.includes("?")) return false;
  const said = whole[1] === undefined ? after : after.replace(/^\s+(?:is|are|would be)\b/iu, ":");
  return /^\s*(?::|[-–—=]+\s)/u.test(said) && !speaksOfAnswers.test(said);
}

/** "Late, but A2: …"; not "Room A2: …". */
function leadsIn(before: string): boolean {
  return !speaksOfOthers.test(before) && !namesThing.test(before) && !prints.test(before);
}

/** "So true. A3", "painted all of it, A3"; not "We launch in Q3", "I give it an A1". */
function endsBefore(before: string): boolean {
  return sentenceEnd.test(before) || /(?:,|#|[#@][\p{L}\p{N}_]+)\s*$/u.test(before);
}

interface FoundLabel extends AnswerLabel {
  readonly shown: string;
  readonly gap: string;
}

function labelFrom(match: RegExpExecArray, { asked, answered }: QuestionPattern): FoundLabel {
  const [whole, answer, question, gap = "", number = bonus] = match;
  const shown = answer ?? question ?? "";
  const isQuestion = answer === undefined && asked.toLowerCase() !== answered.toLowerCase();
  return {
    number: digitsOf(number),
    also: alsoAfter(match.input.slice(match.index + whole.length).slice(0, longestList), number, {
      asked,
      answered,
    }),
    range: { start: match.index, end: match.index + whole.length },
    shown,
    gap: whole.endsWith("\u20e3") ? "" : gap,
    ...(isQuestion && { asked: true }),
  };
}

/** After the first: "A4/5", "A1 & A2", "A1.5 & 2", "A2+3:", "A1-A3". "A3/1" and "A1-2" are parts. */
function alsoAfter(
  after: string,
  first: string,
  pattern: QuestionPattern,
  left = mostAlso,
): readonly string[] {
  if (left === 0) return [];
  const upTo = rangeAfter(after, Number(first), pattern);
  if (upTo.length > 0) return upTo;
  const more =
    /^(\s?[/&+,]\s?|\s(?:and|und|y|et)\s)\p{L}?(\d{1,2}(?:\.\d)?)(?![\p{L}\p{N}%])(?!\s?(?:years?|of|out)\b)/iu;
  const [shown, sign, number] = more.exec(after) ?? [];
  if (shown === undefined || sign === undefined || number === undefined) return [];
  if (sign.includes("/") && Number(number) <= Number.parseFloat(first)) return [];
  return [number, ...alsoAfter(after.slice(shown.length), number, pattern, left - 1)];
}

const mostInRange = 10;
const mostAlso = 10;
const longestList = 120;

function rangeAfter(after: string, first: number, { asked, answered }: QuestionPattern): readonly string[] {
  const [, letter = "", last] =
    /^(?:\s?[-–—]\s?|\s(?:to|through|thru)\s)(\p{L})(\d{1,2})(?![\p{L}\p{N}]|\s*\?)/iu.exec(after) ?? [];
  const count = Number(last) - first;
  const isLabel = [asked, answered].some((one) => one.toLowerCase() === letter.toLowerCase());
  if (!isLabel || !(count >= 1 && count <= mostInRange)) return [];
  return Array.from({ length: count }, (_, at) => String(first + at + 1));
}

function labelForms({ asked, answered }: QuestionPattern): LabelForms {
  const key = `${asked}/${answered}`;
  const there = known.get(key);
  if (there) return there;
  const both = sharesLetter({ asked, answered })
    ? ""
    : `(?:${letterForm(answered)})[/-]?(?:${letterForm(asked)})|`;
  const letters = `(?:(${both}${letterForm(answered)})|(${letterForm(asked)}))`;
  const plural = String.raw`(?:(?<=\p{L}{3})s(?=\s\d{1,2}\s?(?:[&+,]|and\b)))?`;
  const form = `#?${letters}${plural}(?:(?<=\\p{L}{3})${numberWord})?([ .:#_-]{0,2}| # )${numberForm}`;
  const made = {
    begins: new RegExp(form, "iuy"),
    written: new RegExp(String.raw`#?${letters}([ #-]{1,2})(${writtenNumbers})\b`, "iuy"),
    extra: new RegExp(
      String.raw`#?(?:(?:${letterForm(answered)})[ -])?${bonus}(?:[ -]?${letters})?\b(?!\s*\d)`,
      "iuy",
    ),
    within: new RegExp(String.raw`(?<![\p{L}\p{N}_@#/.$£€-])${form}(?![\p{L}\p{N}])`, "giu"),
  };
  known.set(key, made);
  return made;
}

/** "a 3" may be an article and an amount. */
function isSpaced({ shown, gap }: FoundLabel): boolean {
  return gap === " " && shown.length === 1;
}

function follows(after: string, spaced: boolean): boolean {
  if (/^\s*\+1/u.test(after)) return countWords(after.replace(/\+1/u, "")) > 5;
  if (/^['’]s(?!\p{L})/u.test(after)) return false;
  if (spaced && /^\s*[:.–—-]\s*\d/u.test(after)) return false;
  if (spaced) return /^(?:\s*[:.)]|\s+[-–—]\s|\s+["“(]?\p{Lu}\p{Ll}*\b|\s*$)/u.test(after);
  return /^(?:[\s:;,.)\]}/\\&!?–—…#@"“”'’»|>~*=+•·_`】<-]|\p{Extended_Pictographic}|$|\(\d{1,2}\)|ish\b|[a-e][:.)]|\p{Lu}\p{Ll})/u.test(
    after,
  );
}
