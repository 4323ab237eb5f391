import { minuteMs } from "../time/units.ts";
import type { Account } from "./evidence/account.ts";
import { fewestRaiders, hasJumped } from "./room.ts";
import type { Watch } from "./state.ts";

const quietMs = 10 * minuteMs;

/**
 * It takes three likely accounts to begin, and to end ten minutes that were read, up to a post by anybody, without one
 * by any of them, in a room no fuller than before: neither a pause nor a tab asleep is an end. `now` in ms.
 */
export function isRaidOn(watch: Watch, now: number, wasOn: boolean): boolean {
  if (!wasOn) return countSince(watch, now - quietMs, now, isLikely(watch)) >= fewestRaiders;
  const { first, last } = spanRead(watch, now);
  return last - first < quietMs || countSince(watch, last - quietMs, now) > 0 || hasJumped(watch, now);
}

/** Posts dated ahead of X's clock may be forged, and would keep it on. */
function countSince(
  { accounts }: Watch,
  since: number,
  now: number,
  counts: (account: Account) => boolean = () => true,
): number {
  let count = 0;
  for (const account of accounts.values())
    if (account.likelyAt > since && account.likelyAt <= now + minuteMs && counts(account)) count++;
  return count;
}

/** Whoever was cleared since is likely no more. */
function isLikely({ levels }: Watch): (account: Account) => boolean {
  return (account) => levels.get(account) === "likely";
}

/** From when to when posts were read, in ms, by whole minutes. */
function spanRead({ minutes }: Watch, now: number): { readonly first: number; readonly last: number } {
  const read = [...minutes.keys()].filter((minute) => minute * minuteMs <= now);
  return { first: Math.min(...read) * minuteMs, last: Math.min(now, (Math.max(...read) + 1) * minuteMs) };
}

export interface Calm {
  readonly regularsFirst: boolean;
  readonly slow: boolean;
  /** The end of the evening on which they were pressed, ms. */
  readonly until: number;
  readonly sawRaid: boolean;
  /** Pressed again after a raid: only the end of the evening ends it, so that nothing goes on and off. */
  readonly again: boolean;
}

/** What ends "regulars first" and "slow it down" without a press. */
export function calmEnd({ again, sawRaid, until }: Calm, isRaid: boolean, now: number): CalmEnd | undefined {
  if (isRaid) return undefined;
  if (sawRaid && !again) return "raid";
  return now >= until ? "evening" : undefined;
}

export type CalmEnd = "raid" | "evening";
