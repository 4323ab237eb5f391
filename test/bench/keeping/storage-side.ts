import { openDatabase } from "../../../src/storage/open-database.ts";
import { keepPosts } from "../../../src/storage/posts/keep-posts.ts";
import { addToPeople, type PeopleOfPosts } from "../../../src/storage/posts/people.ts";
import { settle } from "../../../src/storage/posts/settle.ts";
import { benchPosts } from "./bench-posts.ts";

const chatId = "bench";

/** Keeps deliveries of 20 one after another, and writes people each second, ms. */
async function storage(from: number, count: number): Promise<number> {
  const posts = benchPosts(from, count);
  const database = await openDatabase();
  const started = performance.now();
  let people: PeopleOfPosts = new Map();
  let keys: number[] = [];
  const settleNow = async () => {
    const [first, last] = [keys[0] ?? 0, keys.at(-1) ?? 0];
    await settle(database, {
      coverage: new Map(),
      people: new Map([[chatId, people]]),
      journal: [first, last],
    });
    [people, keys] = [new Map(), []];
  };
  let settledAt = started;
  for (let at = 0; at < count; at += 20) {
    const delivery = { chatId, posts: posts.slice(at, at + 20) };
    const { uncounted, journalKey } = await keepPosts(database, [[delivery]], Date.now());
    addToPeople(people, uncounted.get(chatId) ?? []);
    if (journalKey !== undefined) keys.push(journalKey);
    if (performance.now() - settledAt < 1000) continue;
    await settleNow();
    settledAt = performance.now();
  }
  await settleNow();
  const took = performance.now() - started;
  database.close();
  return took;
}

/** The floor: the same records put into a store of a database of its own, 20 a transaction. */
async function bare(from: number, count: number): Promise<number> {
  const posts = benchPosts(from, count);
  const database = await opened();
  const started = performance.now();
  for (let at = 0; at < count; at += 20) {
    const transaction = database.transaction("posts", "readwrite", { durability: "relaxed" });
    const store = transaction.objectStore("posts");
    for (const post of posts.slice(at, at + 20))
      store.put({ post, keptAt: started }, [chatId, post.id.padStart(20, "0")]);
    await new Promise((resolve, reject) => {
      transaction.oncomplete = resolve;
      transaction.onerror = reject;
    });
  }
  const took = performance.now() - started;
  database.close();
  return took;
}

function opened(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("bench-floor", 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore("posts");
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}

Object.assign(globalThis, { keepingBench: { storage, bare } });
