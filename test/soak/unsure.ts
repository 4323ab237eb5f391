import type { RequestRecord, XSite } from "../x-site/options.ts";
import type { IsUnsure } from "./truth.ts";

/** What went so wrong in an evening that what X's page had just then may be lost, if not from sight. Times in ms. */
export interface Mishaps {
  readonly crashes: PageEnd[];
  /** When the person left or closed a page of X's. */
  readonly leavings: PageEnd[];
  /** When the background was stopped. */
  readonly stops: number[];
}

export interface PageEnd {
  /** The name of that loading of the page. */
  readonly page: string;
  readonly at: number;
}

/** A page that crashes takes with it what it had in its last seconds (real ones). */
const crashSeconds = 3;
/** Stopping and starting the background takes less than this, real seconds, also on a busy machine. */
const wakingSeconds = 2;
/**
 * A page that is left before its `load` event, or right after, is not always told that it goes (no `pagehide`; seen in
 * Chromium 1 time in 5, also with nothing but one listener in the page): what it was given last it takes along.
 */
const settlingSeconds = 1;

/** Which answers of a site are unsure; `speed`: its seconds in a real one. Their posts are kept, or lie in a gap. */
export function unsureIn(
  site: Pick<XSite, "requests" | "pages">,
  { crashes, leavings, stops }: Mishaps,
  speed: number,
): IsUnsure {
  const isJustBefore = ({ page, at }: RequestRecord) =>
    crashes.some((crash) => page === crash.page && at > crash.at - crashSeconds * 1000 * speed);
  const settledAt = (page: string) =>
    (site.pages.find(({ id }) => id === page)?.loadedAt ?? Number.POSITIVE_INFINITY) +
    settlingSeconds * 1000 * speed;
  const wasLeftEarly = (record: RequestRecord) =>
    leavings.some(({ page, at }) => page === record.page && at < settledAt(page));
  const isAround = (at: number, stop: number) => Math.abs(at - stop) < wakingSeconds * 1000 * speed;
  return (record) =>
    isJustBefore(record) ||
    wasLeftEarly(record) ||
    stops.some((stop) => isAround(record.at, stop) && isAround(lastOfPage(site, record).at, stop));
}

/**
 * The last that the page of an answer had. When it was left while the background was being started, the browser drops
 * what it said: a page that is gone is not heard by one that does not run yet.
 */
function lastOfPage({ requests }: Pick<XSite, "requests">, record: RequestRecord): RequestRecord {
  return requests.findLast(({ page, received }) => received && page === record.page) ?? record;
}
