import type { TextRange } from "../post.ts";

/** Everything in a text that one of the patterns (each with the flag `g`) matches, in the order of the text, without overlap. */
export function findRanges(text: string, patterns: readonly RegExp[]): readonly TextRange[] {
  return patterns
    .flatMap((pattern) => rangesOf(text, pattern))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .reduce<TextRange[]>((kept, range) => {
      if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
      return kept;
    }, []);
}

/** Not by `matchAll`: that copies the pattern, and engines compile the copy of a large one anew. */
function rangesOf(text: string, pattern: RegExp): TextRange[] {
  const ranges: TextRange[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    if (match[0] === "") pattern.lastIndex++;
    else ranges.push({ start: match.index, end: pattern.lastIndex });
  }
  return ranges;
}

/**
 * A pattern for any of the phrases, as whole words, in any case; in each, a space stands for any run of spaces. The
 * phrases are pieces of regular expressions; `(?= ?` is the way to write that a space may follow.
 */
export function anyOf(phrases: readonly string[]): RegExp {
  const alternatives = phrases
    .map((phrase) => phrase.replaceAll(" ?", "\\s*").replaceAll(" ", "\\s+"))
    .join("|");
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives})(?![\\p{L}\\p{N}_])`, "giu");
}

/** The whole of a text as one range. */
export function wholeOf(text: string): readonly TextRange[] {
  return [{ start: 0, end: text.length }];
}
