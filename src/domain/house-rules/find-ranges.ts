import type { TextRange } from "../post/post.ts";

/** In text order, without overlap; the patterns need the flag `g`. */
export function findRanges(text: string, patterns: readonly RegExp[]): readonly TextRange[] {
  return patterns
    .flatMap((pattern) => rangesOf(text, pattern))
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .reduce<TextRange[]>((kept, range) => {
      if (range.start >= (kept.at(-1)?.end ?? 0)) kept.push(range);
      return kept;
    }, []);
}

/** `matchAll` copies the pattern, and engines recompile a large copy. */
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
 * A space matches any run of spaces. Phrases are regular expression fragments; write `(?= ?` where a space may
 * follow.
 */
export function anyOf(phrases: readonly string[]): RegExp {
  const alternatives = phrases
    .map((phrase) => phrase.replaceAll(" ?", "\\s*").replaceAll(" ", "\\s+"))
    .join("|");
  return new RegExp(`(?<![\\p{L}\\p{N}_])(?:${alternatives})(?![\\p{L}\\p{N}_])`, "giu");
}

export function wholeOf(text: string): readonly TextRange[] {
  return [{ start: 0, end: text.length }];
}
