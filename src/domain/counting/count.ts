import { compose, indexBeforeComposition } from "./composition.ts";
import { type FoundLink, findLinks } from "./links.ts";
import type { CountRule } from "./rules.ts";
import { weigh } from "./weighing.ts";

export interface PreparedText {
  readonly text: string;
  /** NFC, as X counts. */
  readonly composed: string;
  readonly links: readonly FoundLink[];
  /** Then `composed` and `links` are empty. */
  readonly refused?: "too-long" | "too-many-marks";
}

export interface Count {
  readonly length: number;
  readonly limit: number;
  readonly valid: boolean;
  /** From here on, the original text exceeds the limit. */
  readonly fitsTo: number;
  /** "refused-character": a lone surrogate, which X would not receive as shown. */
  readonly problem?: "empty" | "over" | "refused-character" | "too-long" | "too-many-marks";
}

const longestText = 200_000;
/** Thousands of marks on one letter make composing quadratic. */
const longText = 4_000;
const mostMarks = 500;

/** Never throws. */
export function prepareText(text: string): PreparedText {
  const refused = refusalOf(text);
  if (refused) return { text, composed: "", links: [], refused };
  const composed = compose(text);
  return { text, composed, links: findLinks(composed) };
}

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
