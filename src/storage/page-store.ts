/**
 * Works on the small store that a page of ours can write to at once, while it is being closed: a message that it sends
 * then may be lost with it, and a database is written too late. A browser may refuse that store to a page, or have no
 * room in it: then nothing is done, and there is nothing but the message.
 */
export function inPageStore<Value>(work: (store: Storage) => Value): Value | undefined {
  try {
    return work(localStorage);
  } catch {
    return undefined;
  }
}
