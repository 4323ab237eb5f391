const pieces = Array.from({ length: 8 }, (_, number) => `reserve-${number}`);
/** Thousands of mutes or drafts; in total twice what Chromium needs for a new log. */
const pieceBytes = 1024 * 1024;

let keeping: Promise<void> | undefined;
/** Only `releasePiece` shrinks the reserve, so the last result holds until then. */
let releases = 0;
let enoughAt = -1;

/** Released for the person's own data when the disk is full. None in browsers without such files. */
export function keepReserve(): Promise<void> {
  keeping ??= makeMissing().finally(() => {
    keeping = undefined;
  });
  return keeping;
}

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

/** The next write restores it. */
export async function dropReserve(): Promise<void> {
  while (await releasePiece());
}

export async function missingPieces(): Promise<number> {
  const folder = await ownFolder();
  return folder ? (await missingIn(folder)).length : 0;
}

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

/** Leaves the disk's last room to others. With `unlimitedStorage`, Chromium's quota is the disk's size. */
async function hasRoom(): Promise<boolean> {
  const { quota = 0, usage = 0 } = await navigator.storage.estimate();
  return quota - usage >= (pieces.length + 1) * pieceBytes;
}

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

function ownFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  const storage: Partial<StorageManager> | undefined = globalThis.navigator?.storage;
  return storage?.getDirectory?.call(storage).catch(() => undefined) ?? Promise.resolve(undefined);
}

/** Incompressible bytes. */
function unlikeItself(): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(pieceBytes);
  const most = 65_536;
  for (let at = 0; at < bytes.length; at += most) crypto.getRandomValues(bytes.subarray(at, at + most));
  return bytes;
}
