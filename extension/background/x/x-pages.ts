import type { Chat } from "../../../src/domain/chat/chat.ts";
import { loadedOf } from "../../../src/domain/coverage/gap.ts";
import { type ChatSearch, chatQuery, chatSearches } from "../../../src/domain/search/chat-searches.ts";
import { readSearch } from "../../../src/domain/search/read-search.ts";
import { loadsAllOf } from "../../../src/domain/search/searched-streams.ts";
import { ownHandleOf } from "../../../src/domain/x-status/own-handle.ts";
import type { TabReading } from "../../../src/domain/x-status/reading.ts";
import { done, failed, type Reply } from "../../../src/messages/reply.ts";
import type { PageRequests } from "../../../src/messages/requests.ts";
import { findChat } from "../../../src/storage/chats.ts";
import { readCoverage } from "../../../src/storage/coverage.ts";
import { readSettings } from "../../../src/storage/settings.ts";
import { words } from "../../../src/words/words.ts";
import { listLink, searchLink } from "../../../src/x/links.ts";
import { bringTabForward, hasTab, leadTabTo, moveTabToWindow, openTab } from "../../platform/tabs.ts";
import { database } from "../storage/database.ts";
import { showBeside } from "./beside-search.ts";
import { currentReading } from "./reading.ts";

const chatGone = () => failed("not-found", words("failureChatGone"));
const tabGone = () => failed("not-found", words("failureTabGone"));

/** Shows the chat's Latest search: an open tab of it, also without muted accounts, else a new one. */
export async function openChat({ chatId }: PageRequests["open-chat"]["request"]): Promise<Reply<null>> {
  const chat = await findChat(await database(), chatId);
  if (!chat) return chatGone();
  const query = chatQuery(chat, await ownHandle());
  const tab = (await searchTabs()).find(({ shown }) => loadsAllOf(shown, query, chat));
  await bringOrOpen(tab?.tabId, searchLink(query));
  return done(null);
}

/**
 * Shows one of a chat's searches. `instead` redirects a tab with the same search or a part of it: two would use
 * up X's limit twice as fast.
 */
export async function openSearch({
  chatId,
  query,
  instead,
}: PageRequests["open-search"]["request"]): Promise<Reply<null>> {
  const chat = await findChat(await database(), chatId);
  if (!chat) return chatGone();
  const like = (await searchTabs()).filter(({ shown }) => loadsAllOf(shown, query, chat));
  const same = like.find(({ shown }) => leavesOutTheSame(shown, query));
  const other = instead ? (like[0] ?? (await tabWithin(query, chat))) : undefined;
  if (!same && other) await leadTabTo(other.tabId, searchLink(query));
  await bringOrOpen((same ?? other)?.tabId, searchLink(query));
  return done(null);
}

export async function openList({ chatId }: PageRequests["open-list"]["request"]): Promise<Reply<null>> {
  const chat = await findChat(await database(), chatId);
  if (!chat) return chatGone();
  const link = chat.moderatorList === undefined ? undefined : listLink(chat.moderatorList);
  if (link === undefined) return failed("not-found", words("failureNoModeratorList"));
  const { tabs } = await currentReading();
  await bringOrOpen(tabs.find(({ report }) => report?.list === chat.moderatorList)?.tabId, link);
  return done(null);
}

export async function openStretch({
  chatId,
  from,
  to,
}: PageRequests["open-stretch"]["request"]): Promise<Reply<null>> {
  const opened = await database();
  const chat = await findChat(opened, chatId);
  if (!chat) return chatGone();
  const searches = chatSearches(chat, { ownHandle: await ownHandle(), from, to });
  const coverage = await readCoverage(opened, chatId);
  const isMissing = ({ terms }: ChatSearch) =>
    !terms.every(({ text }) => loadedOf(coverage, chat, text, { from, to }));
  await showBeside(searchLink((searches.find(isMissing) ?? searches[0])?.query ?? ""), { isPast: true });
  return done(null);
}

export function bringForward({ tabId }: PageRequests["bring-forward"]["request"]): Promise<Reply<null>> {
  return onTab(tabId, bringTabForward);
}

export function moveToWindow({ tabId }: PageRequests["move-to-window"]["request"]): Promise<Reply<null>> {
  return onTab(tabId, moveTabToWindow);
}

async function onTab(tabId: number, act: (tabId: number) => Promise<void>): Promise<Reply<null>> {
  if (!(await hasTab(tabId))) return tabGone();
  await act(tabId);
  return done(null);
}

async function ownHandle(): Promise<string | undefined> {
  const { ownHandle: byHand } = await readSettings(await database());
  return ownHandleOf(await currentReading(), byHand);
}

interface SearchTab {
  readonly tabId: number;
  readonly shown: string;
}

async function searchTabs(): Promise<readonly SearchTab[]> {
  const { tabs } = await currentReading();
  return tabs.flatMap(({ tabId, report }: TabReading) =>
    report?.search?.latest ? [{ tabId, shown: report.search.query }] : [],
  );
}

async function bringOrOpen(tabId: number | undefined, address: string): Promise<void> {
  if (tabId === undefined) await openTab(address);
  else await bringTabForward(tabId);
}

/** A tab of the chat, at any time, that the search `query` would cover. */
async function tabWithin(query: string, chat: Chat): Promise<SearchTab | undefined> {
  const tabs = await searchTabs();
  return tabs.find(({ shown }) => loadsAllOf(shown, shown, chat) && loadsAllOf(query, shown, chat));
}

function leavesOutTheSame(one: string, other: string): boolean {
  const [some, others] = [one, other].map((query) => [...new Set(readSearch(query)?.without)].sort());
  return some?.join() === others?.join();
}
