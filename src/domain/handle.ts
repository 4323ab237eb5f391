/** Handles and hashtags are compared without regard to case; NFC, because one letter can be written in two ways. */
export function fold(text: string): string {
  return text.normalize("NFC").toLowerCase();
}

/** Do two handles name the same account? Either may be unknown, and then the answer is no. */
export function sameHandle(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.length === b.length && a.toLowerCase() === b.toLowerCase();
}

/** Can this be a handle? X allows 15 characters today; accounts of its first years have more. */
export function isHandle(text: string): boolean {
  return /^[A-Za-z0-9_]{1,50}$/.test(text);
}
