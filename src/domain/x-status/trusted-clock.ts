import { compareIds, possibleIds, timeOfId } from "../post/snowflake.ts";
import type { TimelinePage } from "../post/timeline-page.ts";
import { minuteMs } from "../time/units.ts";

/**
 * More than a wrong zone and a wrong half of the day together; secure pages soon fail on clocks further off.
 */
const mostOffsetMs = 48 * 60 * minuteMs;
/** Within this, this computer's clock confirms X's. */
const nearMs = 2 * minuteMs;
/** Dates have whole seconds, and responses take time to arrive. */
const agreeMs = 5000;
/** A clock behind claims nothing that has not happened, so this suffices at first. */
const agreeBehindMs = minuteMs;

/** X's clock may be far behind: a stand-in replays an evening of another day. */
const mostBehindMs = 10 * 365 * 24 * 60 * minuteMs;

/** X's clock minus ours, ms, as trusted, and the last unconfirmed value. */
export interface ClockOffsets {
  readonly clockOffset?: number;
  readonly doubtedOffset?: number;
}

/** Whether X's clock can be this far (ms) from ours. */
export function isOffset(offset: unknown): offset is number {
  return typeof offset === "number" && offset <= mostOffsetMs && offset >= -mostBehindMs;
}

/**
 * One response alone moves no clock: ours, the trusted one or the previous response must agree, and no post of
 * either response may be newer. `offset`: this response's X clock minus ours; `now`: our clock, ms.
 */
export function afterOffset(
  { clockOffset: before, doubtedOffset }: ClockOffsets,
  offset: number,
  { now, newestId }: { readonly now: number; readonly newestId?: string | undefined },
): ClockOffsets {
  const believed = before === undefined ? {} : { clockOffset: before };
  const newest = newestId === undefined ? undefined : timeOfId(newestId);
  const isOlderThanItsPosts = newest !== undefined && newest > now + offset + minuteMs;
  if (!isOffset(offset) || isOlderThanItsPosts) return believed;
  const isBehind = before === undefined && offset < 0;
  const isNear = (known: number | undefined) =>
    known !== undefined && Math.abs(known - offset) <= (isBehind ? agreeBehindMs : agreeMs);
  if (isNear(before) || isNear(doubtedOffset) || Math.abs(offset) <= nearMs) return { clockOffset: offset };
  return { ...believed, doubtedOffset: offset };
}

export function newestPossible(ids: readonly string[], latest: number): string | undefined {
  const isPossible = possibleIds(latest);
  let newest: string | undefined;
  for (const id of ids)
    if ((newest === undefined || compareIds(id, newest) > 0) && isPossible(id)) newest = id;
  return newest;
}

/**
 * A response dated in the future gets the trusted clock's date, or ours if X's is unknown; its cursors may lie
 * as late as either. Ids from the future count as unread; the top cursor's place is then unknown.
 */
export function atTrustedTime(
  page: TimelinePage,
  clockOffset: number | undefined,
  now: number,
): TimelinePage {
  const latest = clockOffset === undefined ? undefined : now + clockOffset;
  const ids = page.ids.filter(possibleIds(latest ?? latestMoment(now)));
  const { clockIsOurs: _, notAfter: __, topCursor, ...others } = page;
  const impossible = page.ids.length - ids.length;
  const top = topCursor === undefined ? {} : { topCursor };
  const rest =
    impossible > 0 ? { ...others, unread: (page.unread ?? 0) + impossible } : { ...others, ...top };
  if (page.clockIsOurs || latest === undefined) return { ...rest, ids, receivedAt: now, clockIsOurs: true };
  const receivedAt = Math.min(page.receivedAt, latest + agreeMs);
  const notAfter = Math.max(page.receivedAt, latest);
  return notAfter - receivedAt > agreeMs
    ? { ...rest, ids, receivedAt, notAfter }
    : { ...rest, ids, receivedAt };
}

/** Ms of our clock; for data read without X's clock. */
export function latestMoment(now: number): number {
  return now + mostOffsetMs;
}
