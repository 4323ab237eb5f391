import type { Post } from "../../domain/post/post.ts";
import type { Database } from "../schema.ts";
import { asStoredPost } from "../stored-post.ts";
import { likelyEvenings, readLikely, type Sieve, searchStores } from "./likely-evenings.ts";
import { unpackRecords } from "./packed-evening.ts";
import type { EveningKey } from "./read-packed.ts";

/** Reads rows in parts of this size, to show the first hits early. */
const rowsAtOnce = 2000;

/** A few hundred kB each. */
const mostEveningsAtOnce = 16;

export interface SearchPart {
  /** Oldest first. */
  readonly posts: readonly Post[];
  /** Each packed part after it is older than its newest post; rows may have any time. */
  readonly isPacked: boolean;
}

/**
 * Newest part first: rows, then the packed evenings that pass `sieve`. A post with a later reading occurs twice, the
 * better first.
 */
export async function* partsToSearch(
  database: Database,
  chatId: string,
  sieve: Sieve,
): AsyncGenerator<SearchPart> {
  const ofChat = IDBKeyRange.bound([chatId], [chatId, []]);
  const stores = ["posts", ...searchStores(database)] as const;
  const find = () => likelyEvenings(database.transaction(stores), chatId, sieve);
  const keys = await database.getAllKeys("posts", ofChat);
  let likely: Promise<readonly EveningKey[]> | undefined;
  for (let end = keys.length; end > 0; end -= rowsAtOnce) {
    const [first, last] = [keys[Math.max(0, end - rowsAtOnce)], keys[end - 1]];
    if (first === undefined || last === undefined) continue;
    const transaction = database.transaction(stores);
    const reading: Promise<unknown[]> = transaction
      .objectStore("posts")
      .getAll(IDBKeyRange.bound(first, last));
    // Not earlier, and of the same moment: rows packed meanwhile would be missed.
    if (end <= rowsAtOnce) likely = likelyEvenings(transaction, chatId, sieve);
    // The consumer may stop before it is awaited, and the store may be closed.
    likely?.catch(() => undefined);
    const records = await reading;
    yield { posts: records.flatMap((record) => asStoredPost(record)?.post ?? []), isPacked: false };
  }
  yield* packedParts(database, sieve, await (likely ?? find()), find);
}

/** Reads the next ones, twice as many each time, while the consumer looks into those before. */
async function* packedParts(
  database: Database,
  sieve: Sieve,
  likely: readonly EveningKey[],
  again: () => Promise<readonly EveningKey[]>,
  tried = new Set<string>(),
): AsyncGenerator<SearchPart> {
  let areGone = false;
  const read = (keys: readonly EveningKey[]) => {
    for (const key of keys) tried.add(String(key));
    const reading = readLikely(database, sieve, keys);
    reading.catch(() => undefined);
    return reading;
  };
  let atOnce = 1;
  let next = read(likely.slice(0, atOnce));
  for (let at = 0; at < likely.length; ) {
    const { packed, gone } = await next;
    areGone ||= gone > 0;
    at += atOnce;
    atOnce = Math.min(atOnce * 2, mostEveningsAtOnce);
    next = read(likely.slice(at, at + atOnce));
    for (const evening of packed)
      yield { posts: (await unpackRecords([evening])).map(({ post }) => post), isPacked: true };
  }
  // A late post gave an evening another key meanwhile.
  if (!areGone) return;
  const moved = (await again()).filter((key) => !tried.has(String(key)));
  if (moved.length > 0) yield* packedParts(database, sieve, moved, again, tried);
}
