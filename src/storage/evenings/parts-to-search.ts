import type { Post } from "../../domain/post/post.ts";
import { padId } from "../../domain/post/snowflake.ts";
import type { Database } from "../schema.ts";
import { asStoredPost } from "../stored-post.ts";
import { unpackRecords } from "./packed-evening.ts";
import { hasEvenings } from "./read-packed.ts";

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
 * Newest part first: rows, then the packed evenings whose joined search texts pass
 * `mayHold`. A post with a later reading occurs twice, the better first.
 */
export async function* partsToSearch(
  database: Database,
  chatId: string,
  mayHold: (texts: string) => boolean,
): AsyncGenerator<SearchPart> {
  const packedBelow = (below?: string, atOnce = 1) => likelyBelow(database, chatId, mayHold, below, atOnce);
  const keys = await database.getAllKeys("posts", IDBKeyRange.bound([chatId], [chatId, []]));
  let packed: Promise<Likely | undefined> | undefined;
  for (let end = keys.length; end > 0; end -= rowsAtOnce) {
    const [first, last] = [keys[Math.max(0, end - rowsAtOnce)], keys[end - 1]];
    if (first === undefined || last === undefined) continue;
    const records: unknown[] = await database.getAll("posts", IDBKeyRange.bound(first, last));
    // Not earlier: rows packed meanwhile would be missed.
    if (end <= rowsAtOnce) packed = packedBelow();
    // As below: the consumer may stop before this is awaited.
    packed?.catch(() => undefined);
    yield { posts: records.flatMap((record) => asStoredPost(record)?.post ?? []), isPacked: false };
  }
  for (let likely = await (packed ?? packedBelow()); likely; ) {
    const next = packedBelow(likely.below, likely.atOnce * 2);
    // The consumer may have stopped, and the store may be closed.
    next.catch(() => undefined);
    for (const evening of likely.packed)
      yield { posts: (await unpackRecords([evening])).map(({ post }) => post), isPacked: true };
    likely = await next;
  }
}

interface Likely {
  /** Newest first. */
  readonly packed: readonly unknown[];
  /** The padded id that all of them end at or above. */
  readonly below: string;
  readonly atOnce: number;
}

/** Reads the newest evenings' texts, and the posts of those that may match. Undefined when none are left. */
async function likelyBelow(
  database: Database,
  chatId: string,
  mayHold: (texts: string) => boolean,
  below: string | undefined,
  atOnce: number,
): Promise<Likely | undefined> {
  if (!hasEvenings(database)) return undefined;
  const transaction = database.transaction(["eveningPosts", "eveningTexts"]);
  const texts = transaction.objectStore("eveningTexts");
  const all = await texts.getAllKeys(IDBKeyRange.bound([chatId], [chatId, below ?? []], false, true));
  const keys = all.slice(-Math.min(atOnce, mostEveningsAtOnce));
  const [oldest, newest] = [keys[0], keys.at(-1)];
  if (!oldest || !newest) return undefined;
  const decoder = new TextDecoder();
  const read = await texts.getAll(IDBKeyRange.bound(oldest, newest));
  const likely = keys.filter((_, at) => mayHold(decoder.decode(read[at]))).reverse();
  const posts = transaction.objectStore("eveningPosts");
  const packed: unknown[] = await Promise.all(likely.map((key) => posts.get(key)));
  return { packed, below: padId(oldest[1]), atOnce: Math.min(atOnce, mostEveningsAtOnce) };
}
