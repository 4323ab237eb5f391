import type { MuteEntry } from "../../src/domain/mutes/files/mute-file.ts";
import type { SubscribedList } from "../../src/domain/mutes/subscribed-list.ts";
import { done, failed, type Reply } from "../../src/messages/reply.ts";
import { readLists, writeList } from "../../src/storage/lists.ts";
import { broadcast } from "../platform/broadcast.ts";
import { database } from "./database.ts";
import { noRoomForMutes } from "./mutes.ts";
import { inBackground } from "./report-error.ts";
import { withRoom } from "./with-room.ts";

/** A list as it stands after what was done with it. */
export type Listed = Reply<{ readonly list: SubscribedList }>;

export const notFollowed = failed("not-found", "You do not follow this list any more.");

/** Keeps a list as it stands now, and its entries where there is a new version, and tells the pages. */
export async function keepList(list: SubscribedList, entries?: readonly MuteEntry[]): Promise<Listed> {
  const kept = await withRoom((opened) => writeList(opened, list, entries).then(() => true));
  if (!kept) return noRoomForMutes;
  await tellLists();
  return done({ list });
}

/** Tells the pages of all lists, and gives them. */
export async function tellLists(): Promise<readonly SubscribedList[]> {
  const lists = await readLists(await database());
  inBackground("lists-changed", broadcast("lists-changed", { lists }));
  return lists;
}
