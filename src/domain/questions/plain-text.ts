import type { TextRange } from "../post/post.ts";

export interface Label {
  /** As labelled, digits, dots and one letter: "3", "1.5", "1.4.1", "2a"; or "bonus". */
  readonly number: string;
  /** Excludes the closing sign (`:`, `.`, `)`). */
  readonly range: TextRange;
}

/** A text with letters and digits as a keyboard has them: "𝗤𝟰" and "Q④" are "Q4". */
export interface PlainText {
  readonly text: string;
  /** The label with its range in the text as it was written. */
  readonly asWritten: <L extends Label>(label: L) => L;
}

const usual = /^[\t\n\r\x20-\x7e]*$/u;
const unusual = /[^\t\n\r\x20-\x7e]/gu;
const invisible = /^[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]$/u;
/** Squared and mathematical letters and digits, circled letters; not 🅰 and its like, which are emoji. */
const otherForm = /^[\uff01-\uff5e\u24b6-\u24e9\u{1f130}-\u{1f149}\u{1d400}-\u{1d7ff}]$/u;
/** Rows of digits from 1 on, circled, in parentheses and with a full stop, each with the sign for 10 at its end. */
const circled = [0x2460, 0x2474, 0x2488, 0x24f5, 0x2776, 0x2780, 0x278a];
const negative = [0x1f150, 0x1f170];
const emojiLetters = /^[\u{1f170}\u{1f171}\u{1f17e}\u{1f17f}]$/u;

export function plainText(written: string): PlainText {
  if (usual.test(written)) return { text: written, asWritten: (label) => label };
  return {
    text: written.replace(unusual, plainSign),
    asWritten: (label) => {
      const starts = startsIn(written);
      const place = (index: number) => starts[index] ?? written.length;
      return { ...label, range: { start: place(label.range.start), end: place(label.range.end) } };
    },
  };
}

/** Where in the written text each unit of the plain one begins. */
function startsIn(written: string): readonly number[] {
  const starts: number[] = [];
  let at = 0;
  for (const sign of written) {
    const { length } = plainSign(sign);
    for (let unit = 0; unit < length; unit++) starts.push(length === sign.length ? at + unit : at);
    at += sign.length;
  }
  return starts;
}

function plainSign(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x7f) return sign;
  if (invisible.test(sign)) return "";
  if (/^\p{Zs}$/u.test(sign)) return " ";
  if (/^[\u0660-\u0669\u06f0-\u06f9]$/u.test(sign)) return String(code & 0xf);
  if (otherForm.test(sign)) return sign.normalize("NFKC");
  if (sign === "\u{1f51f}") return "10";
  const row = circled.find((first) => code >= first && code < first + 10);
  if (row !== undefined) return String(code - row + 1);
  const letters = negative.find((first) => code >= first && code < first + 26);
  if (letters !== undefined && !emojiLetters.test(sign)) return String.fromCharCode(0x41 + code - letters);
  return sign;
}
