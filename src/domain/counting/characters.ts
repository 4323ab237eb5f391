/**
 * Classes of UTF-16 units, from the conformance tables. Above U+FFFF the address rules treat all characters
 * alike.
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

/** Non-ASCII characters never allowed in a host: spaces, line ends, direction marks, non-characters. */
const breaksHost = rangesOf(
  "85 a0 61c 1680 180e 2000-200a 200e-200f 2028-202f 205f 2066-2069 3000 feff fffe-ffff",
);
const accented = rangesOf(
  "c0-d6 d8-f6 f8-24f 253-254 256-257 259 25b 263 268 26f 272 289 28b 2bb 300-36f 1e00-1eff",
);
const accentedOtherCase = rangesOf(
  "260 269 275 280 283 288 28a 28c 292 399 3b9 1fbe 2c65-2c66 2c7e-2c7f a7dc",
);
const cyrillic = rangesOf("400-4ff 1c80-1c87");
const space = rangesOf("9-d 20 85 a0 1680 180e 2000-200a 2028-2029 202f 205f 3000");

export function isInHost(unit: number): boolean {
  return unit < 128 ? has(unit, inHost) : !isIn(breaksHost, unit);
}

export function isInBareHost(unit: number): boolean {
  return unit < 128 ? has(unit, inBareHost) : isIn(accented, unit) || isIn(accentedOtherCase, unit);
}

export function isInPath(unit: number): boolean {
  return unit < 128 ? has(unit, inPath) : unit === 0x2013 || isPathLetter(unit);
}

export function endsAPath(unit: number): boolean {
  return unit < 128 ? has(unit, endsPath) : isPathLetter(unit);
}

export function isInQuery(unit: number): boolean {
  return unit < 128 && has(unit, inQuery);
}

export function endsAQuery(unit: number): boolean {
  return unit < 128 && has(unit, endsQuery);
}

export function isInName(unit: number): boolean {
  return unit < 128 && has(unit, inName);
}

export function isAlphanumeric(unit: number): boolean {
  return unit < 128 && has(unit, inBareHost);
}

/** Continues a plain Latin word. */
export function isAccented(unit: number): boolean {
  return unit >= 0xc0 && isIn(accented, unit);
}

export function isSpace(unit: number): boolean {
  return unit <= 32 ? unit === 32 || (unit >= 9 && unit <= 13) : unit >= 0x85 && isIn(space, unit);
}

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

/** Hexadecimal ranges: "61-7a 7e". */
function rangesOf(text: string): readonly (readonly [number, number])[] {
  return text.split(" ").map((range) => {
    const [first = "", last = first] = range.split("-");
    return [Number.parseInt(first, 16), Number.parseInt(last, 16)];
  });
}
