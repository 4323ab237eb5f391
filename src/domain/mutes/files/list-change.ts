import type { MuteRule, MuteTarget } from "../rule.ts";
import { TargetMap } from "../target-map.ts";
import type { MuteEntry } from "./mute-file.ts";

/** What is different between two versions of a shared list. */
export interface ListChange {
  readonly added: readonly MuteEntry[];
  readonly left: readonly MuteEntry[];
}

/** What it means that entries left a list. */
export interface Departures {
  /** The list's own rules, to be ended. */
  readonly endedIds: readonly string[];
  /** Of those, what nothing else mutes: it comes back. */
  readonly unmuted: readonly MuteTarget[];
  /** Of those, what the person, a raid review, a file or another list muted as well: it stays away. */
  readonly stillMuted: readonly MuteTarget[];
}

/** The change from the last version of a list to the next. An id that became known for a handle is no change. */
export function listChange(last: readonly MuteEntry[], next: readonly MuteEntry[]): ListChange {
  return { added: notAmong(last, next), left: notAmong(next, last) };
}

/** What follows for the rules in force when `left` are no longer on the list at `url`. */
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

/** The rules that a list brought: what unsubscribing offers to take along. */
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
