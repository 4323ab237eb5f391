/** Handles and hashtags are compared without regard to case; NFC, because one letter can be written in two ways. */
export function fold(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/** Do two handles name the same account? Either may be unknown, and then the answer is no. */
export function sameHandle(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.length === b.length && a.toLowerCase() === b.toLowerCase();
}
