import type { Chat } from "../../src/domain/chat.ts";
import { ownHandleOf } from "../../src/domain/heard-last.ts";
import type { Reading } from "../../src/domain/reading.ts";
import { answerPatienceMs, planRefresh } from "../../src/domain/refresh.ts";
import { searchTabOf } from "../../src/domain/search-tab.ts";
import { done, failed, type Reply } from "../../src/messages/reply.ts";
import type { PageRequests, ReloadReply } from "../../src/messages/requests.ts";
import { findChat } from "../../src/storage/chats.ts";
import { readSettings } from "../../src/storage/settings.ts";
import { hasTab, reloadTab } from "../platform/tabs.ts";
import { database } from "./database.ts";
import { askNow, currentReading, reportOf } from "./reading.ts";
import { openChat } from "./x-pages.ts";

/** When each tab was last reloaded, our clock, ms. A worker that just woke has the page's own word for it. */
const reloads = new Map<number, number>();
let last: Promise<unknown> = Promise.resolve();

/** Has X load what is newer than what is known; see the request. One after the other, so that none is doubled. */
export function loadNew(asked: PageRequests["load-new"]["request"]): Promise<Reply<ReloadReply>> {
  return inTurn(async () => {
    const chat = await findChat(await database(), asked.chatId);
    if (!chat) return failed("not-found", "That chat is not there any more.");
    return asked.by === "pace" ? loadByPace(chat) : loadByPress(chat, asked.anyway === true);
  });
}

/** Reloads a tab; see the request. */
export function reload({
  tabId,
  anyway,
}: PageRequests["reload-tab"]["request"]): Promise<Reply<ReloadReply>> {
  return inTurn(async () => {
    if (!(await hasTab(tabId))) return failed("not-found", "That tab is closed.");
    return reloadAsked(tabId, anyway === true);
  });
}

async function loadByPress(chat: Chat, anyway: boolean): Promise<Reply<ReloadReply>> {
  const { ownHandle } = await readSettings(await database());
  const [now, known] = [await askNow(), await currentReading()];
  const find = (reading: Reading) => searchTabOf(reading, chat, ownHandleOf(known, ownHandle));
  // A tab whose page is just being loaded does not answer, and is no reason to open another.
  const tab = find(now) ?? find(known);
  if (tab) return reloadAsked(tab.tabId, anyway);
  const at = Date.now();
  const reply = await openChat({ chatId: chat.id });
  return reply.ok ? done({ did: "opened", at }) : reply;
}

async function reloadAsked(tabId: number, anyway: boolean): Promise<Reply<ReloadReply>> {
  const report = await reportOf(tabId);
  const before = reloads.get(tabId) ?? 0;
  // A second press while the first is under way is the same one: two panels, or an impatient hand.
  const isUnderWay = Date.now() - before < answerPatienceMs && (report?.lastSearchAt ?? 0) < before;
  if (isUnderWay) return done({ did: "nothing", at: before });
  if (report?.writing && !anyway) return failed("needs-yes", "You are writing on X there. Reload anyway?");
  return done(await reloadNow(tabId));
}

/** The panel decided by what it knew; what is true now decides again. That an evening is on the panel alone can tell. */
async function loadByPace(chat: Chat): Promise<Reply<ReloadReply>> {
  const { ownHandle, refreshEvery } = await readSettings(await database());
  const reading = await askNow();
  const own = ownHandleOf(reading, ownHandle);
  const askedAt = reloads.get(searchTabOf(reading, chat, own)?.tabId ?? -1);
  const now = Date.now();
  const context = { pace: refreshEvery, reading, chat, ownHandle: own, evening: "running", askedAt } as const;
  const plan = planRefresh(context, now);
  if (plan.state !== "waiting" || plan.dueAt > now) return done({ did: "nothing", at: now });
  return done(await reloadNow(plan.tabId));
}

async function reloadNow(tabId: number): Promise<ReloadReply> {
  const at = Date.now();
  reloads.set(tabId, at);
  await reloadTab(tabId);
  return { did: "reloaded", at };
}

/** Begins when what was asked for before is over, however that ended. */
function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const next = last.then(work, work);
  last = next.catch(() => undefined);
  return next;
}
