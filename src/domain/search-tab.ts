import type { Chat } from "./chat.ts";
import { sameHandle } from "./handle.ts";
import { type HeardTab, heardLast } from "./heard-last.ts";
import type { PageReport, Reading } from "./reading.ts";
import { concernsChat, reachOfSearch } from "./searched-streams.ts";

/**
 * The tab whose reload brings the chat's newest posts: one at a Latest search without bounds of time that brings the
 * most of its streams; of equals the one that heard from X last. Undefined when no tab is there.
 */
export function searchTabOf(
  reading: Reading,
  chat: Chat,
  ownHandle: string | undefined,
): HeardTab | undefined {
  const candidates = heardLast(reading).flatMap((tab) => {
    const reach = reachOf(tab.report, chat, ownHandle);
    return reach === undefined ? [] : [{ tab, reach }];
  });
  const most = Math.max(...candidates.map(({ reach }) => reach));
  return candidates.find(({ reach }) => reach === most)?.tab;
}

/** Do two tabs show the same account, as far as is known? X's limits are the account's. */
export function sameAccount(one: PageReport, other: PageReport): boolean {
  return (
    one.ownHandle === undefined || other.ownHandle === undefined || sameHandle(one.ownHandle, other.ownHandle)
  );
}

/** How many of the chat's streams the tab's search brings whole; undefined when it is not the chat's Latest search. */
function reachOf({ search }: PageReport, chat: Chat, ownHandle: string | undefined): number | undefined {
  if (!search?.latest || !concernsChat(search.query, chat, ownHandle)) return undefined;
  const { streams, from, to } = reachOfSearch(search.query, chat, ownHandle);
  return from === undefined && to === undefined ? streams.length : undefined;
}
