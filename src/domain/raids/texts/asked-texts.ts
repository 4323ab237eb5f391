const mostAsked = 60;
const contained = 0.8;

export type AskedTexts = ReadonlySet<number>[];

export function recordAsked(asked: AskedTexts, bigrams: readonly number[]): void {
  asked.push(new Set(bigrams));
  if (asked.length > mostAsked) asked.shift();
}

export function isAsked(asked: AskedTexts, bigrams: readonly number[]): boolean {
  return asked.some(
    (host) => bigrams.filter((bigram) => host.has(bigram)).length >= contained * bigrams.length,
  );
}
