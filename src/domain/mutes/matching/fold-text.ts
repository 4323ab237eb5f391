/**
 * Vowel signs of Indic scripts and Thai, the voicing marks of kana, and what makes й, ў, ї, ѓ and ќ of и, у, і, г
 * and к, make another letter, so they stay.
 */
const accents =
  /(?!\u3099|\u309a|(?<=[иу])\u0306|(?<=і)\u0308|(?<=[гк])\u0301)\p{M}(?<=[\p{sc=Zinh}\p{sc=Grek}\p{sc=Cyrl}\p{sc=Hebr}\p{sc=Arab}])/gu;
/** Invisible characters, and the stroke that lengthens Arabic words. */
const invisible = /[\p{Cf}\u115f\u1160\u0640]/gu;
const spaces = /[\s\p{Cc}\u2800]+/gu;

/** UTS 51's sequences of flags, tags, skin tones, and joiners. */
const emoji =
  /(\p{RI}\p{RI}|(?:\p{Emoji_Presentation}|[ℹ™‼⁉㊗㊙🈂🈷]|\p{ExtPict}(?=\ufe0f|\p{EMod}|\u200d\p{ExtPict})|\u24dc(?=\ufe0f))(?:\ufe0f|\p{EMod})?(?:[\u{e0020}-\u{e007e}]+\u{e007f})?(?:\u200d\p{ExtPict}(?:\ufe0f|\p{EMod})?)*)/u;

/** Emoji that would decompose into letters or signs, also without their variation selector. */
const ownSign = /^[ℹ™‼⁉㊗㊙🈂🈷]/u;
/** Dark letters that Unicode does not decompose; one alone is an emoji: 🅱. */
const darkLetters = /[\u{1f150}-\u{1f169}\u{1f170}-\u{1f189}]{2,}/gu;
const firstDark = 0x1f150;
const darkAlphabet = 32;
const firstLetter = 0x61;

const plainSigns = new Map<string, string>();
for (const [plain, signs] of Object.entries({
  "'": "‘’‚‛ʼʹʻʽ′´ꞌ՚׳",
  '"': "“”„‟″«»❝❞〝〞〟״",
  "-": "‐‑‒–—―−⁃˗֊־᠆⸺",
  "~": "〜",
  "/": "⁄∕",
}))
  for (const sign of signs) plainSigns.set(sign, plain);
const variant = new RegExp(`[${[...plainSigns.keys()].join("")}]`, "gu");

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
};
const other = new RegExp(`[${Object.keys(others).join("")}]`, "gu");

/** Non-ASCII runs; a keycap includes the digit before it. */
const foreign = /[^\0-\x7f]+/g;
const foreignOrKeycap = /[0-9#*]\ufe0f?\u20e3|[^\0-\x7f]+/g;
const control = /\p{Cc}/u;
const anySpaces = /[ \p{Cc}]+/gu;

/** Emoji and typographic signs recur; letters of other scripts do not. */
const longestKept = 8;
const mostKept = 4000;
const kept = new Map<string, string>();

/**
 * Lower case, no accents or invisible characters, compatibility forms (𝐛𝐨𝐥𝐝, ｗｉｄｅ, ﬁ) as plain letters, one
 * space per run, emoji preserved, signs in their plainest form. Idempotent.
 */
export function foldText(text: string): string {
  const folded = text.replace(text.includes("\u20e3") ? foreignOrKeycap : foreign, foldForeign).toLowerCase();
  const isTidy = !folded.includes("  ") && !control.test(folded);
  return (isTidy ? folded : folded.replace(anySpaces, " ")).trim();
}

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
  if (stretch.endsWith("\u20e3") && /^[0-9#*]/.test(stretch)) return stretch.replace("\ufe0f", "");
  const parts = stretch.split(emoji);
  return parts.map((part, index) => (index % 2 === 1 ? foldEmoji(part) : foldLetters(part))).join("");
}

/** Drops the variation selector unless a letter would remain: ❤️ is ❤, but ℹ️ is no i. */
function foldEmoji(sequence: string): string {
  const bare = sequence.replaceAll("\ufe0f", "");
  return /^\p{Emoji_Presentation}/u.test(bare) || ownSign.test(bare) || bare.normalize("NFKD") === bare
    ? bare
    : sequence;
}

function foldLetters(text: string): string {
  if (text === "") return text;
  const decomposed = lowered(plainly(brightened(text)).normalize("NFKD").replace(invisible, ""));
  const bare = plainly(decomposed.normalize("NFKD"))
    .replace(accents, "")
    .replace(other, (sign) => others[sign] ?? sign);
  return bare.normalize("NFC").replace(spaces, " ");
}

function brightened(text: string): string {
  return text.replace(darkLetters, (letters) =>
    Array.from(letters, (letter) => {
      const place = ((letter.codePointAt(0) ?? 0) - firstDark) % darkAlphabet;
      return String.fromCharCode(firstLetter + place);
    }).join(""),
  );
}

/** Before letters are decomposed, since ´ then becomes a space; and after, since ⅐ becomes 1⁄7. */
function plainly(text: string): string {
  return text.replace(variant, (sign) => plainSigns.get(sign) ?? sign);
}

/** Via upper case, where ß is SS and ı is I; only ẞ has no other upper case. */
function lowered(text: string): string {
  return text.toLowerCase().toUpperCase().toLowerCase();
}
