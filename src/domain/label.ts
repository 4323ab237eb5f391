import type { TextRange } from "./post.ts";

/** A label read in a text: "Q3", "A1.1". */
export interface Label {
  /** As labelled, digits and dots only: "3", "1.5", "1.4.1". */
  readonly number: string;
  /** Where the label stands, its closing sign (`:`, `.`, `)`) left out. */
  readonly range: TextRange;
}

/** What may stand before a label that begins a text: mentions, hashtags, part marks (2/2), brackets, emoji. */
const opening =
  /^(?:[@#](?![aq]\d{1,2}(?!\w))[\p{L}\p{N}_]+|(?![@#])[\s\p{P}\p{S}\p{M}\u200d]|\d\/\d(?!\d))*/iu;
/** A number that no word, date or amount goes on from; keycaps are digits with two signs behind. */
const number = String.raw`(\d{1,2}(?:\.\d{1,2}(?!\d))*)(?:\ufe0f?\u20e3)?`;
const questionWord = new RegExp(
  String.raw`(?<![\p{L}\p{N}_@#/.-])#?q(?:uestion)?[ .#-]{0,2}${number}`,
  "giu",
);
const answerWord = new RegExp(`#?(a(?:nswer)?)([ .#-]?)${number}`, "iuy");
const loneKeycap = /^\s*(\d)\ufe0f?\u20e3(?!.*\u20e3)(?=.*\?)/su;

/** What follows a label that asks: a sign and anything, or a space and a word. */
const boundary = /^(?:\/\d{1,2}\b)?(?:\s*[:.)\]\-–—!,*"”]|\s|$|\p{Lu})/u;
const strongSign = /^(?:\/\d{1,2}\b)?\s*[:.)\]–—]|^(?:\/\d{1,2}\b)?\s+-+\s/u;
/** A sentence, a clause, or words by which hosts lead in: "Last one: Q6.", "now into Q5 What". */
const sentenceEnd =
  /(?:[:!?…)\]"”–—]|(?<!\b(?:re|vs|no|see))\.|\s-{1,3}|\n|\u{fe0f}|\p{Extended_Pictographic})\s*[("“'*[]*$/u;
const leadIn =
  /(?:\b(?:into|time for|on to|onto|started w\/|started with|brings us to|move to|moving to|next up|next is|here(?:'|’)?s|here is|here comes|now|ready for|start with|begin with|or maybe|and|so|ok|okay|follow[ -]?up to)),?\s*[("“'*[]*$/iu;
/** Words that speak about a question instead of asking it. */
const speaksAbout =
  /\b(?:answers?|responses?|repl(?:y|ies)|thoughts?|tweets?|comments?|coming(?: up)?|forward|back|still|about|regarding|re|missed|miss|love|loved|see|from|of|your|my|yr|his|her|their|this|that|in)\b[^.!?]*$/iu;
/** A host who speaks of himself, to nobody, answers: one in ten labelled his own answers with a Q. */
const ownVoice = /\b(?:I|[Mm]e|[Mm]y|[Mm]ine)\b/u;
const beginsWithSelf = /^[^\p{L}]*(?:I|[Mm]y|[Ff]or me)\b/u;
const spokenTo = /\b(?:you|your|yours|yr|u|ur|we|our|us|y['’]?all|everyone|anyone)\b/iu;
/** What is said of a question that is yet to come, or was asked. */
const announces =
  /^\W*(?:in (?:a|about|just|\d+)\b.{0,15}\b(?:min|mins|minutes?|moment|secs?|seconds?|bit|few)\b|coming (?:up|soon|in|next)|is (?:coming|up|next|on its way|live|out)\b|will (?:be|follow|come)|soon\b|shortly\b|momentarily\b|answers?\b|responses?\b|repl(?:y|ies)\b)/iu;
/** A label stands early, also in a long post; and the text of a stranger may be made to be slow. */
const longestLead = 1000;
const words = /[\p{L}\p{N}]{2,}/gu;

/**
 * The question label of a text, with its place. Forms as counted in ten real evenings and named by guides for
 * hosts: Q1 Q1. Q1: Q1) Q.1 Q1/5 "Question 1:" and keycaps; at the beginning, or behind lead-in words, when a
 * question follows. `withMedia`: the question may stand in a picture. Whether the writer may ask is not asked here.
 */
export function questionLabelIn(whole: string, withMedia = false): Label | undefined {
  const text = whole.slice(0, longestLead);
  const start = opening.exec(text)?.[0].length ?? 0;
  for (const match of text.matchAll(questionWord)) {
    const number = match[1];
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    if (number === undefined || !boundary.test(after) || announces.test(after) || answersItself(after))
      continue;
    const asks = match.index <= start ? asksAtStart(after, withMedia) : asksBehind(before, after);
    if (asks) return { number, range: { start: match.index, end: match.index + match[0].length } };
  }
  const keycap = loneKeycap.exec(text);
  return keycap?.[1] === undefined
    ? undefined
    : { number: keycap[1], range: { start: 0, end: keycap[0].length } };
}

/**
 * The answer label that begins a text ("A3", "A1.1", "a 2", "@x A2:", "#tag A1"), with its place, for emphasis
 * and for finding a question's answers. Not the article of "as a 7-year" or "a 3D printer", nor an "A1 +1".
 */
export function answerLabelOf(whole: string): Label | undefined {
  const text = whole.slice(0, longestLead);
  const at = opening.exec(text)?.[0].length ?? 0;
  answerWord.lastIndex = at;
  const match = answerWord.exec(text);
  const [shown, , gap, number] = match ?? [];
  if (shown === undefined || number === undefined) return undefined;
  const after = text.slice(at + shown.length);
  if (!followsAnswer(after, gap === " ")) return undefined;
  return { number, range: { start: at, end: at + shown.length } };
}

function asksAtStart(after: string, withMedia: boolean): boolean {
  const rest = withoutTagsAndLinks(after);
  const count = rest.match(words)?.length ?? 0;
  if (count === 0) return withMedia || /https?:\/\//.test(after);
  return strongSign.test(after) || count >= 2;
}

function asksBehind(before: string, after: string): boolean {
  const count = withoutTagsAndLinks(after).match(words)?.length ?? 0;
  if (count < 2) return false;
  if (sentenceEnd.test(before)) return true;
  const begins = strongSign.test(after) || /^\s*["“'(]?\p{Lu}/u.test(after);
  return begins && leadIn.test(before) && !speaksAbout.test(before);
}

function answersItself(after: string): boolean {
  if (!ownVoice.test(after) || spokenTo.test(after)) return false;
  return !after.includes("?") || beginsWithSelf.test(after);
}

function withoutTagsAndLinks(text: string): string {
  return text.replace(/https?:\/\/\S+|[@#][\p{L}\p{N}_]+/gu, " ");
}

function followsAnswer(after: string, spaced: boolean): boolean {
  if (/^\s*\+1/u.test(after)) return false;
  if (spaced) return /^(?:\s*[:.)]|\s+[-–—]\s|\s+["“(]?\p{Lu}\p{Ll}*\b|\s*$)/u.test(after);
  return /^(?:[\s:;,.)\]/&!?–—…#@"“]|-|$|ish\b|[a-d][:.)])/iu.test(after);
}
