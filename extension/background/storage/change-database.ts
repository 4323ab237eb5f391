import { isBrokenOff, releaseRoom } from "../../../src/storage/disk/make-room.ts";
import { missingPieces, releasePiece } from "../../../src/storage/disk/reserve.ts";
import type { Database } from "../../../src/storage/schema.ts";
import { closeDatabase, database } from "./database.ts";

export type Write<Value> = (opened: Database) => Promise<Value>;

/** One ends the connection, the next finds it ended. */
const mostTries = 3;
let checking: Promise<void> | undefined;
let isLogTorn = false;
let isDiskItselfFull = false;

/**
 * The only way to write to the database. It retries when the browser ended the connection or transaction, as on
 * a full disk. After a broken write it starts a new log first (`isBrokenOff`).
 */
export async function changeDatabase<Value>(write: Write<Value>): Promise<Value> {
  checking ??= checkLog();
  for (let tries = 1; ; tries++) {
    if (isLogTorn && !(await beginLog())) throw new DOMException("no room to go on", "QuotaExceededError");
    let opened: Database | undefined;
    try {
      [opened] = await Promise.all([database(), checking]);
      return await write(opened);
    } catch (error) {
      if (isBrokenOff(error)) await mend();
      if (!isEnded(error) || tries === mostTries) throw error;
      if (error.name === "InvalidStateError" && opened) await closeDatabase(opened);
    }
  }
}

export function wasDiskItselfFull(): boolean {
  return isDiskItselfFull;
}

async function checkLog(): Promise<void> {
  if ((await missingPieces()) > 0) await releaseRoom();
}

async function mend(): Promise<void> {
  isDiskItselfFull = true;
  isLogTorn = true;
  await beginLog();
}

async function beginLog(): Promise<boolean> {
  while (await releasePiece());
  isLogTorn = !(await releaseRoom());
  return !isLogTorn;
}

function isEnded(error: unknown): error is DOMException {
  return error instanceof DOMException && ["InvalidStateError", "AbortError"].includes(error.name);
}
