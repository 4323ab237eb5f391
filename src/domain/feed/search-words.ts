import { foldForSearch, type PostQuery } from "./post-query.ts";

const run = /[\p{L}\p{N}]+/gu;

/** Each run of letters and digits once, separated by spaces: of an evening's search texts a tenth. */
export function wordsOfTexts(texts: string): string {
  return [...new Set(texts.match(run))].join(" ");
}

/** Whether words tell as much as the texts that they are of. */
export function areWordsEnough({ texts, from }: PostQuery): boolean {
  return from.length === 0 && texts.every((text) => /^[\p{L}\p{N}]+$/u.test(text));
}

/** False only where none of the texts that `words` are of can match. */
export function mayHoldWords({ texts, from }: PostQuery, words: string): boolean {
  const holds = (text: string) => (text.match(run) ?? []).every((one) => words.includes(one));
  if (from.length > 0 && !from.some((handle) => holds(foldForSearch(handle)))) return false;
  return texts.every(holds);
}
