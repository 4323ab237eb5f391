import type { Text } from "../evidence/account.ts";
import { limits } from "../weights.ts";

/** Powers of two: a mask replaces the remainder. */
const places = 2 ** 12;
const buckets = 2 ** 15;
const newestOfBigram = 8;

/** Constant memory: each bucket holds its newest few. */
export interface TextIndex {
  readonly byWords: Map<string, Text>;
  /** By serial number. */
  readonly ring: (Text | undefined)[];
  readonly serials: Int32Array;
  readonly heads: Uint8Array;
  oldest: number;
  next: number;
  search: number;
}

export function emptyIndex(): TextIndex {
  return {
    byWords: new Map(),
    ring: Array.from({ length: places }),
    serials: new Int32Array(buckets * newestOfBigram),
    heads: new Uint8Array(buckets),
    oldest: 1,
    next: 1,
    search: 0,
  };
}

export function post(index: TextIndex, text: Text): void {
  const { heads, ring, serials } = index;
  const serial = index.next++;
  text.serial = serial;
  ring[serial & (places - 1)] = text;
  for (const bigram of text.bigrams) {
    const bucket = bigram & (buckets - 1);
    const head = heads[bucket] ?? 0;
    serials[bucket * newestOfBigram + head] = serial;
    heads[bucket] = (head + 1) & (newestOfBigram - 1);
  }
}

export function takeOldest(index: TextIndex): Text | undefined {
  const place = index.oldest & (places - 1);
  const text = index.ring[place];
  index.ring[place] = undefined;
  index.oldest++;
  return text;
}

export function oldestIn({ oldest, ring }: TextIndex): Text | undefined {
  return ring[oldest & (places - 1)];
}

/** Exact Jaccard for those that share enough bigrams. */
export function nearest(index: TextIndex, text: Text): readonly Text[] {
  const own = text.bigrams.length;
  return sharing(index, text).filter((other) => {
    const both = own + other.bigrams.length;
    if (other.found * leastFound < both) return false;
    const shared = sharedBy(text.bigrams, other.bigrams);
    return shared >= limits.alike * (both - shared);
  });
}

/** A third of all bigrams, of which a bucket may have dropped half. */
const leastFound = 6;

function sharing(index: TextIndex, text: Text): readonly Text[] {
  const { ring, serials } = index;
  const search = ++index.search;
  const candidates: Text[] = [];
  for (const bigram of text.bigrams) {
    const first = (bigram & (buckets - 1)) * newestOfBigram;
    for (let place = first; place < first + newestOfBigram; place++) {
      const serial = serials[place] ?? 0;
      if (serial < index.oldest) continue;
      const other = ring[serial & (places - 1)];
      if (other?.serial !== serial) continue;
      if (other.mark !== search) {
        other.mark = search;
        other.found = 0;
        candidates.push(other);
      }
      other.found++;
    }
  }
  return candidates;
}

function sharedBy(one: readonly number[], other: readonly number[]): number {
  let shared = 0;
  for (const bigram of one) if (other.includes(bigram)) shared++;
  return shared;
}
