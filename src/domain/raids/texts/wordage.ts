import { hashOf } from "./bigrams.ts";

/** Words with one space between them; it holds until the next text is read, so that no text makes arrays. */
export interface Wordage {
  readonly joined: string;
  readonly words: number;
  /** Where each word begins, and one place behind the space after the last. */
  readonly starts: Int32Array;
  /** In 32 bits. */
  readonly hashes: Int32Array;
}

let starts = new Int32Array(1024);
let hashes = new Int32Array(1024);

/** The arrays for a text of so many letters: it has fewer words. */
export function roomFor(letters: number): Pick<Wordage, "hashes" | "starts"> {
  if (letters + 2 > starts.length) {
    starts = new Int32Array(2 * letters);
    hashes = new Int32Array(2 * letters);
  }
  starts[0] = 0;
  return { hashes, starts };
}

export function wordageFrom(words: readonly string[]): Wordage {
  const joined = words.join(" ");
  const room = roomFor(joined.length);
  let end = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? "";
    end += word.length + 1;
    room.starts[at + 1] = end;
    room.hashes[at] = hashOf(word);
  }
  return { joined, words: words.length, ...room };
}

/** Of `count` words in a row, without the space behind. */
export function runOf({ joined, starts }: Wordage, at: number, count: number): string {
  return joined.slice(starts[at], (starts[at + count] ?? 0) - 1);
}

/** Without the spaces. */
export function lettersOf({ starts, words }: Wordage, at = 0, count: number = words): number {
  return (starts[at + count] ?? 0) - (starts[at] ?? 0) - count;
}
