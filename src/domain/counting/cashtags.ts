import type { TextRange } from "../post/post.ts";
import { isSpace } from "./characters.ts";

export interface FoundCashtag extends TextRange {
  readonly symbol: string;
}

const symbolPattern = /([a-z]{1,6})([._][a-z]{1,2})?/iy;
const mayFollow = /[\s!#-/:-@[-_{-~]/;

export function findCashtags(text: string): readonly FoundCashtag[] {
  const cashtags: FoundCashtag[] = [];
  for (let sign = text.indexOf("$"); sign >= 0; sign = text.indexOf("$", sign + 1)) {
    if (sign > 0 && !isSpace(text.charCodeAt(sign - 1))) continue;
    const symbol = symbolAt(text, sign + 1);
    if (symbol !== undefined) cashtags.push({ symbol, start: sign, end: sign + 1 + symbol.length });
  }
  return cashtags;
}

function symbolAt(text: string, start: number): string | undefined {
  symbolPattern.lastIndex = start;
  const match = symbolPattern.exec(text);
  if (match?.[1] === undefined) return undefined;
  return [match[0], match[1]].find((symbol) => isFreeAfter(text, start + symbol.length));
}

function isFreeAfter(text: string, end: number): boolean {
  return end === text.length || mayFollow.test(text.charAt(end));
}
