import { isShrunken, rulesOfList } from "../../../src/domain/mutes/files/list-change.ts";
import type { ImportPreview } from "../../../src/domain/mutes/files/preview-import.ts";
import { longestFile } from "../../../src/domain/mutes/files/read-mute-file.ts";
import { rulesInForce } from "../../../src/domain/mutes/ledger.ts";
import type { ListPreview, Subscription } from "../../../src/domain/mutes/list-preview.ts";
import { actsToEnd } from "../../../src/domain/mutes/record.ts";
import {
  isDue,
  type ListNews,
  readListAddress,
  type SubscribedList,
} from "../../../src/domain/mutes/subscribed-list.ts";
import { stillWithheld } from "../../../src/domain/mutes/withheld.ts";
import type { ListRequests } from "../../../src/messages/list-requests.ts";
import { done, failed, type Reply } from "../../../src/messages/reply.ts";
import { findList, readLists, removeList } from "../../../src/storage/lists.ts";
import { words, wordsOf } from "../../../src/words/words.ts";
import { fetchList, type ListAnswer } from "../../platform/fetch-list.ts";
import { leaveHost, leaveHostsExcept } from "../../platform/host-permission.ts";
import { inTurn, muteLedger, recordActs } from "../mutes/mute-book.ts";
import { noRoomForMutes } from "../mutes/mutes.ts";
import { database } from "../storage/database.ts";
import { withRoom } from "../storage/with-room.ts";
import { xNow } from "../x/reading.ts";
import { broadEntries } from "./broad-entries.ts";
import { keepList, type Listed, notFollowed, sendLists } from "./keep-list.ts";
import { listSummary } from "./list-summary.ts";
import {
  applyChange,
  changeOfVersion,
  entriesOf,
  fingerprintOf,
  previewVersion,
  type VersionChange,
} from "./list-version.ts";

type Readable = ImportPreview & { readonly ok: true };
type Version = { readonly preview: Readable; readonly etag?: string };

/** How many posts matched by withheld words are kept for the preview. */
const mostPostsOfWithheld = 10;
const nothingDoubtful = { entries: [], broad: [] };

const asking = new Map<string, Promise<Listed>>();

/** Fetches a list for a preview; stores nothing. */
export async function previewList({
  url: typed,
}: ListRequests["preview-list"]["request"]): Promise<Reply<ListPreview>> {
  const address = readListAddress(typed);
  if (!address.ok) return failed("refused", wordsOf(address.why), "url");
  const version = await getVersion(address.url, crypto.randomUUID());
  return version.ok ? done(await listSummary(address.url, version.value.preview)) : version;
}

/**
 * Subscribes only if the list still holds what the person saw; protected people are skipped. Otherwise changes
 * nothing and returns the new preview.
 */
export async function subscribeList({
  url: typed,
  batchId,
  seen,
}: ListRequests["subscribe-list"]["request"]): Promise<Reply<Subscription>> {
  const address = readListAddress(typed);
  if (!address.ok) return failed("refused", wordsOf(address.why), "url");
  const { url } = address;
  const known = await findList(await database(), url);
  if (known) return done({ list: known });
  const version = await getVersion(url, batchId);
  if (!version.ok) return version;
  const { preview } = version.value;
  if ((await fingerprintOf(preview)) !== seen) return done({ changed: await listSummary(url, preview) });
  const now = Date.now();
  const head = { url, subscribedAt: now, askedAt: now, answeredAt: now, entries: 0 };
  const change = await changeOfVersion(url, preview);
  return keepVersion(head, version.value, change, { batchId, isNew: true });
}

export async function refreshList({
  url,
  batchId,
}: ListRequests["refresh-list"]["request"]): Promise<Listed> {
  const list = await findList(await database(), url);
  return list ? askOnce(list, batchId, true) : notFollowed();
}

/** Fetches lists that are a day old. Call it whenever the worker starts. */
export async function refreshDueLists(): Promise<void> {
  const lists = await readLists(await database());
  for (const list of lists) if (isDue(list, Date.now())) await askOnce(list, crypto.randomUUID(), false);
}

export async function unsubscribeList({
  url,
  batchId,
  takeMutes,
}: ListRequests["unsubscribe-list"]["request"]): Promise<Reply<null>> {
  if (!(await findList(await database(), url))) return notFollowed();
  // In one turn: mutes that a refresh adds in between would be left without a list.
  const isRemoved = await inTurn(
    async () =>
      (!takeMutes || (await endMutesOf(url, batchId))) &&
      (await withRoom((opened) => removeList(opened, url).then(() => true))),
  );
  if (!isRemoved) return noRoomForMutes();
  await leaveUnneeded(url, await sendLists());
  return done(null);
}

