const lineEnd = 0x0a;
const quote = 0x22;
const comma = 0x2c;
const backslash = 0x5c;
const openList = 0x5b;
const closeList = 0x5d;
const openObject = 0x7b;
const closeObject = 0x7d;
const lastBlank = 0x20;

/** Does a JSON text end inside a string, a list or an object? */
export function endsInside(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === quote) at = endOfString(text, at);
    depth += depthChange(unit);
    if (at === text.length) return true;
  }
  return depth > 0;
}

/**
 * The lines (from 1) on which the entries of a text's list begin, one after the other; the list is the first that
 * is not inside another. The text is walked through only as far as asked.
 */
export function* linesOfEntries(text: string): Generator<number, void, void> {
  let line = 1;
  let depth = 0;
  let listDepth = 0;
  let isBefore = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === lineEnd) line++;
    if (unit <= lastBlank) continue;
    depth += depthChange(unit);
    if (listDepth > 0 && depth < listDepth) return;
    if (isBefore) yield line;
    isBefore = listDepth === 0 ? unit === openList : unit === comma && depth === listDepth;
    if (isBefore && listDepth === 0) listDepth = depth;
    if (unit === quote) at = endOfString(text, at);
  }
}

function depthChange(unit: number): number {
  if (unit === openList || unit === openObject) return 1;
  return unit === closeList || unit === closeObject ? -1 : 0;
}

/** Where the string that begins at `start` ends; the text's length when it does not. */
function endOfString(text: string, start: number): number {
  let at = start + 1;
  for (; at < text.length && text.charCodeAt(at) !== quote; at++) if (text.charCodeAt(at) === backslash) at++;
  return Math.min(at, text.length);
}
