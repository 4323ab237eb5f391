import type { MuteEntry } from "./files/mute-file.ts";
import type { BroadReach } from "./matching/broad-reach.ts";
import { TargetMap } from "./target-map.ts";

/** New entries of a list that wait for the person's yes, because their words reach so far. */
export interface Withheld {
  /** Another one whenever other entries wait: a person's yes is to what they saw. */
  readonly id: string;
  readonly entries: readonly MuteEntry[];
  /** What the broadest of them would have set aside of a chat's last hour when they came. */
  readonly broad: readonly BroadReach[];
}

/**
 * What waits of a list after a change: what waited and is not gone (`gone`), and what came (`more`); undefined when
 * nothing does. The entries keep their id while they stay the same.
 */
export function stillWithheld(
  before: Withheld | undefined,
  gone: readonly MuteEntry[],
  more: Withheld,
): Withheld | undefined {
  const targets = new TargetMap(gone);
  const stays = ({ target }: Pick<MuteEntry, "target">): boolean => targets.about(target).length === 0;
  const staying = (before?.entries ?? []).filter(stays);
  if (before && staying.length === before.entries.length && more.entries.length === 0) return before;
  const entries = [...staying, ...more.entries];
  const broad = [...(before?.broad ?? []).filter(stays), ...more.broad];
  return entries.length === 0 ? undefined : { id: more.id, entries, broad };
}
