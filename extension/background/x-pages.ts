import type { Chat } from "../../src/domain/chat.ts";
import { reachOfSearch } from "../../src/domain/searched-streams.ts";
import { done, failed, type Reply } from "../../src/messages/reply.ts";
import type { PageRequests } from "../../src/messages/requests.ts";
import { findChat } from "../../src/storage/chats.ts";
import { readSettings } from "../../src/storage/settings.ts";
import { chatQuery, searchLink, stretchQuery } from "../../src/x/links.ts";
import { bringTabForward, hasTab, moveTabToWindow, openTab, reloadTab } from "../platform/tabs.ts";
import { database } from "./database.ts";
import { currentReading, reportedHandle } from "./reading.ts";

const chatGone = failed("not-found", "That chat is not there any more.");
const tabGone = failed("not-found", "That tab is closed.");

/** Shows the chat's Latest search: the X tab that already shows it, otherwise a new one. */
export async function openChat({ chatId }: PageRequests["open-chat"]["request"]): Promise<Reply<null>> {
  const chat = await findChat(await database(), chatId);
  if (!chat) return chatGone;
  const own = await ownHandle();
  const query = chatQuery(chat, own);
  const tabId = await tabShowing(chat, query, own);
  if (tabId === undefined) await openTab(searchLink(query));
  else await bringTabForward(tabId);
  return done(null);
}

/** Shows the part of the chat's search that lies between two times, in a new tab: the other search goes on. */
export async function openStretch({
  chatId,
  from,
  to,
}: PageRequests["open-stretch"]["request"]): Promise<Reply<null>> {
  const chat = await findChat(await database(), chatId);
  if (!chat) return chatGone;
  await openTab(searchLink(stretchQuery(chat, await ownHandle(), { from, to })));
  return done(null);
}

export function bringForward({ tabId }: PageRequests["bring-forward"]["request"]): Promise<Reply<null>> {
  return onTab(tabId, bringTabForward);
}

export function moveToWindow({ tabId }: PageRequests["move-to-window"]["request"]): Promise<Reply<null>> {
  return onTab(tabId, moveTabToWindow);
}

export function reload({ tabId }: PageRequests["reload-tab"]["request"]): Promise<Reply<null>> {
  return onTab(tabId, reloadTab);
}

async function onTab(tabId: number, act: (tabId: number) => Promise<void>): Promise<Reply<null>> {
  if (!(await hasTab(tabId))) return tabGone;
  await act(tabId);
  return done(null);
}

async function ownHandle(): Promise<string | undefined> {
  return (await readSettings(await database())).ownHandle ?? reportedHandle();
}

/** A tab that loads all that ours would, whatever else it asks for, and not just a stretch of it. */
async function tabShowing(chat: Chat, query: string, own: string | undefined): Promise<number | undefined> {
  const wanted = reachOfSearch(query, chat, own).streams;
  const { tabs } = await currentReading();
  return tabs.find(({ report }) => {
    if (!report?.search?.latest) return false;
    const { streams, from, to } = reachOfSearch(report.search.query, chat, own);
    return from === undefined && to === undefined && wanted.every((stream) => streams.includes(stream));
  })?.tabId;
}
