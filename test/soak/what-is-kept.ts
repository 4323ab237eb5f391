import type { PanelView } from "../../tools/browsers/panel-view.ts";

/** The ids of the posts that the store has of a chat, as often as it has them; of an edited one that of its version. */
export async function storedIds(panel: PanelView, chatId: string): Promise<readonly string[]> {
  return panel.run(
    (view, chat) =>
      new Promise<string[]>((resolve, reject) => {
        const opening = view.indexedDB.open("chatside");
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          const database = opening.result;
          const posts = database.transaction("posts").objectStore("posts");
          const keys = posts.getAllKeys();
          const records = posts.getAll();
          records.onerror = () => reject(records.error);
          records.onsuccess = () => {
            // There may be records that are none.
            const kept = records.result as ({
              readonly post?: { readonly id?: string; readonly version?: string } | null;
            } | null)[];
            database.close();
            resolve(
              kept.flatMap((record, at) =>
                (keys.result[at] as string[])[0] === chat
                  ? (record?.post?.version ?? record?.post?.id ?? [])
                  : [],
              ),
            );
          };
        };
      }),
    chatId,
  );
}
