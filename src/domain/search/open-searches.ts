import type { Chat } from "../chat.ts";
import { fold } from "../handle.ts";
import type { Reading } from "../reading.ts";
import { concernsChat, loadsAllOf, neededTerms } from "../searched-streams.ts";
import { type ChatSearch, chatSearches } from "./chat-searches.ts";
import { readSearch, type Search } from "./read-search.ts";

/** How much of something is not asked for. */
export interface MissingPart {
  readonly missing: number;
  readonly all: number;
}

/** What the open X tabs ask for of a chat, all searches together. */
export interface OpenSearches {
  /** The chat's searches, the first one first, with the tab that shows each. */
  readonly searches: readonly (ChatSearch & { readonly tab: ShownTab | undefined })[];
  /** The tab at the list of the moderators. */
  readonly listTab: ShownTab | undefined;
  /** Of how many tabs the chat's posts come; what follows is of these. */
  readonly tabs: number;
  readonly hashtags: MissingPart;
  readonly moderators: MissingPart;
  readonly guests: MissingPart;
  readonly mentions: MissingPart;
  /** Handles that a search in view leaves out, folded. */
  readonly without: readonly string[];
  /** What makes the search on X smaller than it looks, as it was typed: `lang:en`. */
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

/** Looks at the tabs' Latest searches (those for a stretch of time do not count) and at the list's timeline. */
export function openSearchesOf(reading: Reading, chat: Chat, ownHandle: string | undefined): OpenSearches {
  const tabs = searchTabs(reading, chat, ownHandle);
  const listTab = listTabOf(reading, chat);
  const whole = tabs.filter(({ search }) => search.narrowing.length === 0);
  const asked = new Set(whole.flatMap(({ search }) => search.anyOf));
  const listId = chat.moderatorList;
  const listed = listId !== undefined && (listTab !== undefined || asked.has(`list:${listId}`));
  const from = (handles: readonly string[]) =>
    partOf(
      handles.map((handle) => `from:${fold(handle)}`),
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

/** Names a narrowed search at least the chat's hashtag? */
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
