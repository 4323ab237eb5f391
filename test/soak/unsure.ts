import type { RequestRecord, XSite } from "../x-site/options.ts";
import type { IsUnsure } from "./truth.ts";

/** What went so wrong in an evening that what X's page had just then may be lost, if not from sight. Times in ms. */
export interface Mishaps {
  readonly crashes: { readonly page: string; readonly at: number }[];
  /** When the background was stopped. */
  readonly stops: number[];
}

/** A page that crashes takes with it what it had in its last seconds (real ones). */
const crashSeconds = 3;
/** Stopping and starting the background takes less than this, real seconds, also on a busy machine. */
const wakingSeconds = 2;

/** Which answers of a site are unsure; `speed`: its seconds in a real one. Their posts are kept, or lie in a gap. */
export function unsureIn(site: XSite, { crashes, stops }: Mishaps, speed: number): IsUnsure {
  const isJustBefore = ({ page, at }: RequestRecord) =>
    crashes.some((crash) => page === crash.page && at > crash.at - crashSeconds * 1000 * speed);
  const isAround = (at: number, stop: number) => Math.abs(at - stop) < wakingSeconds * 1000 * speed;
  return (record) =>
    isJustBefore(record) ||
    stops.some((stop) => isAround(record.at, stop) && isAround(lastOfPage(site, record).at, stop));
}

/**
 * The last that the page of an answer had. When it was left while the background was being started, the browser drops
 * what it said: a page that is gone is not heard by one that does not run yet.
 */
function lastOfPage({ requests }: XSite, record: RequestRecord): RequestRecord {
  return requests.findLast(({ page, heard }) => heard && page === record.page) ?? record;
}
