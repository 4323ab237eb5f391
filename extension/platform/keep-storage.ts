let asked: Promise<boolean> | undefined;

/**
 * Asks the browser not to clear what is stored when the disk gets full. For pages only (a worker cannot ask), and for
 * the first mute's moment, since Firefox asks the person: once a page's life. Gives whether the storage is kept; never
 * rejects.
 */
export function askToKeepStorage(): Promise<boolean> {
  asked ??= ask();
  return asked;
}

async function ask(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    // Private windows have nothing that could be kept.
    return false;
  }
}
