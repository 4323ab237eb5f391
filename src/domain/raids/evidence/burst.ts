import type { Account } from "./account.ts";

export const burstMs = 10 * 60_000;
/** Nobody writes more in ten minutes. */
const mostTimes = 1_000;

export function recordAlone(account: Account, at: number): void {
  const times = account.alone;
  let place = times.length;
  while (place > 0 && (times[place - 1] ?? 0) > at) place--;
  if (place === times.length) times.push(at);
  else times.splice(place, 0, at);
  account.burst = Math.max(account.burst, mostAround(times, place));
  if (times.length > mostTimes) times.shift();
}

/** Of the windows with the time at `place`, the fullest. */
function mostAround(times: readonly number[], place: number): number {
  const at = times[place] ?? 0;
  let from = place;
  while (from > 0 && at - (times[from - 1] ?? 0) <= burstMs) from--;
  let most = 0;
  for (let to = place; to < times.length && (times[to] ?? 0) - at <= burstMs; to++) {
    while ((times[to] ?? 0) - (times[from] ?? 0) > burstMs) from++;
    most = Math.max(most, to - from + 1);
  }
  return most;
}
