/**
 * One bit per ASCII character, three for all others. A superset of the pattern's meaning, so disjoint sets
 * share no character.
 */
export type CharacterSet = bigint;

const asciiSize = 128;
const othersBit = 1n << 128n;
const otherSpacesBit = 1n << 129n;
/** The long s and Kelvin sign, which fold to s and k. */
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

/** Inclusive, either case. */
export function rangeOf(first: number, last: number): CharacterSet {
  return withBothCases(fromRange(first, last));
}

/** A superset of `[^…]`; bits for many characters may stay set. */
export function complement(set: CharacterSet): CharacterSet {
  return withBothCases((anyCharacter & ~set) | othersBit | otherSpacesBit | foldingBit);
}

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
