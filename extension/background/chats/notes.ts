import { done, failed, type Reply } from "../../../src/messages/reply.ts";
import type { PageRequests } from "../../../src/messages/requests.ts";
import { findChat } from "../../../src/storage/chats.ts";
import { changeNotes } from "../../../src/storage/notes/change-notes.ts";
import { words } from "../../../src/words/words.ts";
import { broadcast } from "../../platform/broadcast.ts";
import { inBackground } from "../report-error.ts";
import { database } from "../storage/database.ts";
import { withRoom } from "../storage/with-room.ts";

export async function noteChat({
  chatId,
  change,
}: PageRequests["note-chat"]["request"]): Promise<Reply<null>> {
  if (!(await findChat(await database(), chatId))) return failed("not-found", words("failureChatGone"));
  const notes = await withRoom((opened) => changeNotes(opened, chatId, change));
  if (!notes) return failed("storage", words("failureChoiceNotSaved"));
  inBackground("notes-changed", broadcast("notes-changed", { chatId, notes }));
  return done(null);
}
