import type { TextRange } from "../post/post.ts";

export interface Label {
  /** As labelled, digits, dots and one letter: "3", "1.5", "1.4.1", "2a". */
  readonly number: string;
  /** Excludes the closing sign (`:`, `.`, `)`). */
  readonly range: TextRange;
}

/** Labels come early, and hostile text may be slow to scan. */
const longestLead = 1000;

export function labelText(whole: string): string {
  return whole
    .slice(0, longestLead)
    .replace(/[\uff01-\uff5e]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0))
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) & 0xf));
}

export const numberForm = String.raw`(\d{1,2}(?!\d)(?:\.\d{1,2}(?!\d))*(?:[a-e](?=[:.)\]]))?)(?:\ufe0f?\u20e3)?`;
export const writtenNumbers = "one|two|three|four|five|six|seven|eight|nine|ten";

/** "3" for "three"; digits stay. */
export function digitsOf(number: string): string {
  const at = writtenNumbers.split("|").indexOf(number.toLowerCase());
  return at < 0 ? number.toLowerCase() : String(at + 1);
}

const words = /[\p{L}\p{N}]{2,}|\p{L}/gu;

export function countWords(text: string): number {
  return withoutTagsAndLinks(text).match(words)?.length ?? 0;
}

export function withoutTagsAndLinks(text: string): string {
  return text.replace(/https?:\/\/\S+|[@#][\p{L}\p{N}_]+/gu, " ");
}

export const sentenceEnd =
  /(?:[:!?…)\]"”–—|>~]|(?<!\b(?:re|vs|no|see))\.|\s-{1,3}|\n|\u{fe0f}|\p{Extended_Pictographic})\s*[("“'*[]*$/u;

/** What may follow an unambiguous label. */
export const strongSign = /^(?:\/\d{1,2}\b)?\s*[:.)\]–—|】>]|^(?:\/\d{1,2}\b)?\s+-+\s|^-+\s/u;

const product =
  /^[\s-]*(?:steak|sauce|milk|paper|sheets?|posters?|prints?|printers?|envelopes?|notebooks?|pages?|size|format|flyers?|leaflets?|motorway|road|highway|junction|roundabout|northbound|southbound|eastbound|westbound|levels?|students?'? level|results?|earnings|revenue|profits?|sales|guidance|forecast|visa|battery|sedan|quattro|engine|condition)\b/iu;

export function isProduct(after: string): boolean {
  return product.test(after) && !strongSign.test(after);
}
