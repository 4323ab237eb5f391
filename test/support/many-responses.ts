import type { CDPSession, Page } from "puppeteer-core";
import { requestSearch } from "../bench/timeline-request.ts";
import type { XSite } from "../x-site/server.ts";

const query = "#copchat";

/** Has a page of X load `to - from` searches, each with posts and people that it has not seen. */
export async function loadResponses(
  site: XSite,
  x: Page,
  body: string,
  [from, to]: readonly [number, number],
): Promise<void> {
  for (let round = from; round < to; round++) {
    site.control.answerNext("SearchTimeline", asOfRound(body, round));
    await requestSearch(x, query);
  }
}

/** The same body with other posts by other people: every number that is an id, and every handle, becomes another. */
export function asOfRound(body: string, round: number): string {
  const later = BigInt(round) * 1_000_000_000n;
  return body
    .replaceAll(/"(\d{15,19})"/g, (_, id: string) => `"${BigInt(id) + later}"`)
    .replaceAll(/"((?:tweet|promoted-tweet)-)(\d{15,19})"/g, (_, kind: string, id: string) => {
      return `"${kind}${BigInt(id) + later}"`;
    })
    .replaceAll(/"screen_name":"(\w{1,9})\w*"/g, (_, start: string) => `"screen_name":"${start}_${round}"`);
}

/** Bytes of a page's JavaScript that are in use, in all worlds of the page, once everything that can go has gone. */
export async function heapInUse(session: CDPSession): Promise<number> {
  // What one collection frees, weak references and finalizers, the next one takes away.
  for (let times = 0; times < 3; times++) await session.send("HeapProfiler.collectGarbage");
  const { usedSize } = await session.send("Runtime.getHeapUsage");
  return usedSize;
}
