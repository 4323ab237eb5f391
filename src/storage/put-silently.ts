import { type IDBPObjectStore, type StoreKey, type StoreNames, type StoreValue, unwrap } from "idb";
import type { ChatsideSchema } from "./schema.ts";

/**
 * Suppresses events: a batch of posts would wake its writer forty times. A failure aborts the transaction,
 * whose `done` rejects. Throws at once for unstorable data.
 */
export function putSilently<Name extends StoreNames<ChatsideSchema>>(
  store: IDBPObjectStore<ChatsideSchema, StoreNames<ChatsideSchema>[], Name, "readwrite">,
  value: StoreValue<ChatsideSchema, Name>,
  key: StoreKey<ChatsideSchema, Name>,
): void {
  unwrap(store).put(value, key);
}

export function deleteSilently<Name extends StoreNames<ChatsideSchema>>(
  store: IDBPObjectStore<ChatsideSchema, StoreNames<ChatsideSchema>[], Name, "readwrite">,
  key: StoreKey<ChatsideSchema, Name>,
): void {
  unwrap(store).delete(key);
}
