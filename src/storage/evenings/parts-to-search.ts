import type { Post } from "../../domain/post/post.ts";
import type { ChatsideSchema, Database } from "../schema.ts";
import { asStoredPost } from "../stored-post.ts";
import {
  type LikelyEvening,
  likelyEvenings,
  type ReadLikely,
  readEvenings,
  readLikely,
  type Sieve,
  searchStores,
} from "./likely-evenings.ts";
import { unpackRecords } from "./packed-evening.ts";
import type { EveningTransaction } from "./read-packed.ts";

type PostKey = ChatsideSchema["posts"]["key"];

/** Reads rows in parts of this size, to show the first hits early. */
const rowsAtOnce = 2000;

/** A few hundred kB each. */
const mostEveningsAtOnce = 16;

/** Of so few, one is unpacked while the rows are read, which takes longer. */
const fewEvenings = 8;

export interface SearchPart {
  /** Oldest first. */
  readonly posts: readonly Post[];
  readonly isPacked: boolean;
  /** Only packed parts follow, each older than its newest post; otherwise posts of any time may follow. */
  readonly onlyOlderFollow: boolean;
}

/**
 * Rows, the newest first, then the packed evenings that pass `sieve`, the newest first; where these are few, the first
 * of them before the rows. A post with a later reading is a row, too.
 */
export async function* partsToSearch(
  database: Database,
  chatId: string,
  sieve: Sieve,
): AsyncGenerator<SearchPart> {
  const stores = ["posts", ...searchStores(database)] as const;
  const find = () => likelyEvenings(database.transaction(stores), chatId, sieve);
  const transaction = database.transaction(stores);
  // One transaction: rows packed meanwhile would be missed. In this order: the rows take longest, and are read while the
  // first evening is unpacked.
  const [likely, keys] = await Promise.all([
    likelyEvenings(transaction, chatId, sieve),
    transaction.objectStore("posts").getAllKeys(IDBKeyRange.bound([chatId], [chatId, []])),
  ]);
  const areFew = likely.length > 0 && likely.length <= fewEvenings;
  const begun = areFew ? await readLikely(transaction, sieve, likely.slice(0, 1)) : undefined;
  const newest = rowsOf(transaction, keys.slice(-rowsAtOnce));
  // The consumer may stop before it is awaited, and the store may be closed.
  newest.catch(() => undefined);
  const tried = new Set<string>();
  const packed = packedParts({ database, sieve, likely, find, tried, ...(begun && { begun }) });
  const first = areFew ? await packed.next() : undefined;
  if (first && first.done !== true) yield { ...first.value, onlyOlderFollow: false };
  let [areGone, rows] = [false, await newest];
  for (let end = keys.length; end > 0; end -= rowsAtOnce) {
    const some = keys.slice(Math.max(0, end - rowsAtOnce), end);
    if (end < keys.length) rows = await rowsOf(database.transaction(stores), some);
    areGone ||= rows.length < some.length;
    yield {
      posts: rows.flatMap((record) => asStoredPost(record)?.post ?? []),
      isPacked: false,
      onlyOlderFollow: false,
    };
  }
  yield* packed;
  if (areGone) yield* packedParts({ database, sieve, likely: await untried(find, tried), find, tried });
}

async function rowsOf(
  transaction: EveningTransaction,
  keys: readonly PostKey[],
): Promise<readonly unknown[]> {
  const [first, last] = [keys[0], keys.at(-1)];
  if (first === undefined || last === undefined) return [];
  return transaction.objectStore("posts").getAll(IDBKeyRange.bound(first, last));
}

type Find = () => Promise<readonly LikelyEvening[]>;

interface Packed {
  readonly database: Database;
  readonly sieve: Sieve;
  readonly likely: readonly LikelyEvening[];
  readonly find: Find;
  /** Filled. */
  readonly tried: Set<string>;
  /** What was read of the first one. */
  readonly begun?: ReadLikely;
}

/** Reads the next ones, twice as many each time, while the consumer looks into those before. */
async function* packedParts({ likely, begun, ...rest }: Packed): AsyncGenerator<SearchPart> {
  const { database, sieve, find, tried } = rest;
  let areGone = false;
  for (const { key } of likely) tried.add(String(key));
  const read = (evenings: readonly LikelyEvening[]) => {
    const reading = readEvenings(database, sieve, evenings);
    reading.catch(() => undefined);
    return reading;
  };
  let atOnce = 1;
  let next = begun ? Promise.resolve(begun) : read(likely.slice(0, atOnce));
  for (let at = 0; at < likely.length; ) {
    const { packed, gone } = await next;
    areGone ||= gone > 0;
    at += atOnce;
    atOnce = Math.min(atOnce * 2, mostEveningsAtOnce);
    next = read(likely.slice(at, at + atOnce));
    for (const evening of packed)
      yield {
        posts: (await unpackRecords([evening])).map(({ post }) => post),
        isPacked: true,
        onlyOlderFollow: true,
      };
  }
  // A late post gave an evening another key meanwhile.
  if (!areGone) return;
  const moved = await untried(find, tried);
  if (moved.length > 0) yield* packedParts({ ...rest, likely: moved });
}

async function untried(find: Find, tried: ReadonlySet<string>): Promise<readonly LikelyEvening[]> {
  return (await find()).filter(({ key }) => !tried.has(String(key)));
}
