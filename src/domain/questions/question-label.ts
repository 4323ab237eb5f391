import { asksFurther, listAsks, listBehind } from "./joint-label.ts";
import {
  askedNumberForm,
  beginsSentence,
  bonus,
  countWords,
  digitsOf,
  isLoosePart,
  isProductOrQuarter,
  isQuarter,
  labelText,
  numberWord,
  sentenceEnd,
  strongSign,
  writtenNumbers,
} from "./label-text.ts";
import { asksOfYear, mayBeQuarter } from "./look-alikes.ts";
import type { Label } from "./plain-text.ts";
import { letterForm, type QuestionPattern, usualPattern } from "./question-pattern.ts";

/**
 * `next`: ambiguous, so its number must come next. `due`: it may name a quarter of a year, so no number before it may be
 * missing. `again`: the question must be repeated here.
 */
export interface QuestionLabel extends Label {
  /** Further questions that the post asks: "Q4 & Q5", "Q2-Q4", "Q4: …? Q5: …?". */
  readonly also?: readonly string[];
  readonly doubt?: "next" | "due" | "again";
}

const askedForms = new Map<string, RegExp>();
const ordinals = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth";
const loneKeycap = /^\s*(\d)\ufe0f?\u20e3(?!.*\u20e3)(?=.*\?)/su;

/** A sign, or a space and a word. */
const boundary =
  /^(?:[/&]\d{1,2}\b)?(?:\s*[:;.)\]}\-–—!,*"”»|】<>~=…•·↓_`]|\s*['’](?!\p{L})|\s*\?\s+(?:[Ww]h(?:at|ich|y|ere|en)|[Hh]ow)\b|\s*\p{Extended_Pictographic}|\s|$|\p{Lu})/u;
