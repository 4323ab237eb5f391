/**
 * Matching \p{RGI_Emoji} everywhere is slow: match a rough shape first (UTS 51, section 1.4.9, bounded), then
 * let the engine decide and cache its answer.
 */
const element =
  "(?:\\p{Emoji}|(?=\\p{Cn})\\p{Extended_Pictographic})(?:\\ufe0f?\\p{Emoji_Modifier}|\\ufe0f?\\u20e3|\\ufe0f|[\\u{e0020}-\\u{e007e}]{1,8}\\u{e007f})?";
const shape = new RegExp(`\\p{RI}{2}|${element}(?:\\u200d${element}){0,5}`, "uy");
// The compiler's target rejects a literal with this flag.
const sequences = "v";
const known = new RegExp("^\\p{RGI_Emoji}$", sequences);
const elementWithSelector = /^(\p{Emoji})\ufe0f(\p{Emoji_Modifier})$/u;
/** Reserved by Unicode, with a skin tone. */
const comingWithTone = /^(?=\p{Cn})\p{Extended_Pictographic}\p{Emoji_Modifier}$/u;
const keycapWithoutSelector = /^[0-9#*]\u20e3$/;
/** Emoji with a variation-selector form from before 2016; keyboards send both. */
const oldWithSelector =
  /^[\u231a\u231b\u25fd\u25fe\u2614\u2615\u2648-\u2653\u267f\u2693\u26a1\u26aa\u26ab\u26bd\u26be\u26c4\u26c5\u26d4\u26ea\u26f2\u26f3\u26f5\u26fa\u26fd\u2757\u2b1b\u2b1c\u2b50\u2b55\u{1f004}\u{1f21a}\u{1f22f}]\ufe0f$/u;
/** Without selectors, as some systems write it. */
const eyeInBubble = "\u{1f441}\u200d\u{1f5e8}";

const memory = new Map<string, number>();
const memorySize = 4096;

export function endOfEmoji(text: string, at: number): number {
  shape.lastIndex = at;
  const match = shape.exec(text);
  return match ? at + emojiLength(match[0]) : at;
}

/** May return true wrongly, never false. */
export function mayBeginEmoji(unit: number, next: number): boolean {
  if (unit < 0x2030) return next === 0xfe0f || next === 0x20e3;
  if (unit < 0x2c00 || (unit >= 0xd83c && unit <= 0xd83e)) return true;
  return (unit >= 0x3030 && unit <= 0x303d) || (unit >= 0x3297 && unit <= 0x3299);
}

function emojiLength(candidate: string): number {
  const remembered = memory.get(candidate);
  if (remembered !== undefined) return remembered;
  let emoji = candidate;
  while (emoji !== "" && !isEmoji(emoji)) emoji = withoutLast(emoji);
  if (memory.size >= memorySize) memory.clear();
  memory.set(candidate, emoji.length);
  return emoji.length;
}

function isEmoji(text: string): boolean {
  if (known.test(text) || keycapWithoutSelector.test(text) || text === eyeInBubble) return true;
  if (oldWithSelector.test(text) || comingWithTone.test(text)) return true;
  const [, base = "", modifier = ""] = elementWithSelector.exec(text) ?? [];
  return base !== "" && known.test(`${base}\ufe0f`) && known.test(base + modifier);
}

function withoutLast(text: string): string {
  return text.slice(0, (text.codePointAt(text.length - 2) ?? 0) > 0xffff ? -2 : -1);
}
