import type { TextRange } from "../post/post.ts";

export interface FoundHashtag extends TextRange {
  readonly tag: string;
}

/**
 * Besides letters, marks and digits: Catalan middle dot, Hebrew maqaf and gershayim, Tibetan tsheg, joiners,
 * Japanese iteration, wave and voice marks.
 */
const word =
  "[\\p{L}\\p{M}\\p{Nd}_\\u00b7\\u05be\\u05f3\\u05f4\\u0f0b\\u0f0c\\u200c\\u200d\\u3003\\u301c\\u309b\\u309c\\u30a0\\u30fb\\ua67e\\uff5e]";
const tagPattern = new RegExp(`${word}+`, "uy");
const endsInWord = new RegExp(`${word}$`, "u");
const letter = /[\p{L}\p{M}]/u;

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

/** "#tag#" and "#http://" are not hashtags. */
function isFreeAfter(text: string, end: number): boolean {
  return text[end] !== "#" && text[end] !== "＃" && !text.startsWith("://", end);
}

function isFreeBefore(text: string, at: number, used: number): boolean {
  if (at === 0) return true;
  if (at === used) return false;
  const before = text.charAt(at - 1);
  if (before === "\ufe0e" || before === "\ufe0f") return true;
  // As below, without Unicode's tables.
  if (before < "\x80") return before !== "&" && !/\w/.test(before);
  return !endsInWord.test(text.slice(Math.max(0, at - 2), at));
}
