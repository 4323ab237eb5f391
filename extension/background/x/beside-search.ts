import { boundsOfSearch } from "../../../src/domain/search/searched-streams.ts";
import type { PageReport, TabReading } from "../../../src/domain/x-status/reading.ts";
import { done, failed, type Reply } from "../../../src/messages/reply.ts";
import type { PageRequests } from "../../../src/messages/requests.ts";
import { readSettings } from "../../../src/storage/settings.ts";
import { words } from "../../../src/words/words.ts";
import { isComposer, isOnX } from "../../../src/x/links.ts";
import {
  bringTabForward,
  findSmallWindows,
  findXTabs,
  leadTabTo,
  openSmallWindow,
  openTabBehind,
} from "../../platform/tabs.ts";
import { serial } from "../serial.ts";
import { database } from "../storage/database.ts";
import { currentReading, reportOf } from "./reading.ts";

/** Two quick presses open one window. */
const inTurn = serial();

export async function openOnX({ address }: PageRequests["open-on-x"]["request"]): Promise<Reply<null>> {
  if (!isOnX(address)) return failed("refused", words("failureNotOnX"));
  await showBeside(address);
  return done(null);
}

/** `isPast`: a search between two times reuses its last tab. */
export function showBeside(address: string, { isPast = false } = {}): Promise<void> {
  return inTurn(async () => {
    const { openOnX: where } = await readSettings(await database());
    await (where === "behind" ? openBehind(address, isPast) : openInWindow(address));
  });
}

/** Any small window of X will do: a stopped worker would have lost a list of them. */
async function openInWindow(address: string): Promise<void> {
  for (const { tabId, url } of await findSmallWindows()) {
    if (isComposer(url) || (await isInUse(tabId))) continue;
    await leadTabTo(tabId, address);
    await bringTabForward(tabId);
    return;
  }
  await openSmallWindow(address);
}

async function openBehind(address: string, isPast: boolean): Promise<void> {
  const { tabs } = await currentReading();
  const open = new Set((await findXTabs()).map(({ tabId }) => tabId));
  const past = tabs.find(({ tabId, report }) => open.has(tabId) && report && isOfPast(report));
  if (isPast && past && !(await isInUse(past.tabId))) await leadTabTo(past.tabId, address);
  else await openTabBehind(address, tabs.find(isLive)?.tabId);
}

/** Something is being written there, or no other tab brings new posts. */
async function isInUse(tabId: number): Promise<boolean> {
  const report = await reportOf(tabId);
  if (report?.writing) return true;
  if (!report || !isLive({ tabId, report })) return false;
  const { tabs } = await currentReading();
  return !tabs.some((tab) => tab.tabId !== tabId && isLive(tab));
}

function isLive({ report }: TabReading): boolean {
  return report?.search?.latest === true && report.search.query !== "" && !isOfPast(report);
}

function isOfPast({ search }: PageReport): boolean {
  return search !== undefined && boundsOfSearch(search.query).to !== undefined;
}
