import type { Chat } from "../chat.ts";
import { concernsChat } from "../searched-streams.ts";
import { readSearch } from "./read-search.ts";

/**
 * Whose mentions a search of the chat asks X for, folded: the account for which it was put together, which need not
 * be the one that is signed in where it is open. None for a search that brings nothing else of the chat.
 */
export function askedHandles(query: string | undefined, chat: Chat): readonly string[] {
  if (query === undefined || !concernsChat(query, chat, undefined)) return [];
  const terms = readSearch(query)?.anyOf ?? [];
  return terms.flatMap((term) => (term.startsWith("@") ? [term.slice(1)] : []));
}
