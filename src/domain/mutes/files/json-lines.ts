/** Strings whole, brackets, commas and line ends; a quotation mark alone begins a string that never ends. */
const token = /"[^"\\]*(?:\\[\s\S][^"\\]*)*"|[[\]{},\n"]/g;

/** Does a JSON text end inside a string, a list or an object? */
export function endsInside(text: string): boolean {
  let depth = 0;
  for (const [sign] of text.matchAll(token)) {
    if (sign === '"') return true;
    if (sign === "[" || sign === "{") depth++;
    else if (sign === "]" || sign === "}") depth--;
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
  let listDepth = -1;
  for (const { 0: sign, index } of text.matchAll(token)) {
    if (sign === "\n") line++;
    const opensList = sign === "[" && listDepth < 0;
    if (sign === "[" || sign === "{") depth++;
    else if (sign === "]" || sign === "}") depth--;
    if (opensList) listDepth = depth;
    if (depth === listDepth && (opensList || sign === ",")) yield line + lineEndsAt(text, index + 1);
    if (listDepth > 0 && depth < listDepth) return;
  }
}

/** How many lines end before the next sign. */
function lineEndsAt(text: string, start: number): number {
  let count = 0;
  for (let at = start; /\s/.test(text[at] ?? "."); at++) if (text[at] === "\n") count++;
  return count;
}
