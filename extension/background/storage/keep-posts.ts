import type { Coverage } from "../../../src/domain/coverage/coverage.ts";
import {
  type ChatDelivery,
  type Kept,
  type KeptPosts,
  keepPosts,
} from "../../../src/storage/posts/keep-posts.ts";
import { settle, settleJournal } from "../../../src/storage/posts/settle.ts";
import type { Database } from "../../../src/storage/schema.ts";
import { inBackground, reportError } from "../report-error.ts";
import { serial } from "../serial.ts";
import { attempt, isRoomForThePersonOnly } from "./find-room.ts";
import { pause } from "./pause.ts";
import { Unsettled } from "./unsettled.ts";
import { withSpareRoom } from "./with-room.ts";

export interface ChatKept extends KeptPosts {
  readonly coverageChanged: boolean;
}

interface Waiting {
  readonly deliveries: readonly ChatDelivery[];
  readonly resolve: (kept: readonly ChatKept[] | undefined) => void;
  readonly reject: (error: unknown) => void;
}

/** People and coverage are written this long after the posts, ms. */
const settleAfterMs = 1000;
/** From this many posts on no more deliveries join a transaction. */
const mostAtOnce = 400;

/** Ten seconds. */
const turnsOfDeliveries = 40;

const unsettled = new Unsettled();
const waiting: Waiting[] = [];
const inTurn = serial();
let isJournalSettled = false;
let isSettlingSoon = false;

/**
 * Stores a response's posts; deliveries that arrive during a write share the next transaction. Resolves when
 * they are on disk; undefined when it is full.
 */
export function keepDeliveries(
  deliveries: readonly ChatDelivery[],
): Promise<readonly ChatKept[] | undefined> {
  return new Promise((resolve, reject) => {
    waiting.push({ deliveries, resolve, reject });
    if (waiting.length === 1) inBackground("keep", inTurn(keepWaiting));
  });
}

/** The stored coverage of a chat's searches; undefined before the first write. */
export function coverageNow(chatId: string): Coverage | undefined {
  return unsettled.coverageOf(chatId);
}

export function takingPostsAway<Value>(work: () => Promise<Value>): Promise<Value> {
  return inTurn(async () => {
    try {
      return await work();
    } finally {
      unsettled.forget();
      // The journal has what is left.
      isJournalSettled = false;
    }
  });
}

/** Waiting posts go first. Undefined if they never pause. */
export async function betweenDeliveries<Value>(work: () => Promise<Value>): Promise<Value | undefined> {
  const isBusy = () => waiting.length > 0 || unsettled.unwritten() !== undefined;
  for (let turn = 0; isBusy() && turn < turnsOfDeliveries; turn++) await pause();
  return isBusy() ? undefined : inTurn(work);
}

async function keepWaiting(): Promise<void> {
  const group = takeGroup();
  if (waiting.length > 0) inBackground("keep", inTurn(keepWaiting));
  try {
    await keepGroup(group);
  } catch (error) {
    // One invalid post must not cost the others.
    if (group.length === 1) group[0]?.reject(error);
    else for (const one of group) await keepGroup([one]).catch(one.reject);
  }
}

function takeGroup(): readonly Waiting[] {
  let posts = 0;
  const end = waiting.findIndex(({ deliveries }) => {
    posts += deliveries.reduce((sum, delivery) => sum + delivery.posts.length, 0);
    return posts >= mostAtOnce;
  });
  return waiting.splice(0, end === -1 ? waiting.length : end + 1);
}

async function keepGroup(group: readonly Waiting[]): Promise<void> {
  const written = await withSpareRoom(async (opened) => {
    await settleLeftover(opened);
    // A chat may be removed while its posts wait. Removals take their turn: none comes in between.
    const followed = new Set(await opened.getAllKeys("chats"));
    const responses = group.map(({ deliveries }) => deliveries.map((one) => ofFollowed(one, followed)));
    const chatIds = responses.flat().map(({ chatId }) => chatId);
    await unsettled.prepare(opened, chatIds);
    return { responses, kept: await keepPosts(opened, responses, Date.now()) };
  });
  group.forEach(({ resolve }, index) => {
    const { responses, kept } = written ?? {};
    resolve(responses?.[index]?.map((one, at) => addPageOf(one, kept?.responses[index]?.[at])));
  });
  if (written) takeDown(written.kept);
}

function ofFollowed(delivery: ChatDelivery, followed: ReadonlySet<string>): ChatDelivery {
  const { chatId } = delivery;
  return followed.has(chatId) ? delivery : { chatId, posts: [] };
}

async function settleLeftover(opened: Database): Promise<void> {
  if (isJournalSettled) return;
  try {
    await settleJournal(opened);
  } catch (error) {
    if (error instanceof DOMException) throw error;
    reportError("journal", error);
  }
  isJournalSettled = true;
}

function addPageOf({ chatId, page }: ChatDelivery, kept: KeptPosts | undefined): ChatKept {
  const coverageChanged = page !== undefined && unsettled.addPage(chatId, page);
  return { chatId, posts: kept?.posts ?? [], coverageChanged };
}

function takeDown({ uncounted, journalKey }: Kept): void {
  for (const [chatId, posts] of uncounted) unsettled.count(chatId, posts);
  if (journalKey !== undefined) unsettled.journaled(journalKey);
  if (isSettlingSoon || !unsettled.unwritten()) return;
  isSettlingSoon = true;
  setTimeout(() => {
    isSettlingSoon = false;
    inBackground("settle", inTurn(settleNow));
  }, settleAfterMs);
}

async function settleNow(): Promise<void> {
  const unwritten = unsettled.unwritten();
  if (!unwritten) return;
  // The journal already has it: no room is made, and no loss is reported.
  if (await isRoomForThePersonOnly()) return;
  if (await attempt((opened) => settle(opened, unwritten))) unsettled.settled();
}
