/**
 * Words that are joined to the next one. Arabic: and, so, in, as, to, the article (و ف ب ك ل ال, لل).
 * Hebrew: and, that, when, from, to, in, as, the article (ו ש כש מ ל ב כ ה). Syriac ܘ ܕ ܒ ܠ; Ethiopic of, in, to, from.
 *
 * A single letter also begins other words (ورد is not رد, لبنان not بنان, ותיק not תיק), so short words need a surer
 * sign: the Arabic article, or several of them.
 */
interface Attached {
  readonly letter: RegExp;
  readonly rules: readonly { readonly before: RegExp; readonly fewestLetters: number }[];
}

const longestBefore = 5;
const wordSign = /[\p{L}\p{M}\p{N}_]/u;

/** Letters of Persian, Urdu and Kurdish, where these prefixes are not words. */
const notArabic =
  /[\u067e\u0686\u0698\u06a9\u06af\u06cc\u0679\u0688\u0691\u06ba\u06be\u06c1\u06c6\u06d2\u06d5]/u;
const scripts: readonly Attached[] = [
  {
    letter: /\p{sc=Arab}/u,
    rules: [
      { before: /^[وف]?(?:[بك]?ال|لل)$/u, fewestLetters: 3 },
      { before: /^[وف][بكل]$/u, fewestLetters: 4 },
      { before: /^[وفبكل]$/u, fewestLetters: 5 },
    ],
  },
  {
    letter: /\p{sc=Hebr}/u,
    rules: [
      { before: /^(?=..)(?:ו?(?:כ?ש)?ה|ו[בכלמ])$/u, fewestLetters: 3 },
      { before: /^(?:ו?(?:(?:לכש|כש|מש|ש)[בכלמ]?|[בכל]|מה)|[וה])$/u, fewestLetters: 4 },
      { before: /^מ$/u, fewestLetters: 5 },
    ],
  },
  { letter: /\p{sc=Syrc}/u, rules: [{ before: /^ܘ?[ܕܒܠ]?$/u, fewestLetters: 4 }] },
  { letter: /\p{sc=Ethi}/u, rules: [{ before: /^(?:[የበለከ]|ስለ|እንደ)$/u, fewestLetters: 3 }] },
];

/** Whether the phrase's word begins with nothing but such words. Texts must be folded. */
export function followsAttachedWords(text: string, start: number, end: number): boolean {
  const script = scripts.find(({ letter }) => letter.test(text[start] ?? ""));
  const before = script ? wordBefore(text, start) : "";
  if (!script || before === "") return false;
  const word = /^\p{L}+/u.exec(text.slice(start, end))?.[0] ?? "";
  const rule = script.rules.find(({ before: known }) => known.test(before));
  if (!rule || word.length < rule.fewestLetters) return false;
  const isOneLetter = before.length < 2 && script === scripts[0];
  return !isOneLetter || !notArabic.test(text);
}

/** The word's letters before the phrase; empty if there are too many. */
function wordBefore(text: string, start: number): string {
  let from = start;
  while (from > 0 && wordSign.test(text[from - 1] ?? "")) {
    from--;
    if (start - from > longestBefore) return "";
  }
  return text.slice(from, start);
}

const behindTibetan = /(?:འི|འང|འམ|འོ)(?![\p{L}\p{M}])/uy;

/** Of, also, or, and the end of a sentence, which Tibetan attaches to an open syllable: བླ་མའི. */
export function tibetanBehind(text: string, place: number): boolean {
  behindTibetan.lastIndex = place;
  return behindTibetan.test(text);
}

/** After “to” the Arabic article is spelled differently: الحرب, للحرب. */
export function spellingsOf(folded: string): readonly string[] {
  const bare = /^ال(\p{sc=Arab}{3}.*)$/su.exec(folded)?.[1];
  return bare === undefined ? [folded] : [folded, `لل${bare}`];
}
