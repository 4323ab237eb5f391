import { compose, indexBeforeComposition } from "./composition.ts";
import { type FoundLink, findLinks } from "./links.ts";
import type { CountRule } from "./rules.ts";
import { weigh } from "./weighing.ts";

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

const longestText = 200_000;
/** From here on, thousands of marks on one letter make composing quadratic. */
const longText = 4_000;
const mostMarks = 500;

/** Composes a text and finds its addresses: the part of counting that every rule shares. Never throws. */
export function prepareText(text: string): PreparedText {
  const refused = refusalOf(text);
  if (refused) return { text, composed: "", links: [], refused };
  const composed = compose(text);
  return { text, composed, links: findLinks(composed) };
}

/** How long a text is under a rule, and where it stops to fit. Linear in the text's length. */
export function countPrepared(prepared: PreparedText, rule: CountRule): Count {
  const { text, composed, refused } = prepared;
  if (refused) return { length: text.length, limit: rule.limit, valid: false, fitsTo: 0, problem: refused };
  const { length, fitsTo, sound } = weigh(composed, prepared.links, rule);
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
