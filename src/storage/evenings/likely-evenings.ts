import type { Database } from "../schema.ts";
import { type EveningKey, type EveningTransaction, eveningStores } from "./read-packed.ts";

/** False where no post of an evening can match, by its words, which are few, and by its texts. */
export interface Sieve {
  readonly words: (words: string) => boolean;
  readonly texts: (texts: string) => boolean;
  /** Where `words` passes an evening, `texts` does. */
  readonly areWordsEnough: boolean;
}

export interface LikelyEvening {
  readonly key: EveningKey;
  /** Its texts would tell no more. */
  readonly isSure: boolean;
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
): Promise<readonly LikelyEvening[]> {
  if (!hasTexts(transaction)) return [];
  const ofChat = IDBKeyRange.bound([chatId], [chatId, []]);
  const [keys, byWords] = await Promise.all([
    transaction.objectStore("eveningTexts").getAllKeys(ofChat),
    eveningsByWords(transaction, chatId, sieve),
  ]);
  return keys
    .filter((key) => byWords.get(String(key)) !== false)
    .map((key) => ({ key, isSure: sieve.areWordsEnough && byWords.has(String(key)) }))
    .reverse();
}

/** Whether they may hold what is sought. */
async function eveningsByWords(
  transaction: EveningTransaction,
  chatId: string,
  sieve: Sieve,
): Promise<ReadonlyMap<string, boolean>> {
  const byWords = new Map<string, boolean>();
  if (!transaction.objectStoreNames.contains("eveningWords")) return byWords;
  const store = transaction.objectStore("eveningWords");
  for (let range: IDBKeyRange | undefined = IDBKeyRange.bound([chatId], [chatId, []]); range; ) {
    const [keys, words]: [EveningKey[], unknown[]] = await Promise.all([
      store.getAllKeys(range, wordsAtOnce),
      store.getAll(range, wordsAtOnce),
    ]);
    for (const [at, key] of keys.entries()) byWords.set(String(key), mayHold(words[at], sieve.words));
    const last = keys.at(-1);
    range = last && keys.length === wordsAtOnce ? IDBKeyRange.bound(last, [chatId, []], true) : undefined;
  }
  return byWords;
}

export interface ReadLikely {
  /** Posts of the evenings that pass. */
  readonly packed: readonly unknown[];
  /** Evenings that are not there any more. */
  readonly gone: number;
}

export async function readEvenings(
  database: Database,
  sieve: Sieve,
  evenings: readonly LikelyEvening[],
): Promise<ReadLikely> {
  if (evenings.length === 0) return { packed: [], gone: 0 };
  return readLikely(database.transaction(["eveningPosts", "eveningTexts"]), sieve, evenings);
}

/** While the transaction is active. */
export async function readLikely(
  transaction: EveningTransaction,
  sieve: Sieve,
  evenings: readonly LikelyEvening[],
): Promise<ReadLikely> {
  const read = await Promise.all(evenings.map((evening) => readOne(transaction, sieve, evening)));
  const there = read.filter((one) => one !== undefined);
  return { packed: there.flatMap(({ packed }) => packed), gone: read.length - there.length };
}

/** Undefined for one that is not there any more. */
async function readOne(
  transaction: EveningTransaction,
  sieve: Sieve,
  { key, isSure }: LikelyEvening,
): Promise<{ readonly packed: readonly unknown[] } | undefined> {
  if (!isSure) {
    const texts: unknown = await transaction.objectStore("eveningTexts").get(key);
    if (texts === undefined) return undefined;
    if (!mayHold(texts, sieve.texts)) return { packed: [] };
  }
  const packed: unknown = await transaction.objectStore("eveningPosts").get(key);
  return isSure && packed === undefined ? undefined : { packed: [packed] };
}

/** A broken record may hold anything. */
function mayHold(bytes: unknown, fits: (text: string) => boolean): boolean {
  return !ArrayBuffer.isView(bytes) || fits(decoder.decode(bytes));
}

function hasTexts({ objectStoreNames }: EveningTransaction): boolean {
  return objectStoreNames.contains("eveningTexts");
}
