/// <reference path="./punycode-package.d.ts" />
// Node resolves the bare name to its own, deprecated module.
import { decode, encode } from "punycode/punycode.es6.js";

/** "bcher-kva" becomes "bücher"; undefined if invalid. */
export function decodeName(encoded: string): string | undefined {
  if (encoded === "") return undefined;
  try {
    return decode(encoded);
  } catch {
    return undefined;
  }
}

export function encodedLength(name: string): number | undefined {
  return [...name].every((character) => character < "\u0080") ? undefined : encode(name).length;
}
