import type { MuteEntry } from "./files/mute-file.ts";
import type { BroadReach } from "./matching/broad-reach.ts";
import { TargetMap } from "./target-map.ts";

/** Entries too broad to apply without confirmation. */
export interface Withheld {
  readonly id: string;
  readonly entries: readonly MuteEntry[];
  /** On a chat's last hour when they arrived. */
  readonly broad: readonly BroadReach[];
}

/** Without `gone`, plus `more`; undefined when none. Unchanged entries keep their id. */
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
