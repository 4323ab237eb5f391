/** A character with its marks, Hangul vowels and finals, or Kirat Rai vowels. */
const segment = /.[\p{M}\u1160-\u11ff\u{16d63}\u{16d67}-\u{16d6a}]*/gsu;

/**
 * NFC that preserves lone surrogates; Firefox (ICU4X) would replace them with U+FFFD and hide the broken text.
 */
export function compose(text: string): string {
  const composed = text.normalize("NFC");
  if (composed === text || !composed.includes("\ufffd")) return composed;
  return text.replace(/\P{Surrogate}+/gu, (whole) => whole.normalize("NFC"));
}

/** Inside a composed character, returns its start. */
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
