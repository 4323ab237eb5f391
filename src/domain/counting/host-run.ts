import { isInHost } from "./characters.ts";
import { endOfTopLevelDomain } from "./host-ending.ts";

const dot = 0x2e;
const hyphen = 0x2d;
const underscore = 0x5f;

/**
 * `reach[i]` is the last name at which a host starting with name i can end (or -1), computed right to left in
 * linear time.
 */
export interface HostRun {
  readonly start: number;
  readonly end: number;
  readonly names: readonly HostName[];
  readonly reach: readonly number[];
}

export interface HostName {
  readonly start: number;
  readonly end: number;
  readonly endsWell: boolean;
  readonly lastUnderscore: number;
  readonly topLevelEnd: number;
}

export function hostRunAround(text: string, at: number, from: number): HostRun {
  let start = at;
  while (start > from && isOfRun(text.charCodeAt(start - 1))) start--;
  let end = at + 1;
  while (end < text.length && isOfRun(text.charCodeAt(end))) end++;
  const names = namesIn(text, start, end);
  return { start, end, names, reach: reachOf(text, names) };
}

/** -1 when no host starts there. */
export function hostEnd(run: HostRun, index: number, at: number): number {
  const name = run.names[index];
  const next = run.names[index + 1];
  if (!name?.endsWell || at >= name.end || !next) return -1;
  const further = run.reach[index + 1] ?? -1;
  if (further >= 0) return run.names[further]?.topLevelEnd ?? -1;
  return name.lastUnderscore < at ? next.topLevelEnd : -1;
}

export function isOfRun(unit: number): boolean {
  return unit === dot || unit === hyphen || unit === underscore || isInHost(unit);
}

function namesIn(text: string, start: number, end: number): HostName[] {
  const names: HostName[] = [];
  let from = start;
  while (from <= end) {
    const next = text.indexOf(".", from);
    const to = next < 0 || next > end ? end : next;
    names.push(nameIn(text, from, to, names.length > 0));
    from = to + 1;
  }
  return names;
}

function nameIn(text: string, start: number, end: number, afterDot: boolean): HostName {
  let lastUnderscore = end - 1;
  while (lastUnderscore >= start && text.charCodeAt(lastUnderscore) !== underscore) lastUnderscore--;
  return {
    start,
    end,
    endsWell: end > start && isInHost(text.charCodeAt(end - 1)),
    lastUnderscore,
    topLevelEnd: afterDot && end > start ? endOfTopLevelDomain(text, start) : -1,
  };
}

function reachOf(text: string, names: readonly HostName[]): number[] {
  const reach = new Array<number>(names.length).fill(-1);
  for (let index = names.length - 2; index >= 0; index--) {
    const name = names[index];
    if (!name?.endsWell || !isInHost(text.charCodeAt(name.start))) continue;
    const further = reach[index + 1] ?? -1;
    const canEndNext = name.lastUnderscore < name.start && (names[index + 1]?.topLevelEnd ?? -1) >= 0;
    reach[index] = further >= 0 ? further : canEndNext ? index + 1 : -1;
  }
  return reach;
}
