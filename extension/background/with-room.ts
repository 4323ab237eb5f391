import { deleteOldestPosts, isQuotaError } from "../../src/storage/make-room.ts";
import type { Database } from "../../src/storage/schema.ts";
import { tellTrouble } from "./report-error.ts";

/**
 * Writes; on a full disk the oldest posts give way, once, and the person is told. Undefined when that was not enough.
 * `write` must do all or nothing, since it may be called twice.
 */
export async function withRoom<Value>(
  opened: Database,
  write: () => Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await write();
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    return writeAfterMakingRoom(opened, write);
  }
}

async function writeAfterMakingRoom<Value>(
  opened: Database,
  write: () => Promise<Value>,
): Promise<Value | undefined> {
  try {
    const gone = await deleteOldestPosts(opened);
    tellTrouble(`The disk is full: the oldest ${gone} posts were deleted to keep reading. Free some space.`);
    return await write();
  } catch (error) {
    if (!isQuotaError(error)) throw error;
    tellTrouble("The disk is full. Chatside cannot keep anything new until there is space.");
    return undefined;
  }
}
