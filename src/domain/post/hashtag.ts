/** Not digits alone; a query reads it as one word. */
export function isHashtag(text: string): boolean {
  return text.length <= 100 && /^[\p{L}\p{M}\p{N}_\u200c\u00b7]+$/u.test(text) && !/^\p{N}+$/u.test(text);
}
