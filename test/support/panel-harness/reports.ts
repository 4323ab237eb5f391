import { noTotals, type PageReport, type Reading } from "../../../src/domain/x-status/reading.ts";
import { person } from "./invented-evening.ts";

/** One X tab at the chat's Latest search, reading well; `changes` make it something else. */
export function tabWith(now: number, changes: Partial<PageReport> = {}): Reading {
  const report: PageReport = {
    visible: true,
    signedIn: true,
    ownHandle: person,
    search: { query: `(#copchat OR from:t_marlow_mod OR from:ines_aldana_mod OR @${person})`, latest: true },
    lastResponseAt: now - 4000,
    lastSearchAt: now - 4000,
    totals: { ...noTotals, responses: 12, posts: 240 },
    ...changes,
  };
  return { tabs: [{ tabId: 7, report }] };
}
