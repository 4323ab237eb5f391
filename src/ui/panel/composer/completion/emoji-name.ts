import type { BegunName } from "./candidates.ts";

const longest = 40;
/** Not behind a letter, a digit or another colon: times, labels and addresses have one, too. */
const before = "(?:^|[^\\p{L}\\p{M}\\p{N}_:/.]|[\\ufe0f\\u20e3])";
const begun = new RegExp(`${before}:([a-z0-9+-][a-z0-9_+-]*)$`, "iu");
const rest = /^[a-z0-9_+-]*:?/i;
const whole = new RegExp(`${before}:([a-z0-9+-][a-z0-9_+-]+):$`, "iu");

export function emojiAt(text: string, caret: number): BegunName | undefined {
  const typed = begun.exec(text.slice(Math.max(0, caret - longest), caret))?.[1];
  if (typed === undefined) return undefined;
  const behind = rest.exec(text.slice(caret, caret + longest))?.[0].length ?? 0;
  return { sign: ":", typed, start: caret - typed.length - 1, end: caret + behind };
}

/** The name between two colons that ends at the caret. */
export function wholeNameAt(text: string, caret: number): BegunName | undefined {
  const typed = whole.exec(text.slice(Math.max(0, caret - longest), caret))?.[1];
  return typed === undefined ? undefined : { sign: ":", typed, start: caret - typed.length - 2, end: caret };
}
