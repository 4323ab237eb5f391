export interface Linked {
  /** The text without the markup. */
  readonly text: string;
  /** What stands in the links, in UTF-16 units; an account with the `@` that the markup leaves outside. */
  readonly ranges: readonly (readonly [number, number])[];
}

/** Reads the markup of the autolink tables. `&amp;` is the only thing that is escaped in them. */
export function linkedIn(markup: string): Linked {
  const ranges: (readonly [number, number])[] = [];
  let text = "";
  let start = 0;
  for (const [piece, attributes] of markup.matchAll(/<a ([^>]*)>|<\/a>|&amp;|./gsu)) {
    if (attributes !== undefined) start = text.length - (/ (?:username|list-slug)/.test(attributes) ? 1 : 0);
    else if (piece === "</a>") ranges.push([start, text.length]);
    else text += piece === "&amp;" ? "&" : piece;
  }
  return { text, ranges };
}
