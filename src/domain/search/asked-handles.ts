import type { Chat } from "../chat/chat.ts";
import { readSearch } from "./read-search.ts";
import { concernsChat } from "./searched-streams.ts";

/** The account that the search was made for. None if it loads nothing else of the chat. */
export function askedHandles(query: string | undefined, chat: Chat): readonly string[] {
  if (query === undefined || !concernsChat(query, chat, undefined)) return [];
  const terms = readSearch(query)?.anyOf ?? [];
  return terms.flatMap((term) => (term.startsWith("@") ? [term.slice(1)] : []));
}
