import type { Chat } from "../../../src/domain/chat/chat.ts";
import { ownHandleOf } from "../../../src/domain/x-status/own-handle.ts";
import type { Reading } from "../../../src/domain/x-status/reading.ts";
import { answerPatienceMs, planRefresh } from "../../../src/domain/x-status/refresh.ts";
import { searchTabOf } from "../../../src/domain/x-status/search-tab.ts";
import { done, failed, type Reply } from "../../../src/messages/reply.ts";
import type { PageRequests, ReloadReply } from "../../../src/messages/requests.ts";
import { findChat } from "../../../src/storage/chats.ts";
import { readSettings } from "../../../src/storage/settings.ts";
import { words } from "../../../src/words/words.ts";
import { hasTab, reloadTab } from "../../platform/tabs.ts";
import { serial } from "../serial.ts";
import { database } from "../storage/database.ts";
import { askNow, currentReading, reportOf } from "./reading.ts";
import { openChat } from "./x-pages.ts";

/** When each tab was last reloaded, our clock, ms. After a restart the page's own report counts. */
const reloads = new Map<number, number>();
const inTurn = serial();

/** Makes X load newer posts; see the request. One at a time, so that none is doubled. */
export function loadNew(asked: PageRequests["load-new"]["request"]): Promise<Reply<ReloadReply>> {
  return inTurn(async () => {
    const chat = await findChat(await database(), asked.chatId);
    if (!chat) return failed("not-found", words("failureChatGone"));
    return asked.by === "pace" ? loadByPace(chat) : loadByPress(chat, asked.anyway === true);
  });
}

export function reload({
  tabId,
  anyway,
}: PageRequests["reload-tab"]["request"]): Promise<Reply<ReloadReply>> {
  return inTurn(async () => {
    if (!(await hasTab(tabId))) return failed("not-found", words("failureTabGone"));
    return reloadAsked(tabId, anyway === true);
  });
}

async function loadByPress(chat: Chat, anyway: boolean): Promise<Reply<ReloadReply>> {
  const { ownHandle } = await readSettings(await database());
  const [now, known] = [await askNow(), await currentReading()];
  const find = (reading: Reading) => searchTabOf(reading, chat, ownHandleOf(known, ownHandle));
  // A loading tab does not answer, which is no reason to open another.
  const tab = find(now) ?? find(known);
  if (tab) return reloadAsked(tab.tabId, anyway);
  const at = Date.now();
  const reply = await openChat({ chatId: chat.id });
  return reply.ok ? done({ did: "opened", at }) : reply;
}

async function reloadAsked(tabId: number, anyway: boolean): Promise<Reply<ReloadReply>> {
  const report = await reportOf(tabId);
  const before = reloads.get(tabId) ?? 0;
  // A second press during the first counts as the same.
  const isUnderWay = Date.now() - before < answerPatienceMs && (report?.lastSearchAt ?? 0) < before;
  if (isUnderWay) return done({ did: "nothing", at: before });
  if (report?.writing && !anyway) return failed("needs-yes", words("failureWritingOnX"));
  return done(await reloadNow(tabId));
}

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
