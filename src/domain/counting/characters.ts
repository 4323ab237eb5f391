/*
 * Classes of UTF-16 units, as the published conformance tables and the reference's answers draw them. Units, not
 * code points: above U+FFFF the rules about addresses make no difference between characters.
 */

const inHost = 1;
const inBareHost = 2;
const inPath = 4;
const endsPath = 8;
const inQuery = 16;
const endsQuery = 32;
const inName = 64;

const asciiClasses = tableOf([
  [/[^\t-\r !#-/:-@[-_{-~]/, inHost],
  [/[0-9a-z]/i, inBareHost | inName],
  [/[0-9a-z!*';:=+,.$/%#[\]_~@|&-]/i, inPath],
  [/[0-9a-z+=_#/-]/i, endsPath],
  [/[0-9a-z!?*'@();:&=+$/%#[\]_.,~|-]/i, inQuery],
  [/[0-9a-z_&=#/-]/i, endsQuery],
  [/_/, inName],
]);

/** Of what is not ASCII, only these are never part of a host: spaces, line ends, marks of direction, non-characters. */
const breaksHost = rangesOf(
  "85 a0 61c 1680 180e 2000-200a 200e-200f 2028-202f 205f 2066-2069 3000 feff fffe-ffff",
);
/** Latin letters with marks, and the marks themselves. */
const accented = rangesOf(
  "c0-d6 d8-f6 f8-24f 253-254 256-257 259 25b 263 268 26f 272 289 28b 2bb 300-36f 1e00-1eff",
);
/** The other case of some of those, which stands elsewhere in Unicode. */
const accentedOtherCase = rangesOf(
  "260 269 275 280 283 288 28a 28c 292 399 3b9 1fbe 2c65-2c66 2c7e-2c7f a7dc",
);
const cyrillic = rangesOf("400-4ff 1c80-1c87");
const space = rangesOf("9-d 20 85 a0 1680 180e 2000-200a 2028-2029 202f 205f 3000");

/** Can this unit begin and end a name in a host ("example" in "example.com")? `-` and `_` only stand inside. */
export function isInHost(unit: number): boolean {
  return unit < 128 ? has(unit, inHost) : !isIn(breaksHost, unit);
}

/** Can this unit stand in a host that is written without http://, apart from `-`? */
export function isInBareHost(unit: number): boolean {
  return unit < 128 ? has(unit, inBareHost) : isIn(accented, unit) || isIn(accentedOtherCase, unit);
}

/** Can this unit stand in an address's path, apart from parentheses? */
export function isInPath(unit: number): boolean {
  return unit < 128 ? has(unit, inPath) : unit === 0x2013 || isPathLetter(unit);
}

/** Can a path end with this unit? */
export function endsAPath(unit: number): boolean {
  return unit < 128 ? has(unit, endsPath) : isPathLetter(unit);
}

/** Can this unit stand in an address's query? */
export function isInQuery(unit: number): boolean {
  return unit < 128 && has(unit, inQuery);
}

/** Can a query end with this unit? */
export function endsAQuery(unit: number): boolean {
  return unit < 128 && has(unit, endsQuery);
}

/** Can this unit stand in a handle: a letter, a digit, `_`? */
export function isInName(unit: number): boolean {
  return unit < 128 && has(unit, inName);
}

/** A to Z, a to z, 0 to 9. */
export function isAlphanumeric(unit: number): boolean {
  return unit < 128 && has(unit, inBareHost);
}

/** A Latin letter with a mark, or a combining mark: it goes on with a word that began in plain Latin letters. */
export function isAccented(unit: number): boolean {
  return unit >= 0xc0 && isIn(accented, unit);
}

/** A space or a line end. */
export function isSpace(unit: number): boolean {
  return unit <= 32 ? unit === 32 || (unit >= 9 && unit <= 13) : unit >= 0x85 && isIn(space, unit);
}

/** Byte order marks and non-characters, which X refuses in a post. */
export function isRefusedByX(unit: number): boolean {
  return unit === 0xfeff || unit === 0xfffe || unit === 0xffff;
}

function isPathLetter(unit: number): boolean {
  return isIn(accented, unit) || isIn(cyrillic, unit) || isIn(accentedOtherCase, unit);
}

function has(unit: number, bit: number): boolean {
  return ((asciiClasses[unit] ?? 0) & bit) !== 0;
}

function isIn(ranges: readonly (readonly [number, number])[], unit: number): boolean {
  for (const [first, last] of ranges) if (unit <= last) return unit >= first;
  return false;
}

function tableOf(classes: readonly (readonly [RegExp, number])[]): Uint8Array {
  const table = new Uint8Array(128);
  for (let unit = 0; unit < 128; unit++)
    for (const [pattern, bits] of classes) {
      if (pattern.test(String.fromCharCode(unit))) table[unit] = (table[unit] ?? 0) | bits;
    }
  return table;
}

/** "61-7a 7e" in hexadecimal, ascending. */
function rangesOf(text: string): readonly (readonly [number, number])[] {
  return text.split(" ").map((range) => {
    const [first = "", last = first] = range.split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}
