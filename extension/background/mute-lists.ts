import { rulesOfList } from "../../src/domain/mutes/files/list-change.ts";
import type { ImportPreview } from "../../src/domain/mutes/files/preview-import.ts";
import { longestFile } from "../../src/domain/mutes/files/read-mute-file.ts";
import type { ListPreview, Subscription } from "../../src/domain/mutes/list-preview.ts";
import { actsToEnd } from "../../src/domain/mutes/record.ts";
import {
  isDue,
  type ListNews,
  readListAddress,
  type SubscribedList,
} from "../../src/domain/mutes/subscribed-list.ts";
import { stillWithheld } from "../../src/domain/mutes/withheld.ts";
import type { ListRequests } from "../../src/messages/list-requests.ts";
import { done, failed, type Reply } from "../../src/messages/reply.ts";
import { findList, readLists, removeList } from "../../src/storage/lists.ts";
import { fetchList, type ListAnswer } from "../platform/fetch-list.ts";
import { leaveHost, leaveHostsExcept } from "../platform/host-permission.ts";
import { broadEntries } from "./broad-entries.ts";
import { database } from "./database.ts";
import { keepList, type Listed, notFollowed, tellLists } from "./keep-list.ts";
import { listSummary } from "./list-summary.ts";
import { changeOfVersion, entriesOf, fingerprintOf, previewVersion, takeChange } from "./list-version.ts";
import { inTurn, muteLedger, recordActs, rulesInForce } from "./mute-book.ts";
import { noRoomForMutes } from "./mutes.ts";
import { xNow } from "./reading.ts";
import { withRoom } from "./with-room.ts";

type Readable = ImportPreview & { readonly ok: true };
type Version = { readonly preview: Readable; readonly etag?: string };

/** So many of the posts that withheld words reach are kept to be looked at. */
const mostPostsOfWithheld = 10;
const nothingDoubtful = { entries: [], broad: [] };

/** One asking of a host at a time: whoever asks meanwhile hears the same. */
const asking = new Map<string, Promise<Listed>>();

/** Gets a list and tells what it would do; nothing is kept. */
export async function previewList({
  url: typed,
}: ListRequests["preview-list"]["request"]): Promise<Reply<ListPreview>> {
  const address = readListAddress(typed);
  if (!address.ok) return failed("refused", address.why, "url");
  const version = await getVersion(address.url, crypto.randomUUID());
  return version.ok ? done(await listSummary(address.url, version.value.preview)) : version;
}

/**
 * Follows a list that still says what the person looked at: what it names is muted, but for those whom a list never
 * mutes. Otherwise nothing is done, and what it says now is shown.
 */
export async function subscribeList({
  url: typed,
  batchId,
  seen,
}: ListRequests["subscribe-list"]["request"]): Promise<Reply<Subscription>> {
  const address = readListAddress(typed);
  if (!address.ok) return failed("refused", address.why, "url");
  const { url } = address;
  const known = await findList(await database(), url);
  if (known) return done({ list: known });
  const version = await getVersion(url, batchId);
  if (!version.ok) return version;
  const { preview } = version.value;
  if ((await fingerprintOf(preview)) !== seen) return done({ changed: await listSummary(url, preview) });
  const now = Date.now();
  const head = { url, subscribedAt: now, askedAt: now, answeredAt: now, entries: 0 };
  return keepVersion(head, version.value, { batchId, isSeen: true });
}

/** Asks a list's host for a newer version, and does what is new in it. */
export async function refreshList({
  url,
  batchId,
}: ListRequests["refresh-list"]["request"]): Promise<Listed> {
  const list = await findList(await database(), url);
  return list ? askOnce(list, batchId) : notFollowed;
}

/** Asks for every list that was not asked for since yesterday. To be called whenever the worker wakes. */
export async function refreshDueLists(): Promise<void> {
  const lists = await readLists(await database());
  for (const list of lists) if (isDue(list, Date.now())) await askOnce(list, crypto.randomUUID());
}

/** Follows a list no longer; its mutes end with it, or stay, as the person said. */
export async function unsubscribeList({
  url,
  batchId,
  takeMutes,
}: ListRequests["unsubscribe-list"]["request"]): Promise<Reply<null>> {
  if (!(await findList(await database(), url))) return notFollowed;
  if (takeMutes && !(await endMutesOf(url, batchId))) return noRoomForMutes;
  const removed = await withRoom((opened) => removeList(opened, url).then(() => true));
  if (!removed) return noRoomForMutes;
  await leaveUnneeded(url, await tellLists());
  return done(null);
}

