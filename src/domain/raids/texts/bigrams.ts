export const seed = 0x811c9dc5;
const prime = 0x01000193;

/** FNV-1a, 32 bits with their sign: `code` more of a word. */
export function hashedWith(hash: number, code: number): number {
  return Math.imul(hash ^ code, prime);
}

export function hashOf(word: string): number {
  let hash = seed;
  for (let at = 0; at < word.length; at++) hash = hashedWith(hash, word.charCodeAt(at));
  return hash;
}

const pairs: number[] = [];

/** As distinct 30-bit numbers, which engines store unboxed. */
export function bigramsOf(hashes: Int32Array, words: number): readonly number[] {
  let count = 0;
  for (let at = 1; at < words; at++) {
    const pair = (Math.imul(hashes[at - 1] ?? 0, 0x9e3779b1) ^ (hashes[at] ?? 0)) >>> 2;
    if (!isAmong(pair, count)) pairs[count++] = pair;
  }
  return pairs.slice(0, count);
}

function isAmong(pair: number, count: number): boolean {
  for (let at = 0; at < count; at++) if (pairs[at] === pair) return true;
  return false;
}
