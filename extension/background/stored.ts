import { nothingRead, type ReadState } from "../../src/domain/feed/read-state.ts";
import { done, failed, type Reply } from "../../src/messages/reply.ts";
import type { PageRequests } from "../../src/messages/requests.ts";
import { dropReserve } from "../../src/storage/disk/reserve.ts";
import { addReadState, readReadState } from "../../src/storage/read-marks.ts";
import { readSettings } from "../../src/storage/settings.ts";
import { wipeEverything, wipePosts } from "../../src/storage/wipe.ts";
import { words } from "../../src/words/words.ts";
import { broadcast } from "../platform/broadcast.ts";
import { leaveHostsExcept } from "../platform/host-permission.ts";
import { chatsChanged, settingsChanged } from "./chats/profile.ts";
import { sendDrafts } from "./drafts.ts";
import { forgetMutes } from "./mutes/mute-book.ts";
import { forgetJudged } from "./mutes/mute-identify.ts";
import { forgetTonight } from "./mutes/tonight.ts";
import { inBackground } from "./report-error.ts";
import { database } from "./storage/database.ts";
import { takingPostsAway } from "./storage/keep-posts.ts";
import { withRoom } from "./storage/with-room.ts";
import { forgetHandle } from "./x/last-handle.ts";
import { xNowIfKnown } from "./x/reading.ts";

const noRoom = () => failed("storage", words("failureReadMarkNotSaved"));

const noRoomToWipe = () => failed("storage", words("failureNotWiped"));

export async function markRead({
  chatId,
  read,
}: PageRequests["mark-read"]["request"]): Promise<Reply<ReadState>> {
  const added = await withRoom(async (opened) => addReadState(opened, chatId, read, await xNowIfKnown()));
  if (added === undefined) return noRoom();
  const known = await readReadState(await database(), chatId);
  if (added && known)
    inBackground("read-mark-changed", broadcast("read-mark-changed", { chatId, read: known }));
  return done(known ?? nothingRead);
}

/** Deletes what is stored; "everything" resets Chatside to its first day. */
export async function wipe({ what }: PageRequests["wipe"]["request"]): Promise<Reply<null>> {
  const wipeIn = what === "posts" ? wipePosts : wipeEverything;
  const wiped = await takingPostsAway(() => withRoom((opened) => wipeIn(opened).then(() => true)));
  if (!wiped) return noRoomToWipe();
  if (what === "everything") {
    forgetMutes();
    forgetJudged();
    forgetTonight();
    forgetHandle();
    inBackground("leave-hosts", leaveHostsExcept([]));
    inBackground("reserve", dropReserve());
  }
  inBackground("wiped", broadcast("wiped", { what }));
  if (what === "everything") {
    const opened = await database();
    const settings = await readSettings(opened);
    await chatsChanged();
    settingsChanged(settings);
    await sendDrafts();
  }
  return done(null);
}
