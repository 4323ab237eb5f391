import type { Chat } from "../../src/domain/chat.ts";
import { loadedOf } from "../../src/domain/gap.ts";
import { ownHandleOf } from "../../src/domain/heard-last.ts";
import type { TabReading } from "../../src/domain/reading.ts";
import { type ChatSearch, chatQuery, chatSearches } from "../../src/domain/search/chat-searches.ts";
import { readSearch } from "../../src/domain/search/read-search.ts";
import { loadsAllOf } from "../../src/domain/searched-streams.ts";
import { done, failed, type Reply } from "../../src/messages/reply.ts";
import type { PageRequests } from "../../src/messages/requests.ts";
import { findChat } from "../../src/storage/chats.ts";
import { readCoverage } from "../../src/storage/coverage.ts";
import { readSettings } from "../../src/storage/settings.ts";
import { listLink, searchLink } from "../../src/x/links.ts";
import { bringTabForward, hasTab, leadTabTo, moveTabToWindow, openTab } from "../platform/tabs.ts";
import { database } from "./database.ts";
import { currentReading } from "./reading.ts";

const chatGone = failed("not-found", "That chat is not there any more.");
const tabGone = failed("not-found", "That tab is closed.");

/** Shows the chat's Latest search: the X tab that already shows it, also one that leaves the muted out, otherwise a new one. */
export async function openChat({ chatId }: PageRequests["open-chat"]["request"]): Promise<Reply<null>> {
  const chat = await findChat(await database(), chatId);
  if (!chat) return chatGone;
  const query = chatQuery(chat, await ownHandle());
  const tab = (await searchTabs()).find(({ shown }) => loadsAllOf(shown, query, chat));
  await bringOrOpen(tab?.tabId, searchLink(query));
  return done(null);
}

/**
 * Shows one search of a chat that needs several, or the one that leaves accounts out. With `instead` a tab that shows
 * the same but for who is left out, or a part of it, is led there: two tabs of one search would spend X's limit twice.
 */
export async function openSearch({
  chatId,
  query,
  instead,
}: PageRequests["open-search"]["request"]): Promise<Reply<null>> {
  const chat = await findChat(await database(), chatId);
  if (!chat) return chatGone;
  const like = (await searchTabs()).filter(({ shown }) => loadsAllOf(shown, query, chat));
  const same = like.find(({ shown }) => leavesOutTheSame(shown, query));
  const other = instead ? (like[0] ?? (await tabWithin(query, chat))) : undefined;
  if (!same && other) await leadTabTo(other.tabId, searchLink(query));
  await bringOrOpen((same ?? other)?.tabId, searchLink(query));
  return done(null);
}

/** Shows the list of the chat's moderators on X, newest posts first. */
export async function openList({ chatId }: PageRequests["open-list"]["request"]): Promise<Reply<null>> {
  const chat = await findChat(await database(), chatId);
  if (!chat) return chatGone;
  const link = chat.moderatorList === undefined ? undefined : listLink(chat.moderatorList);
  if (link === undefined) return failed("not-found", "That chat names no list of its moderators.");
  const { tabs } = await currentReading();
  await bringOrOpen(tabs.find(({ report }) => report?.list === chat.moderatorList)?.tabId, link);
  return done(null);
}

/** Shows the part of the chat's search that lies between two times, in a new tab: the other search goes on. */
export async function openStretch({
  chatId,
  from,
  to,
}: PageRequests["open-stretch"]["request"]): Promise<Reply<null>> {
  const opened = await database();
  const chat = await findChat(opened, chatId);
  if (!chat) return chatGone;
  const searches = chatSearches(chat, { ownHandle: await ownHandle(), from, to });
  const coverage = await readCoverage(opened, chatId);
  const isMissing = ({ terms }: ChatSearch) =>
    !terms.every(({ text }) => loadedOf(coverage, chat, text, { from, to }));
  await openTab(searchLink((searches.find(isMissing) ?? searches[0])?.query ?? ""));
  return done(null);
}

export function bringForward({ tabId }: PageRequests["bring-forward"]["request"]): Promise<Reply<null>> {
  return onTab(tabId, bringTabForward);
}

export function moveToWindow({ tabId }: PageRequests["move-to-window"]["request"]): Promise<Reply<null>> {
  return onTab(tabId, moveTabToWindow);
}

async function onTab(tabId: number, act: (tabId: number) => Promise<void>): Promise<Reply<null>> {
  if (!(await hasTab(tabId))) return tabGone;
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

/** The tabs at a Latest search, with its text. */
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

/** A tab at any time of the chat, of which the search `query` would bring everything. */
async function tabWithin(query: string, chat: Chat): Promise<SearchTab | undefined> {
  const tabs = await searchTabs();
  return tabs.find(({ shown }) => loadsAllOf(shown, shown, chat) && loadsAllOf(query, shown, chat));
}

function leavesOutTheSame(one: string, other: string): boolean {
  const [some, others] = [one, other].map((query) => [...new Set(readSearch(query)?.without)].sort());
  return some?.join() === others?.join();
}
