import { minuteMs } from "../time/units.ts";
import { fewestRaiders, hasJumped } from "./room.ts";
import type { Watch } from "./state.ts";

const quietMs = 10 * minuteMs;

/**
 * It takes three likely accounts to begin, and to end ten minutes without a post by any of them, in a room no
 * fuller than before: a pause is no end. `now` in ms.
 */
export function isRaidOn(watch: Watch, now: number, wasOn: boolean): boolean {
  let recent = 0;
  for (const { likelyAt } of watch.accounts.values()) if (likelyAt > now - quietMs) recent++;
  return wasOn ? recent > 0 || hasJumped(watch, now) : recent >= fewestRaiders;
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
