import { readFileSync } from "node:fs";
import path from "node:path";

/** A whole database as it lies on the disk: every store with its records, in the order of their keys. */
export interface StoredDatabase {
  readonly version: number;
  readonly stores: { readonly [name: string]: StoredStore };
}

interface StoredStore {
  readonly autoIncrement: boolean;
  readonly indexes: readonly (readonly [name: string, keyPath: string])[];
  readonly records: readonly (readonly [key: IDBValidKey, value: unknown])[];
}

/**
 * The database as a version of Chatside left it: written once by the code of that time, frozen, and never made anew
 * by today's. Version 1 wrote two shapes of coverage; its file has both.
 */
export function databaseOfVersion(version: number): StoredDatabase {
  const file = path.join(import.meta.dirname, "../fixtures/databases", `version-${version}.json`);
  return JSON.parse(readFileSync(file, "utf8"), bytesOf) as StoredDatabase;
}

/** Bytes stand in a file as `{ "base64": "…" }`. */
function bytesOf(_name: string, value: unknown): unknown {
  const isBytes = typeof value === "object" && value !== null && "base64" in value;
  return isBytes ? new Uint8Array(Buffer.from(String(value.base64), "base64")) : value;
}

/**
 * Puts a stored database in the place of the one that is there. Both requests stand in the browser's queue at once, so
 * that nobody opens the database in between. With `keepOpen`, the connection stays and gives way to nobody until what
 * this leaves on `globalThis` is called. Its source travels to a page: it uses nothing from outside.
 */
export function seedDatabase(stored: StoredDatabase, keepOpen = false): Promise<void> {
  return new Promise((resolve, reject) => {
    indexedDB.deleteDatabase("chatside");
    const opening = indexedDB.open("chatside", stored.version);
    opening.onupgradeneeded = () => {
      for (const [name, { autoIncrement, indexes, records }] of Object.entries(stored.stores)) {
        const store = opening.result.createObjectStore(name, { autoIncrement });
        for (const [index, keyPath] of indexes) store.createIndex(index, keyPath);
        for (const [key, value] of records) store.put(value, key);
      }
    };
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      if (keepOpen) Object.assign(globalThis, { giveWay: () => opening.result.close() });
      else opening.result.close();
      resolve();
    };
  });
}

/** The database as it is now, of whatever version. Its source travels to a page, as above. */
export function readDatabase(): Promise<StoredDatabase> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open("chatside");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const stores: Record<string, { -readonly [Field in keyof StoredStore]: StoredStore[Field] }> = {};
      const transaction = database.transaction([...database.objectStoreNames]);
      for (const name of database.objectStoreNames) {
        const store = transaction.objectStore(name);
        const indexes = [...store.indexNames].map(
          (index) => [index, String(store.index(index).keyPath)] as const,
        );
        const keys = store.getAllKeys();
        const values = store.getAll();
        values.onsuccess = () => {
          const records = keys.result.map((key, at) => [key, values.result[at]] as const);
          stores[name] = { autoIncrement: store.autoIncrement, indexes, records };
        };
      }
      transaction.onabort = () => reject(transaction.error);
      transaction.oncomplete = () => {
        database.close();
        resolve({ version: database.version, stores });
      };
    };
  });
}
