import { hashOf } from "./bigrams.ts";

/** Words with one space between them. */
export interface Wordage {
  readonly joined: string;
  /** Where each word begins, and one place behind the space after the last. */
  readonly starts: readonly number[];
  /** In 32 bits. */
  readonly hashes: readonly number[];
}

export function wordageFrom(words: readonly string[]): Wordage {
  const starts = [0];
  let end = 0;
  for (const { length } of words) {
    end += length + 1;
    starts.push(end);
  }
  return { joined: words.join(" "), starts, hashes: words.map(hashOf) };
}

/** Of `count` words in a row, without the space behind. */
export function runOf({ joined, starts }: Wordage, at: number, count: number): string {
  return joined.slice(starts[at], (starts[at + count] ?? 0) - 1);
}

/** Without the spaces. */
export function lettersOf({ hashes, starts }: Wordage, at = 0, count: number = hashes.length): number {
  return (starts[at + count] ?? 0) - (starts[at] ?? 0) - count;
}
