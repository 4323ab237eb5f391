import { isRefusedByX } from "./characters.ts";
import { indexBeforeComposition } from "./composition.ts";
import { endOfEmoji, mayBeginEmoji } from "./emoji.ts";
import { type FoundLink, findLinks } from "./links.ts";
import type { CountRule } from "./rules.ts";

/** A text made ready for counting, once for all rules. */
export interface PreparedText {
  readonly text: string;
  /** The NFC form; what X counts. */
  readonly composed: string;
  /** The addresses in `composed`. */
  readonly links: readonly FoundLink[];
  /** Set when the text is so odd that counting it would take too long; `composed` and `links` are empty then. */
  readonly refused?: "too-long" | "too-many-marks";
}

export interface Count {
  readonly length: number;
  readonly limit: number;
  readonly valid: boolean;
  /** `text.slice(fitsTo)` is what is too much (UTF-16 units, of the text as it was given). */
  readonly fitsTo: number;
  /** Why it is not valid. A lone half of a character ("refused-character") could not be handed over as it is shown. */
  readonly problem?: "empty" | "over" | "refused-character" | "too-long" | "too-many-marks";
}

interface Weighed {
  readonly length: number;
  readonly fitsTo: number;
  readonly sound: boolean;
}

const longestText = 200_000;
/** From here on, thousands of marks on one letter make composing quadratic. */
const longText = 4_000;
const mostMarks = 500;

/** Composes a text and finds its addresses: the part of counting that every rule shares. Never throws. */
export function prepareText(text: string): PreparedText {
  const refused = refusalOf(text);
  if (refused) return { text, composed: "", links: [], refused };
  const composed = text.normalize("NFC");
  return { text, composed, links: findLinks(composed) };
}

/** How long a text is under a rule, and where it stops to fit. Linear in the text's length. */
export function countPrepared(prepared: PreparedText, rule: CountRule): Count {
  const { text, composed, refused } = prepared;
  if (refused) return { length: text.length, limit: rule.limit, valid: false, fitsTo: 0, problem: refused };
  const { length, fitsTo, sound } = weigh(prepared, rule);
  const problem = problemOf(length, rule.limit, sound);
  return {
    length,
    limit: rule.limit,
    valid: problem === undefined,
    fitsTo: indexBeforeComposition(text, composed, fitsTo),
    ...(problem && { problem }),
  };
}

/** How long a text is under one rule. With several rules, prepare the text once. */
export function countText(text: string, rule: CountRule): Count {
  return countPrepared(prepareText(text), rule);
}

function problemOf(length: number, limit: number, sound: boolean): Count["problem"] {
  if (!sound) return "refused-character";
  if (length > limit) return "over";
  return length === 0 ? "empty" : undefined;
}

function refusalOf(text: string): PreparedText["refused"] {
  if (text.length > longestText) return "too-long";
  if (text.length <= longText) return undefined;
  for (const marks of text.matchAll(/\p{M}+/gu)) if (marks[0].length > mostMarks) return "too-many-marks";
  return undefined;
}

/** Positions are those of the composed text. */
function weigh({ composed, links }: PreparedText, rule: CountRule): Weighed {
  let length = 0;
  let fitsTo = 0;
  let sound = true;
  let link = 0;
  for (let at = 0; at < composed.length; ) {
    const found = links[link];
    if (found?.start === at) {
      length += rule.linkWeight;
      // Not `found.end`: of the odd "example.comだ.com/path" the reference counts what is not of the address again.
      at += found.url.length;
      link++;
    } else {
      const codePoint = composed.codePointAt(at) ?? 0;
      sound &&= isSound(codePoint);
      const emojiEnd = endOfCountedEmoji(composed, at, rule);
      length += emojiEnd > at ? (rule.emojiWeight ?? 0) : weightOf(codePoint, rule);
      at = emojiEnd > at ? emojiEnd : at + (codePoint > 0xffff ? 2 : 1);
    }
    if (sound && length <= rule.limit) fitsTo = at;
  }
  return { length, fitsTo, sound };
}

function endOfCountedEmoji(composed: string, at: number, rule: CountRule): number {
  if (rule.emojiWeight === undefined) return at;
  return mayBeginEmoji(composed.charCodeAt(at), composed.charCodeAt(at + 1)) ? endOfEmoji(composed, at) : at;
}

/** No half of a character, and nothing that X refuses. */
function isSound(codePoint: number): boolean {
  return codePoint < 0xd800 || (codePoint > 0xdfff && !isRefusedByX(codePoint));
}

function weightOf(codePoint: number, rule: CountRule): number {
  for (const range of rule.ranges)
    if (codePoint <= range.last) return codePoint >= range.first ? range.weight : rule.defaultWeight;
  return rule.defaultWeight;
}
