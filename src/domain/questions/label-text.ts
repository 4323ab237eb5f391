import { type Label, type PlainText, plainText } from "./plain-text.ts";

/** Labels come early, and hostile text may be slow to scan. */
const longestLead = 1000;

export function labelText(whole: string): PlainText {
  return plainText(whole.slice(0, longestLead));
}

const part = String.raw`[a-e](?![\p{L}\p{N}])|\([a-e]\)`;
const keycapEnd = String.raw`(?:\ufe0f?\u20e3)?`;
export const numberForm = String.raw`(\d{1,2}(?!\d)(?:\.\d{1,2}(?!\d))*(?:${part})?)${keycapEnd}`;
/** Questions are put as "Q4-a:" too. */
export const askedNumberForm = String.raw`(\d{1,2}(?!\d)(?:\.\d{1,2}(?!\d))*(?:${part}|[./-][a-e](?=[:)\]]))?)${keycapEnd}`;
/** "Question no. 4", "pregunta nº 4", "question n° 4". */
export const numberWord = String.raw`(?: ?(?:no|nr|number|nummer|n[º°]|n[uú]m(?:ero)?|num[eé]ro)(?!\p{L}))?`;
export const writtenNumbers = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve";
const written = writtenNumbers.split("|");
/** Of the question that hosts put after the last one, in place of a number. */
export const bonus = "bonus";

/** "3" for "three", "4a" for "4(A)" and "4-a"; other digits stay. */
export function digitsOf(number: string): string {
  if (/^\d+$/.test(number)) return number;
  const at = written.indexOf(number.toLowerCase());
  return at < 0 ? number.toLowerCase().replace(/[().-]*([a-e])\)?$/u, "$1") : String(at + 1);
}

const words = /[\p{L}\p{N}]{2,}|\p{L}/gu;

export function countWords(text: string): number {
  return withoutTagsAndLinks(text).match(words)?.length ?? 0;
}

export function withoutTagsAndLinks(text: string): string {
  return text.replace(/https?:\/\/\S+|[@#][\p{L}\p{N}_]+/gu, " ");
}

/** "A1c" is a blood test. */
const bloodTest = /^1c$/iu;

/** A part's letter without a sign behind: "Q9a What", not "Q1a is a form". */
export function isLoosePart(label: Label, after: string): boolean {
  return /[a-e]$/iu.test(label.number) && !/^\s*[:.)\]]/u.test(after);
}

export function beginsSentence(after: string): boolean {
  return /^(?:\s*\n|\s+["“'(]?\p{Lu})/u.test(after) || asksNext.test(after);
}

const asksNext = /^\s+(?:what|which|who(?:m|se)?|how|why|where|when)\b/iu;

export function isBloodTest({ number }: Label): boolean {
  return bloodTest.test(number);
}

export const sentenceEnd =
  /(?:[:!?…)\]"”–—|>~]|(?<!\b(?:re|vs|no|see))\.|\s-{1,3}|\n|\u{fe0f}|\p{Extended_Pictographic})\s*[("“'*[]*$/u;

/** What may follow an unambiguous label. */
export const strongSign = /^(?:\/\d{1,2}\b)?\s*[:.)\]–—|】>]|^(?:\/\d{1,2}\b)?\s+-+\s|^-+\s/u;

const product =
  /^[\s-]*(?:steak|sauce|milk|paper|sheets?|posters?|prints?|printers?|envelopes?|notebooks?|sized?|flyers?|leaflets?|motorway|highway|junction|roundabout|northbound|southbound|eastbound|westbound|visa|battery|sedan|quattro|avant|tdi|tfsi|sportback|cabrio(?:let)?|allroad)\b/iu;
/** Of a quarter of a year, or a car; an answer may begin so. */
const ofQuarter =
  /^[\s-]*(?:results?|earnings|revenue|profits?|sales|guidance|forecast|pages?|format|road|levels?|engine|condition)\b/iu;

const ofFiscalQuarter = /^\s+(?:planning|numbers (?:look|are|were))\b/iu;
/** "Q4 2016", "Q4 '16", "Q4 of FY17": of a year. */
const ofYear = /^\s*(?:of )?(?:(?:FY|fiscal(?: year)?)\s?\d\d|(?:19|20)\d\d\b|['’]\d\d\b)/iu;

export function isProduct(after: string): boolean {
  return product.test(after) && !strongSign.test(after);
}

/** Behind a question's letter. */
export function isProductOrQuarter(after: string): boolean {
  return isProduct(after) || (ofQuarter.test(after) && !strongSign.test(after));
}

/** "Our Q4 planning starts now"; a question may begin so. */
export function isOfQuarter(after: string): boolean {
  return ofFiscalQuarter.test(after);
}

export function isQuarter(after: string): boolean {
  return ofYear.test(after);
}
