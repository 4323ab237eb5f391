import { done, failed, type Reply } from "../../src/messages/reply.ts";
import type { PageRequests } from "../../src/messages/requests.ts";
import { readDrafts } from "../../src/storage/drafts.ts";
import { moveReadMark } from "../../src/storage/read-marks.ts";
import { readSettings } from "../../src/storage/settings.ts";
import { wipeEverything, wipePosts } from "../../src/storage/wipe.ts";
import { broadcast } from "../platform/broadcast.ts";
import { database } from "./database.ts";
import { forgetHandle } from "./last-handle.ts";
import { forgetMutes } from "./mute-book.ts";
import { chatsChanged, settingsChanged } from "./profile.ts";
import { inBackground } from "./report-error.ts";
import { withRoom } from "./with-room.ts";

const noRoom = failed("storage", "The disk is full: where you have read to is not kept. Free some space.");

const noRoomToWipe = failed(
  "storage",
  "The disk is too full even to delete. Free some space, and try again.",
);

/** Moves a chat's read mark to a newer post, and tells the other open panels. */
export async function markRead({
  chatId,
  postId,
}: PageRequests["mark-read"]["request"]): Promise<Reply<null>> {
  const moved = await withRoom((opened) => moveReadMark(opened, chatId, postId));
  if (moved === undefined) return noRoom;
  if (moved) inBackground("read-mark-changed", broadcast("read-mark-changed", { chatId, postId }));
  return done(null);
}

/** Deletes what is stored; after "everything", Chatside is as on its first day. */
export async function wipe({ what }: PageRequests["wipe"]["request"]): Promise<Reply<null>> {
  const wipeIn = what === "posts" ? wipePosts : wipeEverything;
  const wiped = await withRoom((opened) => wipeIn(opened).then(() => true));
  if (!wiped) return noRoomToWipe;
  if (what === "everything") {
    forgetMutes();
    forgetHandle();
  }
  inBackground("wiped", broadcast("wiped", { what }));
  if (what === "everything") {
    const opened = await database();
    const [settings, drafts] = await Promise.all([readSettings(opened), readDrafts(opened)]);
    await chatsChanged();
    settingsChanged(settings);
    inBackground("drafts-changed", broadcast("drafts-changed", { drafts }));
  }
  return done(null);
}
