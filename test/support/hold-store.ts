/**
 * Holds a store so that nobody else can write in it until `releaseStore` of the window is called: a transaction that asks again
 * and again never ends. Its source travels to a page: it uses nothing from outside.
 */
export function holdStore(view: Window, store: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = view.indexedDB.open("chatside");
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const transaction = database.transaction(store, "readwrite");
      let isHeld = true;
      const hold = (): void => {
        if (!isHeld) return;
        transaction.objectStore(store).count().onsuccess = hold;
      };
      hold();
      Object.assign(view, {
        releaseStore: () =>
          new Promise<void>((done) => {
            transaction.oncomplete = () => {
              database.close();
              done();
            };
            isHeld = false;
          }),
      });
      resolve();
    };
  });
}
