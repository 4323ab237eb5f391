import type { Account } from "./account.ts";

export const burstMs = 10 * 60_000;
const mostTimes = 32;

export function recordAlone(account: Account, at: number): void {
  const times = account.alone;
  let place = times.length;
  while (place > 0 && (times[place - 1] ?? 0) > at) place--;
  if (place === times.length) times.push(at);
  else times.splice(place, 0, at);
  let from = 0;
  for (let to = 0; to < times.length; to++) {
    while ((times[to] ?? 0) - (times[from] ?? 0) > burstMs) from++;
    account.burst = Math.max(account.burst, to - from + 1);
  }
  if (times.length > mostTimes) times.shift();
}
