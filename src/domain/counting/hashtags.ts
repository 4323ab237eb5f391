import type { TextRange } from "../post.ts";

/** A hashtag in a text. The range begins at the `#`. */
export interface FoundHashtag extends TextRange {
  /** Without the `#`, as it is written. */
  readonly tag: string;
}

/*
 * Letters, marks and digits of every script, and what stands inside words in some: the middle dot of Catalan, the
 * maqaf and the gershayim of Hebrew, the tsheg of Tibetan, joiners, the iteration, wave and voice marks of Japanese.
 */
const word =
  "[\\p{L}\\p{M}\\p{Nd}_\\u00b7\\u05be\\u05f3\\u05f4\\u0f0b\\u0f0c\\u200c\\u200d\\u3003\\u301c\\u309b\\u309c\\u30a0\\u30fb\\ua67e\\uff5e]";
const tagPattern = new RegExp(`${word}+`, "uy");
const endsInWord = new RegExp(`${word}$`, "u");
const letter = /[\p{L}\p{M}]/u;

/** The hashtags that X will link, in the order of the text; positions in UTF-16 units. */
export function findHashtags(text: string): readonly FoundHashtag[] {
  const hashtags: FoundHashtag[] = [];
  const signs = /[#＃]/g;
  let used = 0;
  for (let sign = signs.exec(text); sign; sign = signs.exec(text)) {
    const start = sign.index;
    const end = isFreeBefore(text, start, used) ? endOfTag(text, start + 1) : -1;
    if (end < 0) continue;
    used = end;
    signs.lastIndex = end;
    if (isFreeAfter(text, end)) hashtags.push({ tag: text.slice(start + 1, end), start, end });
  }
  return hashtags;
}

function endOfTag(text: string, start: number): number {
  // #️ and #⃣ are emoji.
  if (text[start] === "\ufe0f" || text[start] === "\u20e3") return -1;
  tagPattern.lastIndex = start;
  const tag = tagPattern.exec(text)?.[0];
  return tag !== undefined && letter.test(tag) ? start + tag.length : -1;
}

/** "#tag#" and "#http://" are something else. */
function isFreeAfter(text: string, end: number): boolean {
  return text[end] !== "#" && text[end] !== "＃" && !text.startsWith("://", end);
}

/** A sign before it that already belongs to something, even to something that was no hashtag, does not set it free. */
function isFreeBefore(text: string, at: number, used: number): boolean {
  if (at === 0) return true;
  if (at === used) return false;
  const before = text.charAt(at - 1);
  if (before === "\ufe0e" || before === "\ufe0f") return true;
  return before !== "&" && !endsInWord.test(text.slice(Math.max(0, at - 2), at));
}
