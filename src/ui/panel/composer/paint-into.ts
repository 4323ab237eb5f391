import type { PaintedPiece } from "./painted-text.ts";

/** A text node longer than two of these is split: browsers lay out a changed node as a whole. */
const stretch = 250;
/** Where letters never join: after a space or before an ideograph. */
const seam = /(?<=\s)\S|\p{Ideographic}/u;

/**
 * Shows the pieces of a text, one element each, and changes only the letters that differ: for a long text that
 * saves most of a keystroke's cost.
 */
export function paintInto(host: HTMLElement, pieces: readonly PaintedPiece[]): void {
  for (const [at, { text, paint = "" }] of pieces.entries()) {
    const there = host.children[at];
    const isSame = there?.className === paint;
    const piece = isSame ? there : document.createElement(paint === "" ? "span" : "mark");
    if (!isSame) {
      piece.className = paint;
      if (there) there.replaceWith(piece);
      else host.append(piece);
    }
    changeText(piece, text);
  }
  while (host.children.length > pieces.length) host.lastElementChild?.remove();
}

function changeText(piece: Element, text: string): void {
  const before = piece.textContent;
  if (before === text) return;
  const most = Math.min(before.length, text.length);
  let start = 0;
  while (start < most && before[start] === text[start]) start++;
  let behind = 0;
  while (behind < most - start && before.at(-1 - behind) === text.at(-1 - behind)) behind++;
  replace(piece, { start, end: before.length - behind }, text.slice(start, text.length - behind));
}

function replace(
  piece: Element,
  range: { readonly start: number; readonly end: number },
  text: string,
): void {
  if (piece.firstChild === null) piece.append("");
  let at = 0;
  let rest = text;
  for (const node of textsOf(piece)) {
    const { length } = node;
    const from = range.start - at;
    const to = Math.min(range.end - at, length);
    at += length;
    if (from > length || to < Math.max(from, 0)) continue;
    node.replaceData(Math.max(from, 0), to - Math.max(from, 0), rest);
    rest = "";
    part(node);
  }
  for (const node of textsOf(piece)) if (node.length === 0) node.remove();
}

function part(long: Text): void {
  let node = long;
  while (node.length > 2 * stretch) {
    const found = node.data.slice(stretch, 2 * stretch).search(seam);
    if (found < 0) return;
    node = node.splitText(stretch + found);
  }
}

function textsOf(piece: Element): readonly Text[] {
  return Array.from(piece.childNodes).filter((node) => node instanceof Text);
}
