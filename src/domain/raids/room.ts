import { minuteMs } from "../time/units.ts";
import type { Watch } from "./state.ts";

export type RoomLine =
  | { readonly kind: "raid"; readonly accounts: number; readonly since: number; readonly cold: boolean }
  | { readonly kind: "crowd"; readonly newcomers: number; readonly cold: boolean };

const recentMs = 30 * 60_000;
export const fewestRaiders = 3;
const fewestNewcomers = 10;
const newShare = 0.5;
const nowMinutes = 5;
const beforeMinutes = 30;
const fewestPosts = 30;
const fewestBefore = 10;
const jump = 3;

/** `now` in ms. Many unlike newcomers are a crowd: nobody is suggested for muting. */
export function roomLine(watch: Watch, now: number): RoomLine | undefined {
  const { cold } = watch;
  const likely = [...watch.levels].filter(([, level]) => level === "likely").map(([account]) => account);
  if (likely.length >= fewestRaiders)
    return {
      kind: "raid",
      accounts: likely.length,
      since: Math.min(...likely.map(({ firstAt }) => firstAt)),
      cold,
    };
  const here = [...watch.accounts.values()].filter(({ lastAt }) => lastAt > now - recentMs);
  const newcomers = here.filter(({ evenings, isProtected }) => evenings === 0 && !isProtected).length;
  if (newcomers < fewestNewcomers) return undefined;
  const isCrowd = newcomers >= newShare * here.length || hasJumped(watch, now);
  return isCrowd ? { kind: "crowd", newcomers, cold } : undefined;
}

/** In a cold room nearly everybody is new. */
export function isWorthALine({ kind, cold }: RoomLine): boolean {
  return kind === "raid" || !cold;
}

export function hasJumped({ minutes }: Watch, now: number): boolean {
  const minute = Math.floor(now / minuteMs);
  const recent = countBetween(minutes, minute - nowMinutes, minute);
  const before = countBetween(minutes, minute - nowMinutes - beforeMinutes, minute - nowMinutes);
  return (
    before >= fewestBefore && recent >= fewestPosts && recent >= (jump * before * nowMinutes) / beforeMinutes
  );
}

function countBetween(minutes: ReadonlyMap<number, number>, after: number, last: number): number {
  let count = 0;
  for (let minute = after + 1; minute <= last; minute++) count += minutes.get(minute) ?? 0;
  return count;
}
