/** The most different names that one body's health line counts; a hostile body could invent any number. */
const mostNames = 40;

/** What is counted while one body is read. */
export interface Tally {
  withheld: number;
  readonly missing: Map<string, number>;
  /** Of the posts with something missing whose id is known: the id, and what is missing. */
  readonly incomplete: Map<string, string>;
  readonly unknown: Map<string, number>;
}

/** A tally with nothing in it. */
export function newTally(): Tally {
  return { withheld: 0, missing: new Map(), incomplete: new Map(), unknown: new Map() };
}

/** Counts one more of `name`. */
export function count(counts: Map<string, number>, name: string): void {
  const before = counts.get(name);
  if (before === undefined && counts.size >= mostNames) return;
  counts.set(name, (before ?? 0) + 1);
}
