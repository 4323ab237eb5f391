import type { Chat } from "../chat/chat.ts";
import { sameHandle } from "../post/handle.ts";
import { concernsChat, reachOfSearch } from "../search/searched-streams.ts";
import type { PageReport, Reading } from "./reading.ts";
import { type ReportingTab, reportingTabs } from "./reporting-tabs.ts";

/** A Latest search without time bounds that loads most streams; among equals the most recent response. */
export function searchTabOf(
  reading: Reading,
  chat: Chat,
  ownHandle: string | undefined,
): ReportingTab | undefined {
  const candidates = reportingTabs(reading).flatMap((tab) => {
    const reach = reachOf(tab.report, chat, ownHandle);
    return reach === undefined ? [] : [{ tab, reach }];
  });
  const most = Math.max(...candidates.map(({ reach }) => reach));
  return candidates.find(({ reach }) => reach === most)?.tab;
}

export function sameAccount(one: PageReport, other: PageReport): boolean {
  return (
    one.ownHandle === undefined || other.ownHandle === undefined || sameHandle(one.ownHandle, other.ownHandle)
  );
}

/** Completely loaded streams; undefined for any other search. */
function reachOf({ search }: PageReport, chat: Chat, ownHandle: string | undefined): number | undefined {
  if (!search?.latest || !concernsChat(search.query, chat, ownHandle)) return undefined;
  const { streams, from, to } = reachOfSearch(search.query, chat, ownHandle);
  return from === undefined && to === undefined ? streams.length : undefined;
}