/** Gives the host back of a list that was looked at and not subscribed to. */
export async function leaveList({ url: typed }: ListRequests["leave-list"]["request"]): Promise<Reply<null>> {
  const address = readListAddress(typed);
  if (!address.ok) return failed("refused", address.why, "url");
  await leaveUnneeded(address.url, await readLists(await database()));
  return done(null);
}

async function leaveUnneeded(url: string, lists: readonly SubscribedList[]): Promise<void> {
  const { hostname } = new URL(url);
  if (!lists.some((other) => new URL(other.url).hostname === hostname)) await leaveHost(url);
}

/**
 * Gives back the hosts of lists that were looked at and not subscribed to, where the page was gone too soon to do it.
 * For the browser's start: no list is being looked at then.
 */
export async function leaveUnusedHosts(): Promise<void> {
  const lists = await readLists(await database());
  await leaveHostsExcept(lists.map(({ url }) => url));
}

function endMutesOf(url: string, batchId: string): Promise<boolean> {
  return inTurn(async () => {
    const now = xNow();
    const ids = rulesOfList(rulesInForce(await muteLedger(), now), url).map(({ id }) => id);
    return recordActs(batchId, actsToEnd(ids, "unsubscribed"), now);
  });
}

function askOnce(list: SubscribedList, batchId: string): Promise<Listed> {
  const running = asking.get(list.url) ?? askHost(list, batchId).finally(() => asking.delete(list.url));
  asking.set(list.url, running);
  return running;
}

async function askHost(list: SubscribedList, batchId: string): Promise<Listed> {
  const answer = await fetchList({ url: list.url, etag: list.etag, mostBytes: longestFile });
  const now = Date.now();
  const version = answer.kind === "same" ? undefined : await readVersion(list.url, answer, batchId);
  // Unsubscribed while the host was asked: then it stays away.
  const current = await findList(await database(), list.url);
  if (!current) return notFollowed;
  if (version && !version.ok) return keepList({ ...current, askedAt: now, problem: version.failure.message });
  const { problem: _, ...head } = { ...current, askedAt: now, answeredAt: now };
  return version ? keepVersion(head, version.value, { batchId, isSeen: false }) : keepList(head);
}

async function getVersion(url: string, batchId: string): Promise<Reply<Version>> {
  return readVersion(url, await fetchList({ url, mostBytes: longestFile }), batchId);
}

async function readVersion(url: string, answer: ListAnswer, batchId: string): Promise<Reply<Version>> {
  if (answer.kind === "problem") return failed("refused", answer.why, "url");
  if (answer.kind === "same")
    return failed("refused", "The host says that nothing is new, and sends no list.", "url");
  const preview = await previewVersion(url, answer.text, batchId);
  if (!preview.ok) return failed("refused", preview.why, "url");
  return done({ preview, ...(answer.etag === undefined ? {} : { etag: answer.etag }) });
}

/** The mutes first: should the worker be stopped before the list is kept, the same version is taken once more. */
async function keepVersion(
  { etag: _, withheld: before, ...head }: SubscribedList,
  { preview, etag }: Version,
  { batchId, isSeen }: { readonly batchId: string; readonly isSeen: boolean },
): Promise<Listed> {
  const { url } = head;
  const { fresh, left } = await changeOfVersion(url, preview);
  const doubtful = isSeen ? nothingDoubtful : await broadEntries(url, fresh, mostPostsOfWithheld);
  const waiting = new Set(doubtful.entries);
  const clear = fresh.filter((entry) => !waiting.has(entry));
  const news = await takeChange(url, { fresh: clear, left }, batchId);
  if (!news.ok) return news;
  const entries = entriesOf(preview);
  const withheld = stillWithheld(before, left, { id: batchId, ...doubtful });
  const list: SubscribedList = {
    ...head,
    entries: entries.length,
    ...(etag === undefined ? {} : { etag }),
    ...(isNews(news.value) ? { lastChange: news.value } : {}),
    ...(withheld ? { withheld } : {}),
  };
  return keepList(list, entries);
}

function isNews({ added, ended }: ListNews): boolean {
  return added + ended > 0;
}