export async function leaveList({ url: typed }: ListRequests["leave-list"]["request"]): Promise<Reply<null>> {
  const address = readListAddress(typed);
  if (!address.ok) return failed("refused", wordsOf(address.why), "url");
  await leaveUnneeded(address.url, await readLists(await database()));
  return done(null);
}

async function leaveUnneeded(url: string, lists: readonly SubscribedList[]): Promise<void> {
  const { hostname } = new URL(url);
  if (!lists.some((other) => new URL(other.url).hostname === hostname)) await leaveHost(url);
}

/**
 * Releases host permissions of previews without a subscription whose page closed too early. Call it at the
 * browser's start, when no preview is open.
 */
export async function leaveUnusedHosts(): Promise<void> {
  const lists = await readLists(await database());
  await leaveHostsExcept(lists.map(({ url }) => url));
}

async function endMutesOf(url: string, batchId: string): Promise<boolean> {
  const now = xNow();
  const ids = rulesOfList(rulesInForce(await muteLedger(), now), url).map(({ id }) => id);
  return recordActs(batchId, actsToEnd(ids, "unsubscribed"), now);
}

function askOnce(list: SubscribedList, batchId: string, isByHand: boolean): Promise<Listed> {
  const running =
    asking.get(list.url) ?? askHost(list, batchId, isByHand).finally(() => asking.delete(list.url));
  asking.set(list.url, running);
  return running;
}

async function askHost(list: SubscribedList, batchId: string, isByHand: boolean): Promise<Listed> {
  const answer = await fetchList({ url: list.url, etag: list.etag, mostBytes: longestFile });
  const now = Date.now();
  const version = answer.kind === "same" ? undefined : await readVersion(list.url, answer, batchId);
  // Unsubscribed during the request: it stays removed.
  const current = await findList(await database(), list.url);
  if (!current) return notFollowed();
  if (version && !version.ok) return keepList({ ...current, askedAt: now, problem: version.failure.message });
  const { problem: _, doubted, ...head } = { ...current, askedAt: now, answeredAt: now };
  if (!version) return keepList(head);
  const change = await changeOfVersion(list.url, version.value.preview);
  const doubt = await doubtOf(version.value, change);
  if (doubt && !(isByHand && doubt.doubted === doubted))
    return keepList({ ...current, askedAt: now, ...doubt });
  return keepVersion(head, version.value, change, { batchId, isNew: false });
}

/** The previous version stays in force until the person has seen this and checks again. */
async function doubtOf(
  { preview }: Version,
  change: VersionChange,
): Promise<{ readonly problem: string; readonly doubted: string } | undefined> {
  const { known, left } = change;
  if (!isShrunken(known, change)) return undefined;
  const problem = words("listShrunken", { gone: left.length, known });
  return { problem, doubted: await fingerprintOf(preview) };
}

async function getVersion(url: string, batchId: string): Promise<Reply<Version>> {
  return readVersion(url, await fetchList({ url, mostBytes: longestFile }), batchId);
}

async function readVersion(url: string, answer: ListAnswer, batchId: string): Promise<Reply<Version>> {
  if (answer.kind === "problem") return failed("refused", answer.why, "url");
  if (answer.kind === "same") return failed("refused", words("listNoNews"), "url");
  const preview = await previewVersion(url, answer.text, batchId);
  if (!preview.ok) return failed("refused", wordsOf(preview.why), "url");
  // Treating an unreadable list as empty would end all its mutes.
  if (entriesOf(preview).length === 0 && preview.unreadable.length > 0)
    return failed("refused", words("listUnclear"), "url");
  return done({ preview, ...(answer.etag === undefined ? {} : { etag: answer.etag }) });
}

async function keepVersion(
  { etag: _, withheld: before, ...head }: SubscribedList,
  { preview, etag }: Version,
  { fresh, left }: VersionChange,
  { batchId, isNew }: { readonly batchId: string; readonly isNew: boolean },
): Promise<Listed> {
  const { url } = head;
  const doubtful = isNew ? nothingDoubtful : await broadEntries(url, fresh, mostPostsOfWithheld);
  const waiting = new Set(doubtful.entries);
  const clear = fresh.filter((entry) => !waiting.has(entry));
  const news = await applyChange(url, { fresh: clear, left }, { batchId, isNew });
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
  return keepList(list, { entries, isNew });
}

function isNews({ added, ended }: ListNews): boolean {
  return added + ended > 0;
}
