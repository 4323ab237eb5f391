import type { Chat } from "../../../domain/chat.ts";
import { byBatch, type MuteRow } from "../../../domain/mutes/history.ts";
import type { Times } from "../../base/times.ts";
import type { MuteBook } from "../mute-book.ts";
import { reasonWordsOf, targetWords, untilWords } from "../mute-words.ts";
import { scopeWords } from "./mute-table.ts";

/** One click or one import, as the history shows it. */
export interface HistoryEntry {
  readonly batch: string;
  readonly at: number;
  readonly words: string;
  readonly isUndone: boolean;
}

/** What words need beside the rows. */
interface Context {
  readonly chats: readonly Chat[];
  readonly times: Times;
  readonly batches: ReadonlyMap<string, readonly MuteRow[]>;
  /** Also of rules that were undone: the history still speaks of them. */
  readonly names: ReadonlyMap<string, string>;
}

type RowOf<Act extends MuteRow["act"]> = MuteRow & { readonly act: Act };

/** The history by clicks, newest first. */
export function historyEntries(
  { rows, ledger }: MuteBook,
  chats: readonly Chat[],
  times: Times,
): readonly HistoryEntry[] {
  const batches = byBatch(rows);
  const context = { chats, times, batches, names: namesOfRules(rows) };
  const entries = Array.from(batches, ([batch, own]): HistoryEntry => {
    const words = wordsFor(own, context);
    return { batch, at: own[0]?.at ?? 0, words, isUndone: ledger.isUndone(batch) };
  });
  return entries.reverse();
}

function namesOfRules(rows: readonly MuteRow[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const row of rows) if (row.act === "muted") names.set(row.rule.id, targetWords(row.rule.target));
  return names;
}

function wordsFor(rows: readonly MuteRow[], context: Context): string {
  const main = rows.find(({ act }) => act !== "unspared") ?? rows[0];
  if (!main) return "";
  const same = rows.filter(({ act }) => act === main.act);
  const whom = "ruleId" in main ? named(main.ruleId, same.length, context) : "";
  switch (main.act) {
    case "muted":
      return mutedWords(main, same.length);
    case "until":
      return `New end for ${whom}: ${untilWords(main.until, main.at, context.times)}`;
    case "scope":
      return `${whom} muted in ${scopeWords(main.scope, context.chats)}`;
    case "reason":
      return `Reason for ${whom}: ${reasonWordsOf(main.reason) ?? "none"}`;
    case "ended":
      return main.why === "brought-back" ? `Brought back ${whom}` : `${whom} left with the list`;
    case "deleted":
      return `Deleted ${whom}`;
    case "identified":
      return same.length === 1 ? `Now known as @${main.handle}` : `${same.length} accounts recognised`;
    case "spared":
      return main.spared.kind === "post" ? "Brought back one post" : "Brought back a person";
    case "unspared":
      return "No longer brought back";
    case "undone":
      return undoneWords(main, same.length, context);
  }
}

function mutedWords({ rule }: RowOf<"muted">, count: number): string {
  const { source, reason } = rule;
  const why = reasonWordsOf(reason);
  if (count === 1) return `Muted ${targetWords(rule.target)}${why === undefined ? "" : ` (${why})`}`;
  const from =
    source.from === "file" ? ` from “${source.name}”` : source.from === "list" ? " from a list" : "";
  return `${from ? "Imported" : "Muted"} ${count.toLocaleString()} ${from ? "mutes" : "accounts"}${from}`;
}

function undoneWords({ undoes }: RowOf<"undone">, count: number, context: Context): string {
  const first = wordsFor(context.batches.get(undoes) ?? [], context) || "an earlier step";
  const more = count - 1;
  return `Undone: ${first}${more === 0 ? "" : `, and what was chosen after it (${more.toLocaleString()})`}`;
}

function named(ruleId: string, count: number, { names }: Context): string {
  return count === 1 ? (names.get(ruleId) ?? "a mute") : `${count.toLocaleString()} mutes`;
}
