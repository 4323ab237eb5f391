/**
 * Asks the browser not to clear what is stored when the disk gets full. For pages only (a worker cannot ask), and for
 * the first mute's moment, since Firefox asks the person. Gives whether the storage is kept now; never rejects.
 */
export async function askToKeepStorage(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    // Private windows have nothing that could be kept.
    return false;
  }
}
