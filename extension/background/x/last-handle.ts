import { readSeenHandle, writeSeenHandle } from "../../../src/storage/x-facts.ts";
import { reportError } from "../report-error.ts";
import { database } from "../storage/database.ts";
import { withSpareRoom } from "../storage/with-room.ts";

let last: string | undefined;
let recalling: Promise<void> | undefined;

/** The account that an X page last showed as signed in; available after `recallHandle`. */
export function lastHandle(): string | undefined {
  return last;
}

export function recallHandle(): Promise<void> {
  recalling ??= recall().catch((error: unknown) => {
    recalling = undefined;
    reportError("last-handle", error);
  });
  return recalling;
}

export async function keepHandle(handle: string): Promise<void> {
  await recallHandle();
  if (handle === last) return;
  last = handle;
  await withSpareRoom((opened) => writeSeenHandle(opened, handle).then(() => true));
}

export function forgetHandle(): void {
  last = undefined;
}

async function recall(): Promise<void> {
  last = await readSeenHandle(await database());
}
