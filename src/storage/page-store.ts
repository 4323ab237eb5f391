/**
 * `localStorage`, the only store a closing page can still write: a message may be lost with the page, and a
 * database is too late. Does nothing where the browser refuses it.
 */
export function inPageStore<Value>(work: (store: Storage) => Value): Value | undefined {
  try {
    return work(localStorage);
  } catch {
    return undefined;
  }
}
