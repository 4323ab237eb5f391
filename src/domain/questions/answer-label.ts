import {
  beginsSentence,
  bonus,
  countWords,
  digitsOf,
  isBloodTest,
  isLoosePart,
  isProduct,
  labelText,
  numberForm,
  sentenceEnd,
  strongSign,
  writtenNumbers,
} from "./label-text.ts";
import type { Label } from "./plain-text.ts";
import { openingLength } from "./question-label.ts";
import { letterForm, type QuestionPattern, usualPattern } from "./question-pattern.ts";

export interface AnswerLabel extends Label {
  /** After the first: "A4/5", "A1 & A2". */
  readonly also: readonly string[];
  readonly asked?: true;
}

interface LabelForms {
  readonly begins: RegExp;
  readonly within: RegExp;
  readonly written: RegExp;
  readonly extra: RegExp;
}

const known = new Map<string, LabelForms>();

const remark =
  /^\W*(?:(?:is|was|are|were|has|had|made|got|seems?|looks?|sounds?|please|again|anyone|coming|next|yet|already|asks?|about)\b|\?+\s*$|answers?\b|responses?\b|repl(?:y|ies)\b|(?:great|good|tough|hard|interesting|excellent|tricky|love(?:ly)?) (?:question|one|q)\b)/u;
const speaksAbout =
  /\b(?:answers?|responses?|repl(?:y|ies)|thoughts|tweets?|comments?|coming|forward|back|still|missed|miss|loved?|see|from|of|your|yr|his|her|their|agree|same|like|until|before|waiting|reading|ready|what(?:'|’)?s|which|where|when|who|did|didn['’]?t|don['’]?t|no|not|jump(?:ed|ing)?|skip(?:ped|ping)?|typing|posted|forgot|on to|move|moving|start(?:ed|ing)?|lead|w\/|with|as in|question)\b[^.!?]*$/iu;
/** "Jumping in late on Q1: trees" answers; "your answers to Q1: so true" does not. */
const speaksOfOthers =
  /\b(?:answers|responses|replies|thoughts on|tweets?|comments?|coming|forward|missed|miss|loved?|your|yr|his|her|their|agree|until|before|waiting|ready|what(?:'|’)?s|which|who|no|not|question|important|related?|good|great)\b/iu;
const names =
  /(?:\b(?:re|regarding|concerning|wrt)[:\s]|(?:^|[.!?:,]\s*|\b(?:and|but|so|also) )(?:for|as for|as to|on|to answer|answering|answer to|my)[:\s])\s*$/iu;

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
  return label && asWritten(label);
}

function beginningLabel(text: string, pattern: QuestionPattern): AnswerLabel | undefined {
  let at = openingLength(text, pattern);
  const lead = /^(?:re|ad|my)\b[:\s]*/iu.exec(text.slice(at, at + 12))?.[0] ?? "";
  at += lead.length;
  const match = matchAt(labelForms(pattern).begins, text, at);
  if (!match) return labelInWords(text, at, pattern);
  const label = labelFrom(match, pattern);
  const after = text.slice(match.index + match[0].length);
  if (!follows(after, isSpaced(label)) || (/^my/iu.test(lead) && !strongSign.test(after))) return undefined;
  if (isProduct(after) || (isBloodTest(label) && isLoosePart(label, after))) return undefined;
  return label.asked && remark.test(after) ? undefined : label;
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
    if (!isSpaced(label) && standsFor(label, before, after)) return label;
  }
  return undefined;
}

function standsFor({ asked }: AnswerLabel, before: string, after: string): boolean {
  const own = countWords(before);
  const rest = countWords(after);
  if (isProduct(after) || remark.test(after)) return false;
  if (/[([]\s*$/u.test(before) && /^\s*[)\]]/u.test(after))
    return own + rest >= 4 && !speaksAbout.test(before);
  if (rest === 0) return own >= 3 && !names.test(before) && !speaksAbout.test(before);
  if (/\bmy[:\s]*$/iu.test(before)) return strongSign.test(after) && rest >= 2;
  if (names.test(before)) return rest >= 3 && !speaksAbout.test(before.replace(names, ""));
  if (own <= 6 && rest >= 2 && strongSign.test(after) && !speaksOfOthers.test(before)) return true;
  if (!sentenceEnd.test(before) || rest < 2) return false;
  return strongSign.test(after) || (!asked && /^\s/u.test(after) && rest >= 3);
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
    also: alsoAfter(match.input.slice(match.index + whole.length)),
    range: { start: match.index, end: match.index + whole.length },
    shown,
    gap,
    ...(isQuestion && { asked: true }),
  };
}

/** After the first: "A4/5", "A1 & A2", "A1.5 & 2", "A2+3:". */
function alsoAfter(after: string): readonly string[] {
  const more =
    /^(?:\s?[/&+,]\s?|\s(?:and|und|y|et)\s)\p{L}?(\d{1,2}(?:\.\d)?)(?![\p{L}\p{N}%])(?!\s?(?:years?|of|out)\b)/iu;
  const [shown, number] = more.exec(after) ?? [];
  return shown === undefined || number === undefined ? [] : [number, ...alsoAfter(after.slice(shown.length))];
}

function labelForms({ asked, answered }: QuestionPattern): LabelForms {
  const key = `${asked}/${answered}`;
  const there = known.get(key);
  if (there) return there;
  const letters = `(?:(${letterForm(answered)})|(${letterForm(asked)}))`;
  const form = `#?${letters}([ .:#_-]{0,2}| # )${numberForm}`;
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
  if (spaced) return /^(?:\s*[:.)]|\s+[-–—]\s|\s+["“(]?\p{Lu}\p{Ll}*\b|\s*$)/u.test(after);
  return /^(?:[\s:;,.)\]}/\\&!?–—…#@"“”'’»|>~*=+•·_`】-]|\p{Extended_Pictographic}|$|ish\b|[a-e][:.)]|\p{Lu}\p{Ll})/u.test(
    after,
  );
}
