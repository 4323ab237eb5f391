import type { Keep } from "../chat/chat.ts";
import { dayMs } from "../time/units.ts";
import type { PastEvening } from "./past-evenings.ts";

/**
 * Older posts (ms) are deleted; undefined when all are kept. `evenings` newest first; `now`: X's clock, ms; while it
 * is unknown, none is too old.
 */
export function keptFrom(
  evenings: readonly PastEvening[],
  keep: Keep | undefined,
  now: number | undefined,
): number | undefined {
  if (!keep) return undefined;
  if (keep.unit === "days") return now === undefined ? undefined : now - keep.count * dayMs;
  return evenings.length > keep.count ? evenings[keep.count - 1]?.from : undefined;
}

/** One that overlaps the kept time stays. */
export function eveningsToGo(
  evenings: readonly PastEvening[],
  keep: Keep | undefined,
  now: number,
): readonly PastEvening[] {
  const from = keptFrom(evenings, keep, now);
  return from === undefined ? [] : evenings.filter(({ to }) => to < from);
}

/** Newest first. `added` may be part of one, or join some. */
export function eveningsWith(added: PastEvening, evenings: readonly PastEvening[]): readonly PastEvening[] {
  const joins = ({ from, to }: PastEvening) => from <= added.to && to >= added.from;
  const joined = [added, ...evenings.filter(joins)];
  const whole = {
    from: Math.min(...joined.map(({ from }) => from)),
    to: Math.max(...joined.map(({ to }) => to)),
    posts: added.posts,
  };
  return [...evenings.filter((one) => !joins(one)), whole].sort((a, b) => b.from - a.from);
}

/** Whether `added` would be deleted at once if it came to `evenings`. */
export function isTooOldToAdd(
  added: PastEvening,
  evenings: readonly PastEvening[],
  keep: Keep | undefined,
  now: number,
): boolean {
  const gone = eveningsToGo(eveningsWith(added, evenings), keep, now);
  return gone.some(({ from, to }) => from <= added.from && to >= added.to);
}
