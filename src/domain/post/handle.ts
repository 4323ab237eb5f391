const foreign = /[^\0-\x7f]/;

/** Case-folded NFC: a letter can have two encodings. ASCII has one, and normalizing is slow. */
export function foldCase(text: string): string {
  return (foreign.test(text) ? text.normalize("NFC") : text).toLowerCase();
}

/** False when either is unknown. */
export function sameHandle(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.length === b.length && a.toLowerCase() === b.toLowerCase();
}

export function isHandle(text: string): boolean {
  return /^[A-Za-z0-9_]{1,50}$/.test(text);
}
