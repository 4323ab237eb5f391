import { hashedWith, seed } from "./bigrams.ts";
import type { Wordage } from "./wordage.ts";

const addresses = /https?:\/\/\S+/gi;
const people = /@\w+/g;
const apostrophes = /(?<=[a-z])'(?=[a-z])/gi;
const digitInWord = /(?<=[a-z])[013457](?=[a-z])/g;
const digits = "013457";
const looksLike = "oleast";

/** The words that `comparedWords` finds in an ASCII text, as most are, in a fraction of its time. */
export function asciiWordage(text: string, chatTags: ReadonlySet<string>): Wordage {
  const plain = plainAscii(text);
  const hashes: number[] = [];
  const starts = [0];
  let joined = "";
  for (let at = 0; at < plain.length; at++) {
    const begin = at;
    let hash = seed;
    for (let code = plain.charCodeAt(at); isOfWord(code); code = plain.charCodeAt(++at))
      hash = hashedWith(hash, code);
    if (at === begin) continue;
    const word = plain.slice(begin, at);
    if (chatTags.has(word)) continue;
    joined += hashes.length > 0 ? ` ${word}` : word;
    hashes.push(hash);
    starts.push(joined.length + 1);
  }
  return { joined, starts, hashes };
}

function isOfWord(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f;
}

/** Looks for the rare signs first, which is cheap. */
function plainAscii(text: string): string {
  let plain = text.toLowerCase();
  if (plain.includes("://")) plain = plain.replace(addresses, " ");
  if (plain.includes("@")) plain = plain.replace(people, " ");
  if (plain.includes("'")) plain = plain.replace(apostrophes, "");
  return /\d/.test(plain)
    ? plain.replace(digitInWord, (digit) => looksLike.charAt(digits.indexOf(digit)))
    : plain;
}
