import { foldCase } from "../post/handle.ts";

/** Distinguishable for the colour-blind; each also has its own shape. */
export const highlightColours = ["orange", "blue", "green", "red", "purple", "sky"] as const;
export type HighlightColour = (typeof highlightColours)[number];

/** Highlights a person's posts, or words. */
export interface Highlight {
  readonly colour: HighlightColour;
  /** "@name" for a person's posts, otherwise words. */
  readonly text: string;
}

export const mostHighlights = 100;
export const longestHighlight = 80;

/** Drops empty and repeated texts; the first colour wins. */
export function readHighlights(typed: readonly Highlight[]): readonly Highlight[] {
  const first = new Map<string, Highlight>();
  for (const { colour, text } of typed) {
    const tidy = text.trim().replace(/\s+/gu, " ").replace(/^＠/u, "@").slice(0, longestHighlight);
    if (tidy !== "" && tidy !== "@" && !first.has(foldCase(tidy)))
      first.set(foldCase(tidy), { colour, text: tidy });
  }
  return [...first.values()].slice(0, mostHighlights);
}

export function highlightOf(
  highlights: readonly Highlight[] | undefined,
  handle: string,
): HighlightColour | undefined {
  return highlights?.find(({ text }) => isFor(text, handle))?.colour;
}

/** Adds the person first; without a colour, removes them. */
export function withHighlight(
  highlights: readonly Highlight[] | undefined,
  handle: string,
  colour: HighlightColour | undefined,
): readonly Highlight[] {
  const others = (highlights ?? []).filter(({ text }) => !isFor(text, handle));
  return colour === undefined ? others : readHighlights([{ colour, text: `@${handle}` }, ...others]);
}

export function isFor(text: string, handle: string): boolean {
  return text.startsWith("@") && foldCase(text.slice(1)) === foldCase(handle);
}
