import type { Chat } from "../../domain/chat/chat.ts";
import { holdsAt, type MuteRule, type MuteScope } from "../../domain/mutes/rule.ts";
import { endOf, isAccount } from "../../domain/mutes/target-key.ts";
import { words } from "../../words/words.ts";
import type { MuteBook } from "../mutes/mute-book.ts";
import { reasonWordsOf, sourceWords, targetWords } from "../mutes/mute-words.ts";
import type { Catch } from "./catches.ts";

export interface TableRow {
  readonly rule: MuteRule;
  /** In force now; otherwise it expired or the person ended it. */
  readonly isInForce: boolean;
  readonly endedAt?: number;
}

export type Column = "what" | "where" | "until" | "why" | "since" | "caught";

export interface Order {
  readonly column: Column;
  readonly down: boolean;
}

export function tableRows(book: MuteBook, now: number): readonly TableRow[] {
  const rows: TableRow[] = [];
  for (const { rule, ended, deleted } of book.ledger.states()) {
    if (deleted) continue;
    const isInForce = !ended && holdsAt(rule, now);
    rows.push({ rule, isInForce, ...(ended ? { endedAt: ended.at } : {}) });
  }
  return rows;
}

export function searchRows(
  rows: readonly TableRow[],
  typed: string,
  chats: readonly Chat[],
): readonly TableRow[] {
  const wanted = foldWord(typed)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (wanted.length === 0) return rows;
  return rows.filter(({ rule }) => {
    const haystack = haystackOf(rule, chats);
    return wanted.every((word) => haystack.includes(word));
  });
}

/** Equal rows are sorted by creation, newest first. */
export function sortRows(
  rows: readonly TableRow[],
  { column, down }: Order,
  catches: ReadonlyMap<string, Catch>,
  chats: readonly Chat[],
): readonly TableRow[] {
  const keyed = rows.map((row) => ({ row, key: keyOf(row, column, catches, chats) }));
  const sign = down ? -1 : 1;
  keyed.sort((a, b) => {
    if (a.key === b.key) return b.row.rule.at - a.row.rule.at;
    return (a.key < b.key ? -1 : 1) * sign;
  });
  return keyed.map(({ row }) => row);
}

/** "every chat", or the chat's hashtag. */
export function scopeWords(scope: MuteScope, chats: readonly Chat[]): string {
  if (scope === "every-chat") return words("mutesEveryChat");
  const chat = chats.find(({ id }) => id === scope.chatId);
  return `#${chat?.hashtags[0] ?? scope.chatId}`;
}

export function kindWord({ target }: MuteRule): string {
  switch (target.kind) {
    case "account":
      return words(target.id === undefined ? "mutesKindAccountNoId" : "mutesKindAccount");
    case "pattern":
      return words("mutesKindPattern");
    case "domain":
      return words("mutesKindLinks");
    default:
      return words(target.kind === "phrase" ? "mutesKindPhrase" : "mutesKindReposts");
  }
}

function keyOf(
  { rule }: TableRow,
  column: Column,
  catches: ReadonlyMap<string, Catch>,
  chats: readonly Chat[],
): string | number {
  switch (column) {
    case "what":
      return foldWord(targetWords(rule.target)).replace(/^[@“/]/, "");
    case "where":
      return scopeWords(rule.scope, chats);
    case "until":
      return endOf(rule.until);
    case "why":
      return whyWords(rule).toLowerCase();
    case "since":
      return rule.at;
    case "caught":
      return catches.get(rule.id)?.posts ?? 0;
  }
}

export function whyWords(rule: MuteRule): string {
  return [reasonWordsOf(rule.reason), sourceWords(rule.source)].filter(Boolean).join(" · ");
}

const haystacks = new WeakMap<MuteRule, string>();

function haystackOf(rule: MuteRule, chats: readonly Chat[]): string {
  const known = haystacks.get(rule);
  if (known !== undefined) return known;
  const id = isAccount(rule.target) ? (rule.target.id ?? "") : "";
  const cells = [targetWords(rule.target), id, whyWords(rule), scopeWords(rule.scope, chats), kindWord(rule)];
  const haystack = foldWord(cells.join("\n"));
  haystacks.set(rule, haystack);
  return haystack;
}

function foldWord(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
