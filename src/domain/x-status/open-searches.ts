import type { Chat } from "../chat/chat.ts";
import { foldCase } from "../post/handle.ts";
import { type ChatSearch, chatSearches } from "../search/chat-searches.ts";
import { readSearch, type Search } from "../search/read-search.ts";
import { concernsChat, loadsAllOf, neededTerms } from "../search/searched-streams.ts";
import type { Reading } from "./reading.ts";

export interface MissingPart {
  readonly missing: number;
  readonly all: number;
}

export interface OpenSearches {
  readonly searches: readonly (ChatSearch & { readonly tab: ShownTab | undefined })[];
  readonly listTab: ShownTab | undefined;
  readonly tabs: number;
  readonly hashtags: MissingPart;
  readonly moderators: MissingPart;
  readonly guests: MissingPart;
  readonly mentions: MissingPart;
  readonly without: readonly string[];
  /** As typed, such as `lang:en`. */
  readonly narrowing: readonly string[];
}

export interface ShownTab {
  readonly tabId: number;
  readonly visible: boolean;
}

interface SearchTab extends ShownTab {
  readonly query: string;
  readonly search: Search;
}

export function openSearchesOf(reading: Reading, chat: Chat, ownHandle: string | undefined): OpenSearches {
  const tabs = searchTabs(reading, chat, ownHandle);
  const listTab = listTabOf(reading, chat);
  const whole = tabs.filter(({ search }) => search.narrowing.length === 0);
  const asked = new Set(whole.flatMap(({ search }) => search.anyOf));
  const listId = chat.moderatorList;
  const listed = listId !== undefined && (listTab !== undefined || asked.has(`list:${listId}`));
  const from = (handles: readonly string[]) =>
    partOf(
      handles.map((handle) => `from:${foldCase(handle)}`),
      asked,
    );
  return {
    searches: chatSearches(chat, { ownHandle }).map((search) => ({
      ...search,
      tab: tabOf(inViewFirst(whole).find(({ query }) => loadsAllOf(query, search.query, chat))),
    })),
    listTab,
    tabs: whole.length + (listTab ? 1 : 0),
    hashtags: partOf(neededTerms("hashtag", chat, ownHandle), asked),
    moderators: listed ? { missing: 0, all: chat.moderators.length } : from(chat.moderators),
    guests: from(chat.guests),
    mentions: partOf(neededTerms("mentions", chat, ownHandle), asked),
    without: [...new Set(whole.flatMap(({ search }) => search.without))],
    narrowing: tabs.flatMap(({ search }) => search.narrowing),
  };
}

function searchTabs(reading: Reading, chat: Chat, ownHandle: string | undefined): readonly SearchTab[] {
  return reading.tabs.flatMap(({ tabId, report }) => {
    const query = report?.search?.latest ? report.search.query : undefined;
    const search = query === undefined ? undefined : readSearch(query);
    if (!report || query === undefined || !search) return [];
    if (search.from !== undefined || search.to !== undefined) return [];
    const plain = { ...search, narrowing: [] };
    const isOurs = concernsChat(query, chat, ownHandle) || isAboutChat(plain, chat);
    return isOurs ? [{ tabId, visible: report.visible, query, search }] : [];
  });
}

function isAboutChat({ anyOf }: Search, chat: Chat): boolean {
  return neededTerms("hashtag", chat, undefined).some((term) => anyOf.includes(term));
}

function listTabOf(reading: Reading, { moderatorList }: Chat): ShownTab | undefined {
  if (moderatorList === undefined) return undefined;
  const at = reading.tabs.flatMap(({ tabId, report }) =>
    report?.list === moderatorList ? [{ tabId, visible: report.visible }] : [],
  );
  return inViewFirst(at)[0];
}

function tabOf(tab: ShownTab | undefined): ShownTab | undefined {
  return tab && { tabId: tab.tabId, visible: tab.visible };
}

function inViewFirst<Tab extends ShownTab>(tabs: readonly Tab[]): readonly Tab[] {
  return [...tabs.filter(({ visible }) => visible), ...tabs.filter(({ visible }) => !visible)];
}

function partOf(terms: readonly string[], asked: ReadonlySet<string>): MissingPart {
  return { missing: terms.filter((term) => !asked.has(term)).length, all: terms.length };
}
