import { handedOver, takeBack } from "../../src/domain/draft.ts";
import { handOverProblem } from "../../src/domain/draft-text.ts";
import type { Post } from "../../src/domain/post.ts";
import { done, failed, type Reply } from "../../src/messages/reply.ts";
import type { PageRequests } from "../../src/messages/requests.ts";
import {
  changeDraft,
  findDraft,
  markPosted,
  readDrafts,
  deleteDraft as removeDraft,
  saveDraft as writeDraft,
} from "../../src/storage/drafts.ts";
import { draftLink } from "../../src/x/links.ts";
import { broadcast } from "../platform/broadcast.ts";
import { openSmallWindow } from "../platform/tabs.ts";
import { database } from "./database.ts";
import { inBackground } from "./report-error.ts";
import { withRoom } from "./with-room.ts";

const draftGone = failed("not-found", "That draft is not there any more.");
const noRoomToDelete = failed("storage", "The disk is full: this draft is still there. Free some space.");
const noRoom = failed("storage", "The disk is full: this draft is not kept. Copy it, and free some space.");

/** Keeps a draft as it is now. Answers when it is on the disk. */
export async function saveDraft({ draft }: PageRequests["save-draft"]["request"]): Promise<Reply<null>> {
  const kept = await withRoom((opened) => writeDraft(opened, draft).then(() => true));
  if (!kept) return noRoom;
  await tellDrafts();
  return done(null);
}

/** Takes a draft away. */
export async function deleteDraft({ id }: PageRequests["delete-draft"]["request"]): Promise<Reply<null>> {
  const removed = await withRoom((opened) => removeDraft(opened, id).then(() => true));
  if (!removed) return noRoomToDelete;
  await tellDrafts();
  return done(null);
}

/** Notes that a draft goes to X, and only then opens X's composer: what is posted there is known to be awaited. */
export async function handOver({
  id,
  text,
  at,
  copied,
}: PageRequests["hand-over"]["request"]): Promise<Reply<PageRequests["hand-over"]["reply"]>> {
  const known = await findDraft(await database(), id);
  if (!known) return draftGone;
  const problem = handOverProblem(text, known.target);
  if (problem !== undefined) return failed("refused", problem, "text");
  const noted = await withRoom(async (opened) => ({
    draft: await changeDraft(opened, id, (current) => handedOver(current, text, at)),
  }));
  if (!noted) return noRoom;
  if (!noted.draft) return draftGone;
  const address = draftLink(text, noted.draft.target);
  if (!copied) await openSmallWindow(address);
  await tellDrafts();
  return done({ address });
}

/** Takes the person's word for whether a draft was posted. */
export async function settleDraft({
  id,
  posted,
}: PageRequests["settle-draft"]["request"]): Promise<Reply<null>> {
  if (posted) return deleteDraft({ id });
  const noted = await withRoom(async (opened) => ({ draft: await changeDraft(opened, id, takeBack) }));
  if (!noted) return noRoom;
  if (!noted.draft) return draftGone;
  await tellDrafts();
  return done(null);
}

/** Marks the drafts that posts of the person's own turn out to be. `clockOffset`: X's clock minus ours, ms. */
export async function notePosted(posts: readonly Post[], clockOffset: number | undefined): Promise<void> {
  if (posts.length === 0) return;
  const marked = await withRoom((opened) => markPosted(opened, posts, clockOffset, Date.now()));
  if (marked) await tellDrafts();
}

/** Tells every open page how the drafts are now. */
export async function tellDrafts(): Promise<void> {
  const drafts = await readDrafts(await database());
  inBackground("drafts-changed", broadcast("drafts-changed", { drafts }));
}
