import { dayMs, minuteMs } from "../time/units.ts";

/** The first millisecond of X's snowflakes: 2010-11-04T01:42:54.657Z. */
const epoch = 1_288_834_974_657n;
const epochMs = Number(epoch);
const longestId = 20;

export function isSnowflake(text: string): boolean {
  return /^\d{1,20}$/.test(text);
}

/** X counts in signed 64 bits. */
const largest = 2n ** 63n - 1n;

/** Leading zeros would make an id longer and so newer. */
export function isPostId(text: string): boolean {
  return /^(?:0|[1-9]\d{0,19})$/.test(text);
}

/** Whether X can have issued it by `latest` (X's clock, ms), with a day's tolerance. */
export function isPossibleId(id: string, latest: number): boolean {
  return isPostId(id) && (timeOfId(id) ?? 0) <= latest + dayMs;
}

/** Whether X can have sent them by `latest` (X's clock, ms). */
export function possiblePosts(
  latest: number,
): (post: { readonly id: string; readonly createdAt: number }) => boolean {
  const isPossibleOne = possibleIds(latest);
  return ({ id, createdAt }) => createdAt <= latest + dayMs && isPossibleOne(id);
}

/** `isPossibleId` for many ids: one comparison each instead of a time. */
export function possibleIds(latest: number): (id: string) => boolean {
  // Ids of before the first snowflake hold no time, and a clock that is none has no first id.
  if (!(latest > epochMs && latest <= lastMomentOfIds)) return (id) => isPossibleId(id, latest);
  const tooLate = firstIdAt(Math.floor(latest) + dayMs + 1);
  return (id) => isPostId(id) && compareIds(id, tooLate) < 0;
}

/** The dates of X's answers have whole seconds, and servers' clocks differ. */
const aheadMs = 5 * minuteMs;

/** Whether it says a time that has not come yet. `now`: X's clock, ms. */
export function isAhead(id: string, now: number): boolean {
  return isTimeAhead(timeOfId(id) ?? 0, now);
}

/** In ms. */
export function isTimeAhead(time: number, now: number): boolean {
  return time > now + aheadMs;
}

/** The first id for which `isAhead` holds. */
export function firstIdAhead(now: number): string {
  return firstIdAt(Math.trunc(now) + aheadMs + 1);
}

/** In ms; in the year 2080. */
export const lastMomentOfIds = Number((largest >> 22n) + epoch);

/** Numeric; negative when `a` is older. Ids before 2010 were a plain count. */
export function compareIds(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

/** String order is then time order. */
export function padId(id: string): string {
  return id.padStart(longestId, "0");
}

/** In ms; undefined for ids before November 2010, which contain no time. */
export function timeOfId(id: string): number | undefined {
  if (!isSnowflake(id) || id.length < 12) return undefined;
  // The whole part of id / 2^22 by halves of its digits, each exact as a number: BigInt takes five times as long.
  const high = Number(id.slice(0, -9));
  const low = Number(id.slice(-9));
  const rest = high % 2 ** 13;
  return ((high - rest) / 2 ** 13) * 5 ** 9 + Math.floor((rest * 5 ** 9 + low / 2 ** 9) / 2 ** 13) + epochMs;
}

/** In ms; "0" before snowflakes. */
export function firstIdAt(time: number): string {
  const since = BigInt(Math.trunc(time)) - epoch;
  return since > 0n ? (since << 22n).toString() : "0";
}
