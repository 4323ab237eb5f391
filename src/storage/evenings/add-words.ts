import { wordsOfTexts } from "../../domain/feed/search-words.ts";
import { putSilently } from "../put-silently.ts";
import type { Database } from "../schema.ts";
import { whole } from "../whole-transaction.ts";

/** For one evening that was packed before evenings had words. False if there is none. */
export async function addMissingWords(database: Database, chatId: string): Promise<boolean> {
  if (!database.objectStoreNames.contains("eveningWords")) return false;
  const transaction = database.transaction(["eveningTexts", "eveningWords"], "readwrite");
  return whole(transaction, async () => {
    const texts = transaction.objectStore("eveningTexts");
    const ofChat = IDBKeyRange.bound([chatId], [chatId, []]);
    const have = new Set((await transaction.objectStore("eveningWords").getAllKeys(ofChat)).map(String));
    const key = (await texts.getAllKeys(ofChat)).find((one) => !have.has(String(one)));
    if (!key) return false;
    const bytes: unknown = await texts.get(key);
    // A broken record must not keep the later ones waiting.
    const words = ArrayBuffer.isView(bytes) ? wordsOfTexts(new TextDecoder().decode(bytes)) : "";
    putSilently(transaction.objectStore("eveningWords"), new TextEncoder().encode(words), key);
    return true;
  });
}
