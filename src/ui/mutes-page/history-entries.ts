import type { Chat } from "../../domain/chat/chat.ts";
import { byBatch, type MuteRow } from "../../domain/mutes/history.ts";
import { words } from "../../words/words.ts";
import type { MuteBook } from "../mutes/mute-book.ts";
import { reasonWordsOf, targetWords, untilWords } from "../mutes/mute-words.ts";
import type { Times } from "../parts/times.ts";
import { scopeWords } from "./mute-table.ts";

export interface HistoryEntry {
  readonly batch: string;
  readonly at: number;
  readonly text: string;
  readonly isUndone: boolean;
}

interface Context {
  readonly chats: readonly Chat[];
  readonly times: Times;
  readonly batches: ReadonlyMap<string, readonly MuteRow[]>;
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
  const entries = Array.from(batches).flatMap(([batch, own]): HistoryEntry | readonly [] => {
    // No step of the person: to undo it would bring the wrong end back.
    if (own.every((row) => row.act === "until" && row.corrects !== undefined)) return [];
    const text = textFor(own, context);
    return { batch, at: own[0]?.at ?? 0, text, isUndone: ledger.isUndone(batch) };
  });
  return entries.reverse();
}

function namesOfRules(rows: readonly MuteRow[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const row of rows) if (row.act === "muted") names.set(row.rule.id, targetWords(row.rule.target));
  return names;
}

function textFor(rows: readonly MuteRow[], context: Context): string {
  const main = rows.find(({ act }) => act !== "unspared") ?? rows[0];
  if (!main) return "";
  const same = rows.filter(({ act }) => act === main.act);
  const whom = "ruleId" in main ? named(main.ruleId, same.length, context) : "";
  switch (main.act) {
    case "muted":
      return mutedWords(main, same.length);
    case "until":
      return words("historyNewEnd", {
        mutes: whom,
        until: untilWords(main.until, main.at, context.times),
      });
    case "scope":
      return words("historyScope", { mutes: whom, scope: scopeWords(main.scope, context.chats) });
    case "reason":
      return words("historyReason", {
        mutes: whom,
        reason: reasonWordsOf(main.reason) ?? words("historyNoReason"),
      });
    case "ended":
      return words(main.why === "brought-back" ? "historyBroughtBack" : "historyLeftList", { mutes: whom });
    case "deleted":
      return words("historyDeleted", { mutes: whom });
    case "identified":
      return same.length === 1
        ? words("historyKnownAs", { handle: main.handle })
        : words("historyRecognised", { count: same.length });
    case "spared":
      return words(main.spared.kind === "post" ? "historyPostBack" : "historyPersonBack");
    case "unspared":
      return words("historyUnspared");
    case "undone":
      return undoneWords(main, same.length, context);
  }
}

function mutedWords({ rule }: RowOf<"muted">, count: number): string {
  const { source, reason } = rule;
  const why = reasonWordsOf(reason);
  const target = targetWords(rule.target);
  if (count === 1)
    return why === undefined
      ? words("historyMuted", { target })
      : words("historyMutedWhy", { target, reason: why });
  if (source.from === "file") return words("historyImportedFile", { count, file: source.name });
  return source.from === "list"
    ? words("historyImportedList", { count })
    : words("historyMutedMany", { count });
}

function undoneWords({ undoes }: RowOf<"undone">, count: number, context: Context): string {
  const first = textFor(context.batches.get(undoes) ?? [], context) || words("historyEarlierStep");
  const more = count - 1;
  return more === 0
    ? words("historyUndid", { step: first })
    : words("historyUndidMore", { step: first, count: more });
}

function named(ruleId: string, count: number, { names }: Context): string {
  return count === 1 ? (names.get(ruleId) ?? words("historyAMute")) : words("mutes", { count });
}
