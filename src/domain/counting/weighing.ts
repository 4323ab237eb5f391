import { isRefusedByX } from "./characters.ts";
import { endOfEmoji, mayBeginEmoji } from "./emoji.ts";
import type { FoundLink } from "./links.ts";
import type { CountRule } from "./rules.ts";

/** In UTF-16 units of the composed text. */
export interface Weighed {
  readonly length: number;
  readonly fitsTo: number;
  /** No lone surrogate or character that X refuses. */
  readonly sound: boolean;
}

interface Weighing {
  readonly text: string;
  readonly rule: CountRule;
  /** Units up to `plainTo` weigh `plainWeight` and are never emoji alone. */
  readonly plainTo: number;
  readonly plainWeight: number;
  at: number;
  length: number;
  fitsTo: number;
  sound: boolean;
}

const lastBeforeEmoji = 0x200c;
const lastBeforeSurrogates = 0xd7ff;

export function weigh(composed: string, links: readonly FoundLink[], rule: CountRule): Weighed {
  const weighing = beginning(composed, rule);
  for (const link of links) {
    weighUpTo(weighing, link.start);
    // Not up to `link.end`: the reference counts the surplus of the odd "example.comだ.com/path" again.
    add(weighing, rule.linkWeight, weighing.at + link.url.length);
    weighRestOfEmoji(weighing, link);
  }
  weighUpTo(weighing, composed.length);
  return weighing;
}

function beginning(text: string, rule: CountRule): Weighing {
  const [range] = rule.ranges;
  const isPlain = range?.first === 0;
  const last = range === undefined ? lastBeforeSurrogates : isPlain ? range.last : range.first - 1;
  return {
    text,
    rule,
    plainTo: Math.min(last, rule.emojiWeight === undefined ? lastBeforeSurrogates : lastBeforeEmoji),
    plainWeight: isPlain ? range.weight : rule.defaultWeight,
    at: 0,
    length: 0,
    fitsTo: 0,
    sound: true,
  };
}

/** After an odd address, an emoji that starts in its counted part counts in parts. */
function weighRestOfEmoji(weighing: Weighing, { start, end }: FoundLink): void {
  const { text, at, rule } = weighing;
  if (at >= end || rule.emojiWeight === undefined) return;
  let emojiEnd = start;
  while (emojiEnd < at) emojiEnd = Math.max(endOfPossibleEmoji(text, emojiEnd), emojiEnd + 1);
  while (weighing.at < emojiEnd) weighCharacter(weighing);
}

function weighUpTo(weighing: Weighing, stop: number): void {
  while (weighing.at < stop) {
    weighPlain(weighing, stop);
    if (weighing.at < stop) weighOther(weighing);
  }
}

function weighPlain(weighing: Weighing, stop: number): void {
  const { text, at, plainTo, plainWeight, rule } = weighing;
  let end = at;
  while (end < stop && text.charCodeAt(end) <= plainTo) end++;
  // "1️⃣" and "©️" start with a plain unit.
  if (end > at && rule.emojiWeight !== undefined && mayBeginEmoji(0, text.charCodeAt(end))) end--;
  if (weighing.sound && weighing.length <= rule.limit)
    weighing.fitsTo = Math.min(end, at + Math.floor((rule.limit - weighing.length) / plainWeight));
  weighing.length += plainWeight * (end - at);
  weighing.at = end;
}

function weighOther(weighing: Weighing): void {
  const { text, at, rule } = weighing;
  const emojiEnd = rule.emojiWeight === undefined ? at : endOfPossibleEmoji(text, at);
  if (emojiEnd > at) add(weighing, rule.emojiWeight ?? 0, emojiEnd);
  else weighCharacter(weighing);
}

function endOfPossibleEmoji(text: string, at: number): number {
  return mayBeginEmoji(text.charCodeAt(at), text.charCodeAt(at + 1)) ? endOfEmoji(text, at) : at;
}

function weighCharacter(weighing: Weighing): void {
  const { text, at, rule } = weighing;
  const codePoint = text.codePointAt(at) ?? 0;
  weighing.sound &&= isSound(codePoint) || isSecondHalf(text, at);
  add(weighing, weightOf(codePoint, rule), at + (codePoint > 0xffff ? 2 : 1));
}

function add(weighing: Weighing, weight: number, end: number): void {
  weighing.length += weight;
  weighing.at = end;
  if (weighing.sound && weighing.length <= weighing.rule.limit) weighing.fitsTo = end;
}

function isSound(codePoint: number): boolean {
  return codePoint < 0xd800 || (codePoint > 0xdfff && !isRefusedByX(codePoint));
}

/** After an odd address (see `weigh`) the rest can start inside a surrogate pair. */
function isSecondHalf(text: string, at: number): boolean {
  return at > 0 && (text.codePointAt(at - 1) ?? 0) > 0xffff;
}

function weightOf(codePoint: number, rule: CountRule): number {
  for (const range of rule.ranges)
    if (codePoint <= range.last) return codePoint >= range.first ? range.weight : rule.defaultWeight;
  return rule.defaultWeight;
}
