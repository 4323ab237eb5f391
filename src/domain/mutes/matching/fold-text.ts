/** Nothing to fold but capitals and spaces: nearly every post in English. */
const plain = /^[\x21-\x7e]*(?: [\x21-\x7e]+)*$/;

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

/**
 * A text in the one spelling that phrases are compared in: lower case, without accents however they are encoded or
 * stacked, without signs that nobody sees, compatibility forms (𝐛𝐨𝐥𝐝, ｗｉｄｅ, ﬁ) as plain letters, any run of spaces
 * as one. Folding twice gives the same.
 */
export function foldText(text: string): string {
  if (plain.test(text)) return text.toLowerCase();
  const decomposed = lowered(text.normalize("NFKD").replace(invisible, ""));
  const bare = decomposed
    .normalize("NFKD")
    .replace(accents, "")
    .replace(other, (sign) => others[sign] ?? sign);
  return bare.normalize("NFC").replace(spaces, " ").trim();
}

/** By way of upper case, where ß is SS and ı is I; ẞ has no other upper case than itself. */
function lowered(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase();
}
