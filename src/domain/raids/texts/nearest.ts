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
  /** By place in the ring: how many bigrams a text has, in which search it was found, and with how many. */
  readonly sizes: Int32Array;
  readonly searches: Int32Array;
  readonly found: Int32Array;
  /** The places of one search. */
  readonly candidates: Int32Array;
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
    sizes: new Int32Array(places),
    searches: new Int32Array(places),
    found: new Int32Array(places),
    candidates: new Int32Array(places),
    oldest: 1,
    next: 1,
    search: 0,
  };
}

export function post(index: TextIndex, text: Text): void {
  const { heads, ring, serials, sizes } = index;
  const serial = index.next++;
  const at = serial & (places - 1);
  ring[at] = text;
  sizes[at] = text.bigrams.length;
  for (const bigram of text.bigrams) {
    const bucket = bigram & (buckets - 1);
    const head = heads[bucket] ?? 0;
    serials[bucket * newestOfBigram + head] = serial;
    heads[bucket] = (head + 1) & (newestOfBigram - 1);
  }
}

export function removeOldest(index: TextIndex): Text | undefined {
  const place = index.oldest & (places - 1);
  const text = index.ring[place];
  index.ring[place] = undefined;
  index.oldest++;
  return text;
}

export function oldestIn({ oldest, ring }: TextIndex): Text | undefined {
  return ring[oldest & (places - 1)];
}

const none: readonly Text[] = [];

/** Exact Jaccard for those that share enough bigrams, in the reverse of the order found. */
export function nearest(index: TextIndex, { bigrams }: Text): readonly Text[] {
  const { candidates, found, ring, sizes } = index;
  let near: Text[] | undefined;
  for (let count = searched(index, bigrams); count > 0; count--) {
    const place = candidates[count - 1] ?? 0;
    const both = bigrams.length + (sizes[place] ?? 0);
    if ((found[place] ?? 0) * leastFound < both) continue;
    const other = ring[place];
    if (!other) continue;
    const shared = sharedBy(bigrams, other.bigrams);
    if (shared < limits.alike * (both - shared)) continue;
    near ??= [];
    near.push(other);
  }
  return near ?? none;
}

/** A third of all bigrams, of which a bucket may have dropped half. */
const leastFound = 6;

/** How many places in the ring share a bigram. */
function searched(index: TextIndex, bigrams: readonly number[]): number {
  const { candidates, found, oldest, searches, serials } = index;
  const search = ++index.search;
  let count = 0;
  for (const bigram of bigrams) {
    const first = (bigram & (buckets - 1)) * newestOfBigram;
    for (let entry = first; entry < first + newestOfBigram; entry++) {
      const serial = serials[entry] ?? 0;
      if (serial < oldest) continue;
      const place = serial & (places - 1);
      if (searches[place] !== search) {
        searches[place] = search;
        found[place] = 0;
        candidates[count++] = place;
      }
      found[place] = (found[place] ?? 0) + 1;
    }
  }
  return count;
}

function sharedBy(one: readonly number[], other: readonly number[]): number {
  let shared = 0;
  for (const bigram of one) if (other.includes(bigram)) shared++;
  return shared;
}
