import { likeness } from "../text/likeness.ts";
import { withoutTagsAndLinks } from "./label-text.ts";

const alikeFrom = 0.62;
const longestCompared = 600;

export function asksTheSame(a: string, b: string): boolean {
  return areAlike(bareOf(a), bareOf(b));
}

/** Of two texts by `bareOf`. */
export function areAlike(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  if (short.length >= 15 && long.includes(short)) return true;
  // No text of less than half the length can share enough.
  return 2 * short.length >= alikeFrom * (short.length + long.length) && likeness(one, other) >= alikeFrom;
}

/** What is compared of a question: its words, without labels, tags and links. */
export function bareOf(text: string): string {
  return withoutTagsAndLinks(text.slice(0, longestCompared))
    .toLowerCase()
    .replace(/\b\p{L}{1,8}[ .#:]?\d{1,2}(?:\.\d)?\b/gu, " ")
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
