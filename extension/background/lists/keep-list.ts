import type { MuteEntry } from "../../../src/domain/mutes/files/mute-file.ts";
import type { SubscribedList } from "../../../src/domain/mutes/subscribed-list.ts";
import { done, failed, type Reply } from "../../../src/messages/reply.ts";
import { readLists, writeList } from "../../../src/storage/lists.ts";
import { words } from "../../../src/words/words.ts";
import { broadcast } from "../../platform/broadcast.ts";
import { noRoomForMutes } from "../mutes/mutes.ts";
import { inBackground } from "../report-error.ts";
import { database } from "../storage/database.ts";
import { withRoom } from "../storage/with-room.ts";

export type Listed = Reply<{ readonly list: SubscribedList }>;

export const notFollowed = () => failed("not-found", words("failureListGone"));

/** A list that is not `isNew` and was unsubscribed meanwhile stays so. */
export async function keepList(
  list: SubscribedList,
  { entries, isNew = false }: { readonly entries?: readonly MuteEntry[]; readonly isNew?: boolean } = {},
): Promise<Listed> {
  const kept = await withRoom((opened) => writeList(opened, list, { entries, isNew }));
  if (kept === undefined) return noRoomForMutes();
  if (!kept) return notFollowed();
  await sendLists();
  return done({ list });
}

export async function sendLists(): Promise<readonly SubscribedList[]> {
  const lists = await readLists(await database());
  inBackground("lists-changed", broadcast("lists-changed", { lists }));
  return lists;
}
