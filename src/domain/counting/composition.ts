/** What joins the character before it when a text is composed: marks, the vowels and finals of Hangul, Kirat Rai's vowels. */
const segment = /.[\p{M}\u1160-\u11ff\u{16d63}\u{16d67}-\u{16d6a}]*/gsu;

/**
 * The NFC form of a text, in which half a character stays half a character: Firefox (ICU4X) puts U+FFFD in its place,
 * and the text would pass for a whole one.
 */
export function compose(text: string): string {
  const composed = text.normalize("NFC");
  if (composed === text || !composed.includes("\ufffd")) return composed;
  return text.replace(/\P{Surrogate}+/gu, (whole) => whole.normalize("NFC"));
}

/**
 * The place in `text` that the place `index` of its NFC form stands for; both in UTF-16 units. A character that NFC
 * changes is one piece: any place within it is its beginning.
 */
export function indexBeforeComposition(text: string, composed: string, index: number): number {
  if (text === composed) return index;
  if (index >= composed.length) return text.length;
  let composedTo = 0;
  for (const match of text.matchAll(segment)) {
    const piece = match[0];
    const composedPiece = compose(piece);
    if (composedTo + composedPiece.length > index)
      return match.index + (piece === composedPiece ? index - composedTo : 0);
    composedTo += composedPiece.length;
  }
  return text.length;
}
