import type { MuteEntry } from "./files/mute-file.ts";
import type { BroadReach } from "./matching/broad-reach.ts";
import { TargetMap } from "./target-map.ts";

/** New entries of a list that wait for the person's yes, because their words reach so far. */
export interface Withheld {
  readonly entries: readonly MuteEntry[];
  /** What the broadest of them would have set aside of a chat's last hour when they came. */
  readonly broad: readonly BroadReach[];
}

/**
 * What waits after a new version of a list: what waited and did not leave with it (`left`), and what came (`more`);
 * undefined when nothing does.
 */
export function stillWithheld(
  before: Withheld | undefined,
  left: readonly MuteEntry[],
  more: Withheld,
): Withheld | undefined {
  const gone = new TargetMap(left);
  const stays = ({ target }: Pick<MuteEntry, "target">): boolean => gone.about(target).length === 0;
  const entries = [...(before?.entries ?? []).filter(stays), ...more.entries];
  const broad = [...(before?.broad ?? []).filter(stays), ...more.broad];
  return entries.length === 0 ? undefined : { entries, broad };
}
