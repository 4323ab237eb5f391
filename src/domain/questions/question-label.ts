import { isDemand } from "./asks.ts";
import { asksFurther, listAsks, listBehind } from "./joint-label.ts";
import {
  askedNumberForm,
  beginsSentence,
  bonus,
  countWords,
  digitsOf,
  isLoosePart,
  isOfQuarter,
  isProductOrQuarter,
  isQuarter,
  labelText,
  numberWord,
  sentenceEnd,
  strongSign,
  writtenNumbers,
} from "./label-text.ts";
import { asksBehind, asksOfOther, introduces, isAnnounced, mayAsk } from "./lead-ins.ts";
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
  /^(?:[/&]\d{1,2}\b)?(?:\s*\/(?=\s)|\s*[:;.)\]}\-–—!,*"”»|】<>~=…•·↓_`]|\s*['’](?!\p{L})|\s*\?\s+(?:[Ww]h(?:at|ich|y|ere|en)|[Hh]ow)\b|\s*\p{Extended_Pictographic}|\s|$|\p{Lu})/u;
/** First person suggests an answer: one host in ten labelled his with a Q. */
const ownVoice = /\b(?:I|[Mm]e|[Mm]y|[Mm]ine)\b/u;
const beginsWithSelf = /^[^\p{L}]*(?:I|[Mm]y|[Ff]or me)\b/u;
const spokenTo = /\b(?:you|your|yours|yr|u|ur|we|our|us|y['’]?all|everyone|anyone)\b/iu;
const announces =
  /^\W*(?:(?:at|@) ?\d{1,2}[:.]\d\d|(?:anyone|anybody|ready|already)\s*\?|in 3(?:\s*[,.…–—-]+\s*2\b|\s*(?:…|\.{3}))|in (?:a|about|just|\d+)\b.{0,15}\b(?:min|mins|minutes?|moment|secs?|seconds?|bit|few)\b(?! or less| words| sentences| lines)|coming (?:up(?! with)|soon|in|next)|(?:up )?next\b(?! to\b)|is (?:coming|up|next|on (?:its|the) way|live|out|about(?=[^?]*$))\b|goes (?:live|up|out)\b(?! to\b)|(?:drops?|starts?|begins?|opens?|lands?|arrives?) (?:at|in|around) \d|is (?:nearly|almost) (?:here|up|due|time|ready)\b|on (?:its|the) way\b(?=[^?]*$)|(?:hold tight|hang on|stand by)\b(?=[^?]*$)|(?:will|['’]ll) (?:be|follow|come|go|(?:ask|look|focus|touch|deal|cover|concern)(?=[^?]*$))|to follow|follows\b|soon\b|shortly\b|momentarily\b|answers?\b|responses?\b|repl(?:y|ies)\b)/iu;
const announcesHours = /^\s+from \d{1,2}[:.]\d\d/iu;
/** "Q1, Q2 and so on": a host explains the format. */
const listOfLabels =
  /^\s*(?:,|and|&|to|through|thru|…|\.{2,})\s*#?\p{L}?\d|^\s*[-–]\s*#?(?:\p{L}\d|\d+(?!\s\p{L}{2})(?!\d))|^[-–]\d/iu;
/** "Q4 is a beauty, are you ready?" */
const goesOnAbout = /^\s+(?:is|are|was|were|will|and|then|or|post|tweet)\b/u;
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
  const matches = [...text.matchAll(askedForm(pattern))];
  for (const match of matches) {
    if (match.index < end) continue;
    const { label, past } = jointLabel(match, pattern);
    end = past;
    if (!label) continue;
    const before = text.slice(0, label.range.start);
    const after = text.slice(label.range.end);
    const isFirst = label.range.start <= start;
    if (isFirst && asksOfYear(after)) return { ...label, doubt: mayBeQuarter(label.number) ? "due" : "next" };
    if (isAnnounced(after, askedForm(pattern))) doubtful ??= { ...label, doubt: "next" };
    if (!boundary.test(after) || isNoQuestion(after) || !isMarked(label, match, before)) continue;
    if (!isFirst && !sentenceEnd.test(before) && isOfQuarter(after)) continue;
    // "Let's move on to Q4. Anyone still on Q3?"
    const goesBack = /^\s*[.!?]/u.test(after) && asksOfOther(after, askedForm(pattern));
    if (goesBack && !isFirst && !sentenceEnd.test(before)) continue;
    if (isListed(label, text, matches)) {
      mentioned ??= { ...label, doubt: "again" };
      continue;
    }
    const isOwn = answersItself(after);
    if (isOwn && !(isFirst && strongSign.test(after))) continue;
    const asks = isFirst ? asksAtStart(after, withMedia) : asksBehind(before, after);
    const wavers = isOwn || (isFirst && goesOnAbout.test(after)) || match.groups?.ordinal !== undefined;
    if (asks && !wavers) {
      return withFurther(label, text, pattern);
    }
    const mayBe = mayAsk(before, after, askedForm(pattern)) && (!label.also || introduces.test(after));
    doubtful ??= asks || mayBe ? { ...label, doubt: "next" } : undefined;
    const { also: _, ...first } = label;
    mentioned ??= { ...first, doubt: "again" };
  }
  const keycap = doubtful ? undefined : loneKeycap.exec(text);
  return keycap?.[1] === undefined
    ? (doubtful ?? mentioned)
    : { number: keycap[1], range: { start: 0, end: keycap[0].length } };
}

/** Words behind a number in a list: "Q4 paint." */
const mostListed = 3;

/** "So far: Q1 (trees), Q2 (lights), Q3 (letters). Right?" A label with a sign asks. */
function isListed(
  { number, range }: QuestionLabel,
  text: string,
  matches: readonly RegExpExecArray[],
): boolean {
  const after = text.slice(range.end);
  if (strongSign.test(after)) return false;
  const labels = matches.filter(({ groups }) => groups?.digits !== undefined);
  if (new Set(labels.map(({ groups }) => groups?.digits)).size < 3) return false;
  const next = labels.find(({ index }) => index >= range.end);
  const said = /^[^.!\n]*/u.exec(after)?.[0] ?? "";
  if (!next) return !said.includes("?") && !isDemand(said) && countWords(said) <= mostListed;
  const isHigher = Number.parseFloat(next.groups?.digits ?? "") > Number.parseFloat(number);
  return isHigher && !text.slice(range.end, next.index).includes("?");
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
  if (list && listAsks(list, text.slice(0, match.index), text.slice(list.end), pattern))
    return {
      label: { ...first, also: list.numbers, range: { ...first.range, end: list.end } },
      past,
    };
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
    // Parts stay with the whole: "Q4: …? Q4b: …?"
    if (Number.parseInt(further.number, 10) !== Number.parseInt(last, 10) + 1) continue;
    also.push(...numbers);
    end = further.range.end;
  }
  return also.length === 0 ? label : { ...label, also };
}

function isNoQuestion(after: string): boolean {
  if (announces.test(after) || announcesHours.test(after)) return true;
  return isProductOrQuarter(after) || isQuarter(after) || listOfLabels.test(after);
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

/** "Question four of six: …" */
const ofTotal = new RegExp(String.raw`^ of (?:\d{1,2}|${writtenNumbers})\s*(?:[:.–—]|-\s)`, "iu");

/** Words in place of digits, and a part's letter, need more around them. */
function isMarked(label: Label, { groups = {}, input }: RegExpExecArray, before: string): boolean {
  const after = input.slice(label.range.end);
  const { digits, written, ordinal, extra } = groups;
  if (digits !== undefined)
    return !isLoosePart(label, after) || strongSign.test(after) || beginsSentence(after);
  const isSigned = strongSign.test(after) || /^\s*[!,…]/u.test(after) || ofTotal.test(after);
  if (ordinal !== undefined) return strongSign.test(after) && after.includes("?");
  if (written !== undefined || extra !== undefined) return isSigned || beginsSentence(after);
  const isApart = countWords(before) === 0 || sentenceEnd.test(before);
  return isApart && /^\s*(?:[:–—]|-+\s)/u.test(after) && after.includes("?");
}

export function asksByOrdinal(text: string): boolean {
  return new RegExp(
    String.raw`^[^\p{L}\p{N}]*(?:\p{L}+ )?(?:${ordinals}|\d{1,2}(?:st|nd|rd|th)) \p{L}`,
    "iu",
  ).test(text);
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
