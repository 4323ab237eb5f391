import type { TextRange } from "../../domain/post/post.ts";

/** Undefined unless the range ends in `written`: wrong indices must never mark other words. */
export type RangeOf = (indices: unknown, written: string) => TextRange | undefined;

export interface VisibleText {
  readonly text: string;
  readonly whole: string;
  readonly rangeOf: RangeOf;
}

const ampersand = 38;
/** The only escapes in the captured posts' `full_text`. */
const escapes: readonly (readonly [string, string])[] = [
  ["&amp;", "&"],
  ["&lt;", "<"],
  ["&gt;", ">"],
];

/**
 * Cuts to the display range and drops trailing media addresses. Only `full_text` is escaped, not a note. X's
 * indices count code points of the text as sent, with escapes.
 */
export function visibleText(
  sent: string,
  how: { escaped: boolean; range?: unknown; mediaUrls: readonly string[] },
): VisibleText {
  const { whole, place } = how.escaped && sent.includes("&") ? unescapeText(sent) : plainText(sent);
  const range = pairOf(how.range);
  const start = range ? place(range[0]) : 0;
  const sentEnd = range ? place(range[1]) : whole.length;
  const end = sentEnd === start && isCutShort(whole.slice(start)) ? whole.length : sentEnd;
  const text = withoutMedia(whole.slice(start, end), how.mediaUrls);
  return { text, whole, rangeOf };

  function rangeOf(indices: unknown, written: string): TextRange | undefined {
    const pair = pairOf(indices);
    const found = pair && { start: place(pair[0]) - start, end: place(pair[1]) - start };
    return found && isWritten(text, found, written) ? found : undefined;
  }
}

/** An empty range means a picture alone; before words, the body was shortened. */
function isCutShort(rest: string): boolean {
  return /\S/.test(rest.replace(/https?:\/\/t\.co\/\w+/g, ""));
}

/** Alone, or after its `#` or `@`. */
function isWritten(text: string, { start, end }: TextRange, written: string): boolean {
  const before = end - start - written.length;
  if (start < 0 || end > text.length || before < 0 || before > 1) return false;
  const there = text.slice(start + before, end);
  return there === written || there.toLowerCase() === written.toLowerCase();
}

function pairOf(value: unknown): readonly [number, number] | undefined {
  if (!Array.isArray(value) || value.length !== 2) return undefined;
  const start: unknown = value[0];
  const end: unknown = value[1];
  if (typeof start !== "number" || typeof end !== "number") return undefined;
  return Number.isInteger(start) && Number.isInteger(end) && start >= 0 && end >= start
    ? [start, end]
    : undefined;
}

interface Mapped {
  readonly whole: string;
  /** The index in `whole` of a code point as sent, at most its end. */
  readonly place: (index: number) => number;
}

function plainText(sent: string): Mapped {
  if (!/[\ud800-\udbff]/.test(sent)) return { whole: sent, place: (index) => Math.min(index, sent.length) };
  const long = longPoints(sent);
  const place = (index: number): number => {
    let at = index;
    for (const point of long) if (point < index) at++;
    return Math.min(at, sent.length);
  };
  return { whole: sent, place };
}

/** Which code points are two units long. */
function longPoints(text: string): readonly number[] {
  const points: number[] = [];
  for (let at = 0; at < text.length - 1; at++) {
    if ((text.charCodeAt(at) & 0xfc00) !== 0xd800 || (text.charCodeAt(at + 1) & 0xfc00) !== 0xdc00) continue;
    points.push(at - points.length);
    at++;
  }
  return points;
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
  return { whole, place: (index) => offsets[index] ?? whole.length };
}

function lengthAt(sent: string, at: number): number {
  return (sent.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
}

/** From the end: a post with several pictures contains their addresses once or consecutively. */
function withoutMedia(text: string, mediaUrls: readonly string[]): string {
  if (mediaUrls.length === 0) return text;
  let shown = text;
  for (const url of mediaUrls.toReversed())
    if (shown.endsWith(url)) shown = shown.slice(0, -url.length).trimEnd();
  return shown;
}
