import { readSeenHandle, writeSeenHandle } from "../../src/storage/seen-handle.ts";
import { database } from "./database.ts";
import { reportError } from "./report-error.ts";
import { withSpareRoom } from "./with-room.ts";

let last: string | undefined;
let recalling: Promise<void> | undefined;

/** The account that an X page showed last as signed in. A worker that just woke knows of it after `recallHandle`. */
export function lastHandle(): string | undefined {
  return last;
}

/** Gets out what a worker before this one saw. Never rejects: without it, the open pages still tell who it is. */
export function recallHandle(): Promise<void> {
  recalling ??= recall().catch((error: unknown) => {
    recalling = undefined;
    reportError("last-handle", error);
  });
  return recalling;
}

/** Keeps the account that an X page shows, for evenings that begin without one. */
export async function keepHandle(handle: string): Promise<void> {
  await recallHandle();
  if (handle === last) return;
  last = handle;
  await withSpareRoom((opened) => writeSeenHandle(opened, handle).then(() => true));
}

/** After everything was wiped. */
export function forgetHandle(): void {
  last = undefined;
}

async function recall(): Promise<void> {
  last = await readSeenHandle(await database());
}
