import { type Draft, handedOver, inTab, takeBack } from "../../src/domain/drafts/draft.ts";
import { handOverProblem } from "../../src/domain/drafts/draft-text.ts";
import type { Post } from "../../src/domain/post/post.ts";
import { done, failed, type Reply } from "../../src/messages/reply.ts";
import type { PageRequests } from "../../src/messages/requests.ts";
import {
  changeDraft,
  findDraft,
  readDrafts,
  readPosted,
  deleteDraft as removeDraft,
  saveDraft as writeDraft,
} from "../../src/storage/drafts.ts";
import { markPosted } from "../../src/storage/posts/posted-drafts.ts";
import { words, wordsOf } from "../../src/words/words.ts";
import { draftLink } from "../../src/x/links.ts";
import { broadcast } from "../platform/broadcast.ts";
import { closeSmallWindow, openSmallWindow } from "../platform/tabs.ts";
import { inBackground } from "./report-error.ts";
import { database } from "./storage/database.ts";
import { withRoom } from "./storage/with-room.ts";
import { reportOf } from "./x/reading.ts";

/** X shows in its window that the post was sent. */
const sentWordsMs = 2000;

const draftGone = () => failed("not-found", words("failureDraftGone"));
const noRoomToDelete = () => failed("storage", words("failureDraftNotDeleted"));
const noRoom = () => failed("storage", words("failureDraftNotSaved"));

export async function saveDraft({ draft }: PageRequests["save-draft"]["request"]): Promise<Reply<null>> {
  const kept = await withRoom((opened) => writeDraft(opened, draft).then(() => true));
  if (!kept) return noRoom();
  await sendDrafts();
  return done(null);
}

export async function deleteDraft({ id }: PageRequests["delete-draft"]["request"]): Promise<Reply<null>> {
  const removed = await withRoom((opened) => removeDraft(opened, id).then(() => true));
  if (!removed) return noRoomToDelete();
  await sendDrafts();
  return done(null);
}

/** Records the hand-over before it opens X's composer, so that the post is expected. */
export async function handOver({
  id,
  text,
  at,
  copied,
}: PageRequests["hand-over"]["request"]): Promise<Reply<PageRequests["hand-over"]["reply"]>> {
  const known = await findDraft(await database(), id);
  if (!known) return draftGone();
  const problem = handOverProblem(text, known.target);
  if (problem !== undefined) return failed("refused", wordsOf(problem), "text");
  const recorded = await withRoom(async (opened) => ({
    draft: await changeDraft(opened, id, (current) => handedOver(current, text, at)),
  }));
  if (!recorded) return noRoom();
  if (!recorded.draft) return draftGone();
  const address = draftLink(text, recorded.draft.target);
  if (!copied) await recordComposer(id, await openSmallWindow(address));
  await sendDrafts();
  return done({ address });
}

/** If the disk is full, X's window just stays open. */
async function recordComposer(id: string, tabId: number | undefined): Promise<void> {
  if (tabId !== undefined)
    await withRoom((opened) => changeDraft(opened, id, (draft) => inTab(draft, tabId)).then(() => true));
}

export async function settleDraft({
  id,
  posted,
}: PageRequests["settle-draft"]["request"]): Promise<Reply<null>> {
  const change = posted ? (draft: Draft) => ({ ...draft, postedAt: Date.now() }) : takeBack;
  const recorded = await withRoom(async (opened) => ({ draft: await changeDraft(opened, id, change) }));
  if (!recorded) return noRoom();
  if (!recorded.draft) return draftGone();
  await sendDrafts();
  return done(null);
}

/** Marks drafts that the person's own posts match. `clockOffset`: X's clock minus ours, ms. */
export async function recordPosted(posts: readonly Post[], clockOffset: number | undefined): Promise<void> {
  if (posts.length === 0) return;
  const marked = await withRoom((opened) => markPosted(opened, posts, clockOffset, Date.now()));
  if (!marked || marked.length === 0) return;
  await sendDrafts();
  setTimeout(() => inBackground("composer", Promise.all(marked.map(closeComposer))), sentWordsMs);
}

/** X navigates the window home after posting; anything the person began to write there since stays. */
async function closeComposer({ handedOver: handed, takenBack = handed }: Draft): Promise<void> {
  const tabId = handed?.tabId ?? takenBack?.tabId;
  if (tabId === undefined || (await reportOf(tabId))?.writing) return;
  await closeSmallWindow(tabId);
}

export async function sendDrafts(): Promise<void> {
  const opened = await database();
  const [drafts, posted] = await Promise.all([readDrafts(opened), readPosted(opened, Date.now())]);
  inBackground("drafts-changed", broadcast("drafts-changed", { drafts, posted }));
}
