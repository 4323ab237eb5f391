const fileName = "reserve";
/** Room for some thousand mutes and drafts, and more than browsers hold back of what was deleted. */
const reserveBytes = 4 * 1024 * 1024;

/**
 * Keeps some room of the disk occupied by a file of our own, to be freed at once (`releaseReserve`) when the disk is
 * full: of records that are deleted, a browser may give the room back only much later (Chromium's LevelDB does).
 * Does nothing where there is one already, where there is little room, or where the browser has no such files.
 */
export async function keepReserve(): Promise<void> {
  const folder = await ownFolder();
  if (!folder || (await sizeOf(folder)) >= reserveBytes) return;
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  if (quota - usage < 2 * reserveBytes) return;
  try {
    const file = await folder.getFileHandle(fileName, { create: true });
    const writing = await file.createWritable();
    await writing.write(unlikeItself());
    await writing.close();
  } catch {
    // No room for it, or another worker writes it just now: there is none, as before.
  }
}

/** Frees the reserve. False when there was none. */
export async function releaseReserve(): Promise<boolean> {
  const folder = await ownFolder();
  if (!folder || (await sizeOf(folder)) === 0) return false;
  await folder.removeEntry(fileName);
  return true;
}

/** Private windows and old browsers have none. */
function ownFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  const storage: Partial<StorageManager> | undefined = globalThis.navigator?.storage;
  return storage?.getDirectory?.call(storage).catch(() => undefined) ?? Promise.resolve(undefined);
}

async function sizeOf(folder: FileSystemDirectoryHandle): Promise<number> {
  try {
    const file = await folder.getFileHandle(fileName);
    return (await file.getFile()).size;
  } catch {
    return 0;
  }
}

/** Bytes that no disk makes smaller. */
function unlikeItself(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(reserveBytes);
  const most = 65_536;
  for (let at = 0; at < bytes.length; at += most) crypto.getRandomValues(bytes.subarray(at, at + most));
  return bytes;
}
