import type { MuteRow } from "../../../domain/mutes/history.ts";
import type { MuteBook } from "../mute-book.ts";
import { targetWords } from "../mute-words.ts";

/** One click or one import, as the history shows it. */
export interface HistoryEntry {
  readonly batch: string;
  readonly at: number;
  readonly words: string;
  readonly isUndone: boolean;
}

/** The history by clicks, newest first. */
export function historyEntries(book: MuteBook): readonly HistoryEntry[] {
  const batches = new Map<string, MuteRow[]>();
  for (const row of book.rows) {
    const own = batches.get(row.batch);
    if (own) own.push(row);
    else batches.set(row.batch, [row]);
  }
  const rules = namesOfRules(book.rows);
  const entries = Array.from(batches, ([batch, rows]): HistoryEntry => {
    const words = wordsFor(rows, rules, batches);
    return { batch, at: rows[0]?.at ?? 0, words, isUndone: book.ledger.isUndone(batch) };
  });
  return entries.reverse();
}

type Names = ReadonlyMap<string, string>;

/** Also of rules that were undone: the history still speaks of them. */
function namesOfRules(rows: readonly MuteRow[]): Names {
  const names = new Map<string, string>();
  for (const row of rows) if (row.act === "muted") names.set(row.rule.id, targetWords(row.rule.target));
  return names;
}

function wordsFor(
  rows: readonly MuteRow[],
  names: Names,
  batches: ReadonlyMap<string, readonly MuteRow[]>,
): string {
  const main = rows.find(({ act }) => act !== "unspared") ?? rows[0];
  if (!main) return "";
  const same = rows.filter(({ act }) => act === main.act);
  switch (main.act) {
    case "muted":
      return mutedWords(main, same.length);
    case "until":
      return `New end for ${named(main.ruleId, same.length, names)}`;
    case "ended":
      return main.why === "brought-back"
        ? `Brought back ${named(main.ruleId, same.length, names)}`
        : `${named(main.ruleId, same.length, names)} left with the list`;
    case "deleted":
      return `Deleted ${named(main.ruleId, same.length, names)}`;
    case "identified":
      return same.length === 1 ? `Now known as @${main.handle}` : `${same.length} accounts recognised`;
    case "spared":
      return main.spared.kind === "post" ? "Brought back one post" : "Brought back a person";
    case "unspared":
      return "No longer brought back";
    case "undone":
      return `Undone: ${wordsFor(batches.get(main.undoes) ?? [], names, batches) || "an earlier step"}`;
  }
}

function mutedWords({ rule }: MuteRow & { readonly act: "muted" }, count: number): string {
  const { source } = rule;
  if (count === 1) return `Muted ${targetWords(rule.target)}`;
  const from =
    source.from === "file" ? ` from “${source.name}”` : source.from === "list" ? " from a list" : "";
  return `${from ? "Imported" : "Muted"} ${count.toLocaleString()} ${from ? "mutes" : "accounts"}${from}`;
}

function named(ruleId: string, count: number, names: Names): string {
  return count === 1 ? (names.get(ruleId) ?? "a mute") : `${count.toLocaleString()} mutes`;
}
