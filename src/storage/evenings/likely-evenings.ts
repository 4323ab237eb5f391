import type { Database } from "../schema.ts";
import { type EveningKey, type EveningTransaction, eveningStores } from "./read-packed.ts";

/** False where no post of an evening can match, by its words, which are few, and by its texts. */
export interface Sieve {
  readonly words: (words: string) => boolean;
  readonly texts: (texts: string) => boolean;
}

/** Some 40 kB each. */
const wordsAtOnce = 128;
const decoder = new TextDecoder();

export function searchStores(database: Database) {
  return eveningStores(database).filter((name) => name !== "evenings");
}

/** The newest first. Those without words may hold anything. */
export async function likelyEvenings(
  transaction: EveningTransaction,
  chatId: string,
  sieve: Sieve,
): Promise<readonly EveningKey[]> {
  if (!hasTexts(transaction)) return [];
  const keys = await transaction
    .objectStore("eveningTexts")
    .getAllKeys(IDBKeyRange.bound([chatId], [chatId, []]));
  if (!transaction.objectStoreNames.contains("eveningWords")) return keys.reverse();
  const likely: EveningKey[] = [];
  for (let end = keys.length; end > 0; end -= wordsAtOnce) {
    const some = keys.slice(Math.max(0, end - wordsAtOnce), end);
    const without = await keysWithout(transaction, some, sieve);
    likely.push(...some.filter((key) => !without.has(String(key))).reverse());
  }
  return likely;
}

async function keysWithout(
  transaction: EveningTransaction,
  keys: readonly EveningKey[],
  sieve: Sieve,
): Promise<ReadonlySet<string>> {
  const [first, last] = [keys[0], keys.at(-1)];
  if (!first || !last) return new Set();
  const range = IDBKeyRange.bound(first, last);
  const store = transaction.objectStore("eveningWords");
  const [found, words] = await Promise.all([store.getAllKeys(range), store.getAll(range)]);
  return new Set(found.filter((_, at) => !mayHold(words[at], sieve.words)).map(String));
}

export interface ReadLikely {
  /** Posts of the evenings that pass. */
  readonly packed: readonly unknown[];
  /** Evenings that are not there any more. */
  readonly gone: number;
}

export async function readLikely(
  database: Database,
  sieve: Sieve,
  keys: readonly EveningKey[],
): Promise<ReadLikely> {
  if (keys.length === 0) return { packed: [], gone: 0 };
  const transaction = database.transaction(["eveningPosts", "eveningTexts"]);
  const texts = await Promise.all(keys.map((key) => transaction.objectStore("eveningTexts").get(key)));
  const likely = keys.filter((_, at) => texts[at] && mayHold(texts[at], sieve.texts));
  const packed = await Promise.all(likely.map((key) => transaction.objectStore("eveningPosts").get(key)));
  return { packed, gone: texts.filter((one) => one === undefined).length };
}

/** A broken record may hold anything. */
function mayHold(bytes: unknown, fits: (text: string) => boolean): boolean {
  return !ArrayBuffer.isView(bytes) || fits(decoder.decode(bytes));
}

function hasTexts({ objectStoreNames }: EveningTransaction): boolean {
  return objectStoreNames.contains("eveningTexts");
}
