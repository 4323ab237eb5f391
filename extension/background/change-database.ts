import { giveRoomBack, isBrokenOff } from "../../src/storage/make-room.ts";
import { missingPieces, releasePiece } from "../../src/storage/reserve.ts";
import type { Database } from "../../src/storage/schema.ts";
import { closeDatabase, database } from "./database.ts";

/** Must do all or nothing: it may be called again, with a new connection where the old one ended. */
export type Write<Value> = (opened: Database) => Promise<Value>;

/** One ends the connection, the next finds it ended. */
const mostTries = 3;
let checking: Promise<void> | undefined;
let isLogTorn = false;
let isDiskItselfFull = false;

/**
 * The one way to write to the database. Again where the browser ended the connection or the transaction, as it does on a
 * full disk. After a write that broke off nothing is written before a new log was begun (`isBrokenOff`).
 */
export async function changeDatabase<Value>(write: Write<Value>): Promise<Value> {
  checking ??= checkLog();
  for (let tries = 1; ; tries++) {
    if (isLogTorn && !(await beginLog())) throw new DOMException("no room to go on", "QuotaExceededError");
    try {
      const [opened] = await Promise.all([database(), checking]);
      return await write(opened);
    } catch (error) {
      if (isBrokenOff(error)) await mend();
      if (!isEnded(error) || tries === mostTries) throw error;
      if (error.name === "InvalidStateError") await closeDatabase();
    }
  }
}

/** Was the disk itself full in this worker's life, not only the browser's share of it? */
export function wasDiskItselfFull(): boolean {
  return isDiskItselfFull;
}

/** Where the reserve is not whole, the worker before this one may have been killed before it mended the log. */
async function checkLog(): Promise<void> {
  if ((await missingPieces()) > 0) await giveRoomBack();
}

async function mend(): Promise<void> {
  isDiskItselfFull = true;
  isLogTorn = true;
  await beginLog();
}

async function beginLog(): Promise<boolean> {
  while (await releasePiece());
  isLogTorn = !(await giveRoomBack());
  return !isLogTorn;
}

function isEnded(error: unknown): error is DOMException {
  return error instanceof DOMException && ["InvalidStateError", "AbortError"].includes(error.name);
}
