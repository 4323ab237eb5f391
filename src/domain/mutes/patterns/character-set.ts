/**
 * Characters as bits: one for each of ASCII, and three for all others together. Sets hold at least what the pattern
 * means with the flags i and u, so two that share no bit share no character.
 */
export type CharacterSet = bigint;

const asciiSize = 128;
const othersBit = 1n << 128n;
const otherSpacesBit = 1n << 129n;
/** The long s and the Kelvin sign: without regard to case they are s and k, alone outside ASCII. */
const foldingBit = 1n << 130n;
const foldingSigns = [0x17f, 0x212a];
const foldingPartners = bit(0x73) | bit(0x53) | bit(0x6b) | bit(0x4b);

export const noCharacter: CharacterSet = 0n;
export const anyCharacter: CharacterSet = (1n << 131n) - 1n;
export const digits = fromRange(0x30, 0x39);
export const wordCharacters = digits | fromRange(0x41, 0x5a) | fromRange(0x61, 0x7a) | bit(0x5f) | foldingBit;
export const spaceCharacters = fromRange(0x09, 0x0d) | bit(0x20) | otherSpacesBit;
export const notDigits = anyCharacter & ~digits;
export const notWordCharacters = anyCharacter & ~wordCharacters;
export const notSpaces = anyCharacter & ~spaceCharacters;

/** The characters of a range of code points, both included, in either case. */
export function rangeOf(first: number, last: number): CharacterSet {
  return withBothCases(fromRange(first, last));
}

/** Everything that `[^…]` may mean, when `set` is what stands in it; of the bits for many, some may be left. */
export function complement(set: CharacterSet): CharacterSet {
  return withBothCases((anyCharacter & ~set) | othersBit | otherSpacesBit | foldingBit);
}

/** The bit of a character, for walking a pattern over a text. */
export function bitOf(character: string): CharacterSet {
  return bit(character.codePointAt(0) ?? 0);
}

function bit(codePoint: number): CharacterSet {
  if (codePoint < asciiSize) return 1n << BigInt(codePoint);
  if (foldingSigns.includes(codePoint)) return foldingBit;
  return /\s/.test(String.fromCodePoint(codePoint)) ? otherSpacesBit : othersBit;
}

function fromRange(first: number, last: number): CharacterSet {
  let set = noCharacter;
  for (let codePoint = first; codePoint <= last && codePoint < asciiSize; codePoint++) set |= bit(codePoint);
  if (last < asciiSize) return set;
  if (first === last) return bit(first);
  const hasFolding = foldingSigns.some((sign) => first <= sign && sign <= last);
  return set | othersBit | otherSpacesBit | (hasFolding ? foldingBit : noCharacter);
}

function withBothCases(set: CharacterSet): CharacterSet {
  let both = set;
  for (let small = 0x61; small <= 0x7a; small++) {
    const pair = bit(small) | bit(small - 0x20);
    if ((set & pair) !== 0n) both |= pair;
  }
  return (both & (foldingPartners | foldingBit)) === 0n ? both : both | foldingOf(both);
}

function foldingOf(set: CharacterSet): CharacterSet {
  return (set & foldingBit) === 0n ? foldingBit : foldingBit | foldingPartners;
}