/** Hosts' lead-in words: "now into Q5 What". */
const leadIn =
  /(?:\b(?:into|time for|on to|onwards? to|proceed(?:ing)? to|jump(?:ing)? to|onto|started w\/|started with|brings us to|move to|moving to|next up|next is|here(?:'|’)?s|here is|here comes|now|least|finally|lastly|ready for|start with|begin with|or maybe|and|so|ok|okay|sorry|oops|again|follow[ -]?up to|correction|corrected|reminder|repost(?:ing)?|repeat(?:ing)?)),?\s*[("“'*[]*$/iu;
const speaksAbout =
  /\b(?:hint|clue|preview|answers?|answering|responses?|repl(?:y|ies)|thoughts?|tweets?|comments?|coming(?: up)?|forward|back|still|about|regarding|re|missed|miss|love|loved|see|from|of|your|my|yr|his|her|their|this|that|in|before|after|until|till|than|(?<!but )not|no|more on|for you)\b[^.!?]*$/iu;
/** First person suggests an answer: one host in ten labelled his with a Q. */
const ownVoice = /\b(?:I|[Mm]e|[Mm]y|[Mm]ine)\b/u;
export const beginsWithSelf = /^[^\p{L}]*(?:I|[Mm]y|[Ff]or me)\b/u;
const spokenTo = /\b(?:you|your|yours|yr|u|ur|we|our|us|y['’]?all|everyone|anyone)\b/iu;
const announces =
  /^\W*(?:(?:at|@|from) ?\d{1,2}[:.]\d\d|(?:anyone|anybody|ready|already)\s*\?|in 3\b|in (?:a|about|just|\d+)\b.{0,15}\b(?:min|mins|minutes?|moment|secs?|seconds?|bit|few)\b(?! or less| words| sentences| lines)|coming (?:up(?! with)|soon|in|next)|(?:up )?next\b(?! to\b)|is (?:coming|up|next|on its way|live|out)\b|goes (?:live|up|out)\b(?! to\b)|(?:will|['’]ll) (?:be|follow|come|go)|to follow|follows\b|soon\b|shortly\b|momentarily\b|answers?\b|responses?\b|repl(?:y|ies)\b)/iu;
/** "Q1, Q2 and so on": a host explains the format. */
const listOfLabels =
  /^\s*(?:,|and|&|to|through|thru|…|\.{2,})\s*#?\p{L}?\d|^\s*[-–]\s*#?(?:\p{L}\d|\d+(?!\s\p{L}{2})(?!\d))|^[-–]\d/iu;
/** "Time for Q4!", then the question. */
const asksAfterCall =
  /^(?:\s*[!…]+|\s*\n|\s*\?(?!.*\b\p{L}\d)(?=\s*wh[aei]))\s*(?:what|which|who(?:m|se)?|how|why|where|when)\b.*\?/isu;
const asksAnnounced =
  /^\s+(?:is |are )?(?:coming (?:up|now|next)|now|up next|next|up|live|out|here)\s*[!:.…]+\s*(?:what|which|why|where|when|how(?! (?:is|are)|['’]s))\b[^!]*\?/iu;
/** "Keep answering Q3, but here's Q4: …?", "From Q3 to Q4: …?" */
const presents = /(?:\bhere(?:['’]?s| is| comes)|\bfrom #?\p{L}+ ?\d+ (?:on )?to)\s*$/iu;
/** "Part 2 of Q3: …?", "To rephrase Q3: …?" */
const goesFurther =
  /\b(?:follow(?:ing)?[ -]?up(?: to| on| for)?|addendum to|re-?phras(?:e|ing)|another way (?:to (?:ask|put)|of (?:asking|putting))|part (?:2|two|b) of)\s*$/iu;
/** What the words just before a label make of it, however the sentence began: "answers to Q4", "of Q4". */
const speaksJustBefore =
  /(?<![\p{L}\p{N}-])(?:answers?|answering|responses?|repl(?:y|ies)|thoughts?|tweets?|comments?|coming|still|about|regarding|re|missed|miss|loved?|see|from|of|your|my|yr|his|her|their|in|before|after|until|till|than|not|no|more|hint|clue|preview|forward|back)\b(?:\s+\w+)?\s*$/iu;
const asksPlainly =
  /^\s*(?:[:–—.…!-]+\s*)?["“(]?(?:What|Which|Who(?:m|se)?|How|Why|Where|When|Would|Do|Does|Did|Is|Are|Can|Could|Should|Have|Has|Will|If)\b.*\?/su;
const introduces = /^\s*(?:[:–—]|-+\s)/u;
/** "Q4 is a beauty, are you ready?" */
const goesOnAbout = /^\s+(?:is|are|was|were|will|and|then|or|post|tweet)\b/u;
const goesOn =
  /^\s*(?:,(?!\s*(?:what|which|how|why|where|when)\b)|[?!;]|(?:is|are|was|were|has|had|have|be|got|seems?|looks?|sounds?|made|will|would be|can wait|and|or|but|in|on|at|by|if|before|after|until|till|yet|too|as|than|then|now|please|again|to|from|of|up|with|because|since|so|that|which|who(?:'|’)s|tonight)\b)/u;

/**
 * Forms from ten real evenings and host guides: Q1 Q1. Q1: Q1) Q.1 Q1/5 Q1a "Question 1:" "Question one:" "Q one:"
 * "Bonus Q:" 【Q1】 and keycaps; at the start, or after lead-in words if a question follows. `withMedia`: the question may be in a
 * picture. Accepts any author.
 */
export function questionLabelIn(
  whole: string,
  withMedia = false,
  pattern: QuestionPattern = usualPattern,
): QuestionLabel | undefined {
  const { text, asWritten } = labelText(whole);
  const label = labelIn(text, withMedia, pattern);
  return label && asWritten(label);
}

function labelIn(text: string, withMedia: boolean, pattern: QuestionPattern): QuestionLabel | undefined {
  const start = openingLength(text, pattern);
  let doubtful: QuestionLabel | undefined;
  let mentioned: QuestionLabel | undefined;
  let end = 0;
  for (const match of text.matchAll(askedForm(pattern))) {
    if (match.index < end) continue;
    const { label, past } = jointLabel(match, pattern);
    end = past;
    if (!label) continue;
    const before = text.slice(0, label.range.start);
    const after = text.slice(label.range.end);
    const isFirst = label.range.start <= start;
    if (isFirst && asksOfYear(after)) return { ...label, doubt: mayBeQuarter(label.number) ? "due" : "next" };
    if (isAnnounced(after, pattern)) doubtful ??= { ...label, doubt: "next" };
    if (!boundary.test(after) || isNoQuestion(after) || !isMarked(label, match, before)) continue;
    // "Let's move on to Q4. Anyone still on Q3?"
    const goesBack = /^\s*[.!?]/u.test(after) && after.search(askedForm(pattern)) >= 0;
    if (goesBack && !isFirst && !sentenceEnd.test(before)) continue;
    const isOwn = answersItself(after);
    if (isOwn && !(isFirst && strongSign.test(after))) continue;
    const asks = isFirst ? asksAtStart(after, withMedia) : asksBehind(before, after);
    const wavers = isOwn || (isFirst && goesOnAbout.test(after)) || match.groups?.ordinal !== undefined;
    if (asks && !wavers) {
      const isSaid = isFirst && strongSign.test(after);
      return isSaid || !listsOthers(label, text, pattern)
        ? withFurther(label, text, pattern)
        : { ...label, doubt: "again" };
    }
    const mayBe = mayAsk(before, after, pattern) && (!label.also || introduces.test(after));
    doubtful ??= asks || mayBe ? { ...label, doubt: "next" } : undefined;
    const { also: _, ...first } = label;
    mentioned ??= { ...first, doubt: "again" };
  }
  const keycap = doubtful ? undefined : loneKeycap.exec(text);
  return keycap?.[1] === undefined
    ? (doubtful ?? mentioned)
    : { number: keycap[1], range: { start: 0, end: keycap[0].length } };
}

/** "Q4 is up! Which street …?"; not "Q4 is up next! What else would you add to Q3?" */
function isAnnounced(after: string, pattern: QuestionPattern): boolean {
  return asksAnnounced.test(after) && after.search(askedForm(pattern)) < 0;
}

/** "So far: Q1 (trees), Q2 (lights), Q3 (letters). Right?" */
function listsOthers(label: QuestionLabel, text: string, pattern: QuestionPattern): boolean {
  const numbers = new Set([...text.matchAll(askedForm(pattern))].map(({ groups }) => groups?.digits));
  return numbers.size >= 3 && withFurther(label, text, pattern).also === undefined;
}

/** With the numbers behind the first; without a label where these are only spoken of. `past`: where to read on. */
function jointLabel(
  match: RegExpExecArray,
  pattern: QuestionPattern,
): { readonly label?: QuestionLabel; readonly past: number } {
  const first = labelFrom(match);
  const { input: text, groups = {} } = match;
  const isPlural = groups.plural !== undefined;
  const isLeft = /\bfrom\s*$/iu.test(text.slice(0, match.index));
  const list = groups.digits === undefined || isLeft ? undefined : listBehind(first, text, isPlural, pattern);
  const past = list?.isLettered ? list.end : first.range.end;
  if (list && listAsks(list, text.slice(list.end), pattern))
    return { label: { ...first, also: list.numbers, range: { ...first.range, end: list.end } }, past };
  return isPlural || past > first.range.end ? { past } : { label: first, past };
}

/** "Q4: Which street? Q5: Who pays?" */
function withFurther(label: QuestionLabel, text: string, pattern: QuestionPattern): QuestionLabel {
  const also = [...(label.also ?? [])];
  let { end } = label.range;
  for (const match of text.matchAll(askedForm(pattern))) {
    if (match.index < end || match.groups?.digits === undefined) continue;
    const { label: further } = jointLabel(match, pattern);
    if (!further) continue;
    const after = text.slice(further.range.end);
    if (!boundary.test(after) || isNoQuestion(after) || goesOnAbout.test(after) || answersItself(after))
      continue;
    if (!isMarked(further, match, text.slice(0, match.index))) continue;
    if (!asksFurther(text.slice(end, match.index), after)) continue;
    const last = also.at(-1) ?? label.number;
    const numbers = [further.number, ...(further.also ?? [])];
    if (Number.parseFloat(further.number) < Number.parseFloat(last) || further.number === last) continue;
    also.push(...numbers);
    end = further.range.end;
  }
  return also.length === 0 ? label : { ...label, also };
}

function isNoQuestion(after: string): boolean {
  return announces.test(after) || isProductOrQuarter(after) || isQuarter(after) || listOfLabels.test(after);
}

function labelFrom({ 0: whole, index, groups = {} }: RegExpExecArray): QuestionLabel {
  const { digits, written, ordinal } = groups;
  const at = ordinals.split("|").indexOf(ordinal?.toLowerCase() ?? "");
  const counted = at < 0 ? ordinal?.replace(/\D/gu, "") : String(at + 1);
  return {
    number: counted ?? digitsOf(digits ?? written ?? bonus),
    range: { start: index, end: index + whole.length },
  };
}

/** Words in place of digits, and a part's letter, need more around them. */
function isMarked(label: Label, { groups = {}, input }: RegExpExecArray, before: string): boolean {
  const after = input.slice(label.range.end);
  const { digits, written, ordinal, extra } = groups;
  if (digits !== undefined)
    return !isLoosePart(label, after) || strongSign.test(after) || beginsSentence(after);
  const isSigned = strongSign.test(after) || /^\s*[!,…]/u.test(after);
  if (ordinal !== undefined) return strongSign.test(after) && after.includes("?");
  if (written !== undefined || extra !== undefined) return isSigned || beginsSentence(after);
  const isApart = countWords(before) === 0 || sentenceEnd.test(before);
  return isApart && /^\s*(?:[:–—]|-+\s)/u.test(after) && after.includes("?");
}

export function answersItself(after: string): boolean {
  if (!ownVoice.test(after) || spokenTo.test(after)) return false;
  return !after.includes("?") || beginsWithSelf.test(after);
}

export function openingLength(text: string, { asked, answered }: QuestionPattern): number {
  const letters = `${asked}${answered}`.toLowerCase();
  const opening =
    /^(?:[@#][\p{L}\p{N}_]+|(?![@#])[\s\p{P}\p{S}\p{M}\u200d]|\d\/(?:\d(?!\d)|(?=\s))|\d ?of ?\d(?!\d))/iu;
  let at = 0;
  for (;;) {
    const piece = opening.exec(text.slice(at, at + 120))?.[0];
    if (piece === undefined || piece.startsWith("\u{1f170}")) return at;
    if (
      /^#\p{L}+\d{1,2}$/u.test(piece) &&
      letters.includes(piece.charAt(1).toLowerCase()) &&
      piece.length <= 4
    )
      return at;
    at += piece.length;
  }
}

function askedForm({ asked }: QuestionPattern): RegExp {
  const known = askedForms.get(asked);
  if (known) return known;
  const letter = letterForm(asked);
  const number = `(?:${letter})(?<plural>s)?${numberWord}`;
  const forms = [
    `${number}(?:[ .:#_-]{0,2}| # )${named("digits", askedNumberForm)}`,
    String.raw`(?:${letter})${numberWord}[ #-]{1,2}(?<written>${writtenNumbers})\b`,
    String.raw`(?<ordinal>${ordinals}|\d{1,2}(?:st|nd|rd|th)) (?:${letter})\b`,
    String.raw`(?:(?<extra>${bonus}[ -]?(?:${letter})|(?:${letter})[ -]${bonus})|${bonus}(?: round)?)\b(?!\s*(?:${letter})?\s?\d)`,
  ];
  const made = new RegExp(String.raw`(?<![\p{L}\p{N}_@#/.]|[^\s-]-)#?(?:${forms.join("|")})`, "giu");
  askedForms.set(asked, made);
  return made;
}

/** The form's first group, by a name. */
function named(name: string, form: string): string {
  return form.replace("(", `(?<${name}>`);
}

function asksAtStart(after: string, withMedia: boolean): boolean {
  const count = countWords(after);
  if (count === 0) return withMedia || /https?:\/\//.test(after);
  return strongSign.test(after) || count >= 2;
}

function asksBehind(before: string, after: string): boolean {
  if (countWords(after) < 2) return false;
  if (goesFurther.test(before) && strongSign.test(after) && after.includes("?")) return true;
  if (sentenceEnd.test(before)) return true;
  const begins = strongSign.test(after) || /^\s*["“'(]?\p{Lu}/u.test(after);
  return begins && leadIn.test(before) && !speaksAbout.test(before);
}

/** "I could talk about this all night but Q4: …?" */
function comesToAsk(before: string, after: string): boolean {
  if (presents.test(before) && introduces.test(after)) return true;
  if (speaksJustBefore.test(before)) return false;
  return asksPlainly.test(after) || (introduces.test(after) && after.includes("?"));
}

function mayAsk(before: string, after: string, pattern: QuestionPattern): boolean {
  const count = countWords(after);
  if (count === 0) return /\?/.test(before) && countWords(before) >= 4 && sentenceEnd.test(before);
  if (count < 3 || (speaksAbout.test(before) && !comesToAsk(before, after))) return false;
  if (leadIn.test(before) && asksAfterCall.test(after)) return true;
  // "… on to Q4. Anyone still on Q3?"
  if (before !== "" && !presents.test(before) && after.search(askedForm(pattern)) >= 0) return false;
  return after.includes("?") ? !goesOn.test(after) : strongSign.test(after);
}
