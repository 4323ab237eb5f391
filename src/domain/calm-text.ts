/**
 * Signs that nobody sees: they turn the line's direction (U+202E), hide words in words, or make an empty name. The
 * joiners and variation signs of emoji and of scripts, and the tags of flags, stay.
 */
const hiddenSigns = /(?!\u200c|\u200d|\ufe0e|\ufe0f|[\u{e0020}-\u{e007f}])\p{Default_Ignorable_Code_Point}/gu;
const controls = /(?![\t\n])\p{Cc}/gu;
/** More than three marks on one letter is zalgo, not a script: Vietnamese and Hebrew need two, Thai three. */
const heaps = /(\p{M}{3})\p{M}+/gu;
const longestName = 60;

/**
 * Text as it may be shown: without signs that turn the line's direction, hide, or heap up over other lines. Only
 * what is shown changes; what is stored stays as X gave it.
 */
export function calmText(text: string): string {
  return text.replace(controls, "").replace(hiddenSigns, "").replace(heaps, "$1");
}

/** A name as it may be shown: calm, on one line, at most 60 characters; the handle when nothing is left of it. */
export function displayName(author: { readonly name?: string; readonly handle: string }): string {
  const name = calmText(author.name ?? "")
    .replace(/\s+/gu, " ")
    .trim();
  if (!/[^\p{M}\p{C}\p{Z}\u2800]/u.test(name)) return author.handle;
  const signs = Array.from(name);
  return signs.length > longestName ? `${signs.slice(0, longestName - 1).join("")}…` : name;
}
