/**
 * Marks that sit on letters of Latin, Greek, Cyrillic, Hebrew and Arabic, and all that are stacked for show. Vowel
 * signs of Indic scripts and Thai, and the voicing marks of kana, make another letter: they stay.
 */
const accents = /(?!\u3099|\u309a)\p{M}(?<=[\p{sc=Zinh}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}])/gu;
const invisible = /[\p{Cf}\u115f\u1160]/gu;
const spaces = /[\s\p{Cc}\u2800]+/gu;

/** Letters with a stroke and joined letters have no decomposition; apostrophes and quotes have many shapes. */
const others: Readonly<Record<string, string>> = {
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  ħ: "h",
  ŧ: "t",
  æ: "ae",
  œ: "oe",
  ς: "σ",
  "‘": "'",
  "’": "'",
  "‛": "'",
  ʼ: "'",
  "“": '"',
  "”": '"',
  "„": '"',
};
const other = new RegExp(`[${Object.keys(others).join("")}]`, "gu");

const foreign = /[^\0-\x7f]+/g;
const control = /\p{Cc}/u;
const anySpaces = /[ \p{Cc}]+/gu;

/** Emoji and typographic signs come again and again; letters of other scripts do not. */
const longestKept = 8;
const mostKept = 4000;
const kept = new Map<string, string>();

/**
 * A text in the one spelling that phrases are compared in: lower case, without accents however they are encoded or
 * stacked, without signs that nobody sees, compatibility forms (𝐛𝐨𝐥𝐝, ｗｉｄｅ, ﬁ) as plain letters, any run of spaces
 * as one. Folding twice gives the same.
 */
export function foldText(text: string): string {
  const folded = text.replace(foreign, foldForeign).toLowerCase();
  const isTidy = !folded.includes("  ") && !control.test(folded);
  return (isTidy ? folded : folded.replace(anySpaces, " ")).trim();
}

/** Outside ASCII, a stretch at a time: what is beside it makes no difference. */
function foldForeign(stretch: string): string {
  if (stretch.length > longestKept) return foldStretch(stretch);
  const known = kept.get(stretch);
  if (known !== undefined) return known;
  const folded = foldStretch(stretch);
  if (kept.size >= mostKept) kept.clear();
  kept.set(stretch, folded);
  return folded;
}

function foldStretch(stretch: string): string {
  const decomposed = lowered(stretch.normalize("NFKD").replace(invisible, ""));
  const bare = decomposed
    .normalize("NFKD")
    .replace(accents, "")
    .replace(other, (sign) => others[sign] ?? sign);
  return bare.normalize("NFC").replace(spaces, " ");
}

/** By way of upper case, where ß is SS and ı is I; ẞ has no other upper case than itself. */
function lowered(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase();
}
