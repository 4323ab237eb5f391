import type { MuteAct } from "../history.ts";
import type { Writing } from "../record.ts";
import type { MuteRule, MuteSource } from "../rule.ts";
import type { MuteEntry } from "./mute-file.ts";
import { type ImportChoice, meaningOf } from "./preview-import.ts";

/** How entries become rules. */
export interface ImportManner {
  /** The file or the list that they came from. */
  readonly source: MuteSource;
  readonly choice: ImportChoice;
  /**
   * The person brings their own export back: ids, times, sources, reasons and second yeses stay as they were.
   * Otherwise the rules are the file's or the list's, whatever it says of itself.
   */
  readonly isOwnExport?: boolean;
  /** Ids that are taken already. */
  readonly knownIds?: { has(id: string): boolean };
}

/** The rules of an import. To be written by `rowsOf` as one batch, so that one undo takes them all back. */
export function actsToImport(
  entries: Iterable<MuteEntry>,
  manner: ImportManner,
  writing: Writing,
): readonly MuteAct[] {
  return Array.from(entries, (entry) => ({ act: "muted", rule: ruleOfEntry(entry, manner, writing) }));
}

/** The rule that an entry becomes. */
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
