import { type IDBPObjectStore, type StoreKey, type StoreNames, type StoreValue, unwrap } from "idb";
import type { ChatsideSchema } from "./schema.ts";

/**
 * Puts a record without hearing of it: a batch of posts would otherwise wake its writer forty times. One that fails
 * undoes its transaction, whose `done` rejects with the reason. Throws at once what cannot be stored at all.
 */
export function putUnheard<Name extends StoreNames<ChatsideSchema>>(
  store: IDBPObjectStore<ChatsideSchema, StoreNames<ChatsideSchema>[], Name, "readwrite">,
  value: StoreValue<ChatsideSchema, Name>,
  key: StoreKey<ChatsideSchema, Name>,
): void {
  unwrap(store).put(value, key);
}
