import {
  type CharacterSet,
  digits,
  notDigits,
  notSpaces,
  notWordCharacters,
  spaceCharacters,
  wordCharacters,
} from "./character-set.ts";

/** With its length in UTF-16 units. */
export type Escape = { readonly length: number } & (
  | { readonly kind: "character"; readonly code: number }
  | { readonly kind: "set"; readonly set: CharacterSet }
  /** `\p{…}` counts as any character. */
  | { readonly kind: "property" }
  | { readonly kind: "assertion" }
  | { readonly kind: "backreference" }
);

const sets: Readonly<Record<string, CharacterSet>> = {
  d: digits,
  D: notDigits,
  w: wordCharacters,
  W: notWordCharacters,
  s: spaceCharacters,
  S: notSpaces,
};
const controls: Readonly<Record<string, number>> = { t: 0x09, n: 0x0a, v: 0x0b, f: 0x0c, r: 0x0d, "0": 0 };

const numeric =
  /^\\(?:x([\da-f]{2})|u\{([\da-f]+)\}|u(d[89ab][\da-f]{2})\\u(d[c-f][\da-f]{2})|u([\da-f]{4}))/i;

export function readEscape(source: string, at: number, inClass: boolean): Escape {
  const letter = source[at + 1] ?? "";
  const set = sets[letter];
  if (set !== undefined) return { kind: "set", set, length: 2 };
  if (letter === "p" || letter === "P") return { kind: "property", length: source.indexOf("}", at) + 1 - at };
  if (letter === "k" || /[1-9]/.test(letter)) return { kind: "backreference", length: 2 };
  if (letter === "c") return { kind: "character", code: source.charCodeAt(at + 2) % 32, length: 3 };
  if (letter === "b" && inClass) return { kind: "character", code: 0x08, length: 2 };
  if (letter === "b" || letter === "B") return { kind: "assertion", length: 2 };
  return (
    readNumeric(source, at) ?? {
      kind: "character",
      code: controls[letter] ?? letter.charCodeAt(0),
      length: 2,
    }
  );
}

function readNumeric(source: string, at: number): Escape | undefined {
  const match = numeric.exec(source.slice(at));
  if (!match) return undefined;
  const [whole, byte, braced, high, low, unit] = match;
  const pair = high === undefined ? undefined : String.fromCharCode(hex(high), hex(low)).codePointAt(0);
  return { kind: "character", code: pair ?? hex(byte ?? braced ?? unit), length: whole.length };
}

function hex(text: string | undefined): number {
  return Number.parseInt(text ?? "0", 16);
}
