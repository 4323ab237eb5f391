import type { MuteRule, MuteTarget } from "../rule.ts";
import { TargetMap } from "../target-map.ts";
import type { MuteEntry } from "./mute-file.ts";

export interface ListChange {
  readonly added: readonly MuteEntry[];
  readonly left: readonly MuteEntry[];
}

export interface Departures {
  readonly endedIds: readonly string[];
  readonly unmuted: readonly MuteTarget[];
  readonly stillMuted: readonly MuteTarget[];
}

/** A newly known id for a handle is no change. */
export function listChange(last: readonly MuteEntry[], next: readonly MuteEntry[]): ListChange {
  return { added: notAmong(last, next), left: notAmong(next, last) };
}

const fewestToDoubt = 10;

/**
 * Whether a list lost so much that its host rather answered with something else: “@maintenance” is one handle,
 * and would end every mute of the list.
 */
export function isShrunken(known: number, { left }: Pick<ListChange, "left">): boolean {
  return known >= fewestToDoubt && left.length * 2 > known;
}

/** `left`: no longer on the list at `url`. */
export function departures(
  left: readonly MuteEntry[],
  inForce: readonly MuteRule[],
  url: string,
): Departures {
  const gone = new TargetMap(left);
  const ended = rulesOfList(inForce, url).filter(({ target }) => gone.about(target).length > 0);
  const others = new TargetMap(otherRules(inForce, ended));
  const isElsewhere = ({ target }: MuteRule): boolean => others.about(target).length > 0;
  return {
    endedIds: ended.map(({ id }) => id),
    unmuted: ended.filter((rule) => !isElsewhere(rule)).map(({ target }) => target),
    stillMuted: ended.filter(isElsewhere).map(({ target }) => target),
  };
}

export function rulesOfList(inForce: readonly MuteRule[], url: string): readonly MuteRule[] {
  return inForce.filter(({ source }) => source.from === "list" && source.url === url);
}

function otherRules(rules: readonly MuteRule[], without: readonly MuteRule[]): readonly MuteRule[] {
  const ids = new Set(without.map(({ id }) => id));
  return rules.filter(({ id }) => !ids.has(id));
}

function notAmong(those: readonly MuteEntry[], these: readonly MuteEntry[]): readonly MuteEntry[] {
  const known = new TargetMap(those);
  return these.filter(({ target }) => known.about(target).length === 0);
}
