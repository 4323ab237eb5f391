import { deleteOldestPosts, isQuotaError } from "../../src/storage/make-room.ts";
import { releaseReserve } from "../../src/storage/reserve.ts";
import type { Database } from "../../src/storage/schema.ts";
import { tellTrouble } from "./report-error.ts";

/**
 * Writes; on a full disk the oldest posts give way, then the reserve, then more posts until the write fits: a browser
 * may give the room of what was deleted only after some more of it. The person is told. Undefined when not even that
 * was enough. `write` must do all or nothing, since it may be called again.
 */
export async function withRoom<Value>(
  opened: Database,
  write: () => Promise<Value>,
): Promise<Value | undefined> {
  let written = await unlessFull(write);
  let gone = 0;
  for (let more = 1; !written && more > 0; ) {
    more = (await unlessFull(() => deleteOldestPosts(opened)))?.value ?? 0;
    gone += more;
    written = (await unlessFull(write)) ?? ((await releaseReserve()) ? await unlessFull(write) : undefined);
  }
  if (!written) tellTrouble("The disk is full. Chatside cannot keep anything new until there is space.");
  else if (gone > 0)
    tellTrouble(`The disk is full: the oldest ${gone} posts were deleted to make room. Free some space.`);
  return written?.value;
}

async function unlessFull<Value>(work: () => Promise<Value>): Promise<{ readonly value: Value } | undefined> {
  try {
    return { value: await work() };
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    return undefined;
  }
}
