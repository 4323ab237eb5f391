import type { TextRange } from "../../domain/post.ts";

/**
 * The range in the visible text of a pair of X's indices; undefined when it is not wholly in it, or when the text
 * there does not end in `written`: indices that miss must never mark other words.
 */
export type RangeOf = (indices: unknown, written: string) => TextRange | undefined;

/** A text as X sent it, made readable: unescaped, cut, and a map from X's indices to ranges in it. */
export interface VisibleText {
  readonly text: string;
  /** The whole text, unescaped and not cut. */
  readonly whole: string;
  readonly rangeOf: RangeOf;
}

const ampersand = 38;
/** The only escapes that X writes in `full_text`, counted over the captured posts. */
const escapes: readonly (readonly [string, string])[] = [
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
];

/**
 * Unescapes X's text (only `full_text` is escaped, a note's is not), cuts it to the display range, takes the
 * addresses of its media from its end. X's indices count code points of the text as it was sent, escapes and all.
 */
export function visibleText(
  sent: string,
  how: { escaped: boolean; range?: unknown; mediaUrls: readonly string[] },
): VisibleText {
  const { whole, offsets } = how.escaped && sent.includes("&") ? unescapeText(sent) : plainText(sent);
  const place = (index: number) =>
    offsets ? (offsets[index] ?? whole.length) : Math.min(index, whole.length);
  const range = pairOf(how.range);
  const start = range ? place(range[0]) : 0;
  const text = withoutMedia(whole.slice(start, range ? place(range[1]) : whole.length), how.mediaUrls);
  return { text, whole, rangeOf };

  function rangeOf(indices: unknown, written: string): TextRange | undefined {
    const pair = pairOf(indices);
    const found = pair && { start: place(pair[0]) - start, end: place(pair[1]) - start };
    return found && isWritten(text, found, written) ? found : undefined;
  }
}

/** `written` alone, or with the one `#` or `@` before it. */
function isWritten(text: string, { start, end }: TextRange, written: string): boolean {
  const before = end - start - written.length;
  if (start < 0 || end > text.length || before < 0 || before > 1) return false;
  const there = text.slice(start + before, end);
  return there === written || there.toLowerCase() === written.toLowerCase();
}

/** Two ascending whole numbers, as X writes indices and ranges. */
function pairOf(value: unknown): readonly [number, number] | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const [start, end] = value;
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end >= start
    ? [start, end]
    : undefined;
}

interface Mapped {
  readonly whole: string;
  /** For each code point of the sent text (and its end) the place in `whole`; absent when both count alike. */
  readonly offsets?: readonly number[];
}

function plainText(sent: string): Mapped {
  if (!/[\ud800-\udbff]/.test(sent)) return { whole: sent };
  const offsets: number[] = [];
  for (let at = 0; at < sent.length; at += lengthAt(sent, at)) offsets.push(at);
  offsets.push(sent.length);
  return { whole: sent, offsets };
}

function unescapeText(sent: string): Mapped {
  const offsets: number[] = [];
  let whole = "";
  let copied = 0;
  for (let at = 0; at < sent.length; ) {
    const found =
      sent.charCodeAt(at) === ampersand ? escapes.find(([name]) => sent.startsWith(name, at)) : undefined;
    offsets.push(whole.length + at - copied);
    if (!found) {
      at += lengthAt(sent, at);
      continue;
    }
    const [name, character] = found;
    whole += sent.slice(copied, at) + character;
    for (let point = 1; point < name.length; point++) offsets.push(whole.length);
    at += name.length;
    copied = at;
  }
  whole += sent.slice(copied);
  offsets.push(whole.length);
  return { whole, offsets };
}

function lengthAt(sent: string, at: number): number {
  return (sent.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** From the last to the first: a post with several pictures names them once or one after the other. */
function withoutMedia(text: string, mediaUrls: readonly string[]): string {
  let shown = text;
  for (const url of mediaUrls.toReversed())
    if (shown.endsWith(url)) shown = shown.slice(0, -url.length).trimEnd();
  return shown;
}
