import type { MuteAct } from "../history.ts";
import type { Writing } from "../record.ts";
import type { MuteRule, MuteSource } from "../rule.ts";
import type { MuteEntry } from "./mute-file.ts";
import { type ImportChoice, meaningOf } from "./preview-import.ts";

export interface ImportManner {
  readonly source: MuteSource;
  readonly choice: ImportChoice;
  /**
   * Preserves ids, times, sources, reasons and confirmations. Otherwise the rules are the file's or list's,
   * whatever it claims.
   */
  readonly isOwnExport?: boolean;
  readonly knownIds?: { has(id: string): boolean };
}

/** Write with `rowsOf` as one batch, so that one undo reverts the import. */
export function actsToImport(
  entries: Iterable<MuteEntry>,
  manner: ImportManner,
  writing: Writing,
): readonly MuteAct[] {
  return Array.from(entries, (entry) => ({ act: "muted", rule: ruleOfEntry(entry, manner, writing) }));
}

export function ruleOfEntry(entry: MuteEntry, manner: ImportManner, { now, newId }: Writing): MuteRule {
  const { id, reason = {}, posts = [], source, at, evenHosts } = entry;
  const meaning = meaningOf(entry, manner.choice);
  if (!manner.isOwnExport) return { id: newId(), ...meaning, reason, posts, source: manner.source, at: now };
  return {
    id: id === undefined || manner.knownIds?.has(id) ? newId() : id,
    ...meaning,
    reason,
    posts,
    source: source ?? manner.source,
    at: at ?? now,
    ...(evenHosts ? { evenHosts } : {}),
  };
}
