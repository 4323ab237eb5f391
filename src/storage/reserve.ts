/** Files of our own that keep some room of the disk occupied. */
const pieces = Array.from({ length: 8 }, (_, number) => `reserve-${number}`);
/** Some thousand mutes or drafts. All pieces together are twice what Chromium's store needs at most to begin a new log. */
const pieceBytes = 1024 * 1024;

let keeping: Promise<void> | undefined;
/** Only `releasePiece` makes it less: until the next one, what was enough is enough. */
let releases = 0;
let enoughAt = -1;

/**
 * Keeps some room of the disk occupied, to be freed at once (`releasePiece`) for what the person makes when the disk is
 * full. Makes the pieces that are missing, as long as there is room. Where browsers have no such files there are none.
 */
export function keepReserve(): Promise<void> {
  keeping ??= makeMissing().finally(() => {
    keeping = undefined;
  });
  return keeping;
}

/** Frees one piece of the reserve. False when there was none left. */
export async function releasePiece(): Promise<boolean> {
  await keeping;
  const folder = await ownFolder();
  if (!folder) return false;
  for (const piece of pieces) {
    if (!(await stands(folder, piece))) continue;
    releases++;
    await folder.removeEntry(piece);
    releases++;
    return true;
  }
  return false;
}

/** How many pieces are not there, of eight; none where browsers have no such files. */
export async function missingPieces(): Promise<number> {
  const folder = await ownFolder();
  return folder ? (await missingIn(folder)).length : 0;
}

/** Is so much of the reserve gone that what is left is needed for what the person makes? */
export async function isReserveLow(): Promise<boolean> {
  if (enoughAt === releases) return false;
  const before = releases;
  const isLow = (await missingPieces()) > pieces.length / 2;
  if (!isLow) enoughAt = before;
  return isLow;
}

async function makeMissing(): Promise<void> {
  const folder = await ownFolder();
  if (!folder) return;
  for (const piece of await missingIn(folder)) if (!(await hasRoom()) || !(await make(folder, piece))) return;
}

/** The last room of a disk is not ours to take. Chromium tells of an invented quota, unless its storage is unlimited. */
async function hasRoom(): Promise<boolean> {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  return quota - usage >= (pieces.length + 1) * pieceBytes;
}

/** False when there is no room for it, or another worker writes it just now. */
async function make(folder: FileSystemDirectoryHandle, piece: string): Promise<boolean> {
  try {
    const file = await folder.getFileHandle(piece, { create: true });
    const writing = await file.createWritable();
    await writing.write(unlikeItself());
    await writing.close();
    return true;
  } catch {
    return false;
  }
}

async function missingIn(folder: FileSystemDirectoryHandle): Promise<readonly string[]> {
  const standing = await Promise.all(pieces.map((piece) => stands(folder, piece)));
  return pieces.filter((_, at) => !standing[at]);
}

async function stands(folder: FileSystemDirectoryHandle, piece: string): Promise<boolean> {
  try {
    const file = await folder.getFileHandle(piece);
    return (await file.getFile()).size >= pieceBytes;
  } catch {
    return false;
  }
}

/** Private windows and old browsers have none. */
function ownFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  const storage: Partial<StorageManager> | undefined = globalThis.navigator?.storage;
  return storage?.getDirectory?.call(storage).catch(() => undefined) ?? Promise.resolve(undefined);
}

/** Bytes that no disk makes smaller. */
function unlikeItself(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieceBytes);
  const most = 65_536;
  for (let at = 0; at < bytes.length; at += most) crypto.getRandomValues(bytes.subarray(at, at + most));
  return bytes;
}
