import type { Chat } from "../../../domain/chat.ts";
import { holdsAt, type MuteRule, type MuteScope } from "../../../domain/mutes/rule.ts";
import { endOf, isAccount } from "../../../domain/mutes/target-key.ts";
import type { MuteBook } from "../mute-book.ts";
import { reasonWordsOf, sourceWords, targetWords } from "../mute-words.ts";
import type { Catch } from "./catches.ts";

/** A rule as it stands in the table. */
export interface TableRow {
  readonly rule: MuteRule;
  /** In force now; otherwise its time is over, or the person ended it. */
  readonly isInForce: boolean;
  readonly endedAt?: number;
}

export type Column = "what" | "where" | "until" | "why" | "since" | "caught";

export interface Order {
  readonly column: Column;
  readonly down: boolean;
}

/** The rules of a book that are not deleted, in the order of making. */
export function tableRows(book: MuteBook, now: number): readonly TableRow[] {
  const rows: TableRow[] = [];
  for (const { rule, ended, deleted } of book.ledger.states()) {
    if (deleted) continue;
    const isInForce = !ended && holdsAt(rule, now);
    rows.push({ rule, isInForce, ...(ended ? { endedAt: ended.at } : {}) });
  }
  return rows;
}

/** The rows in which every typed word occurs: whom or what they mean, where, why, from where. */
export function searchRows(
  rows: readonly TableRow[],
  typed: string,
  chats: readonly Chat[],
): readonly TableRow[] {
  const words = foldWord(typed)
    .split(/\s+/)
    .filter((word) => word !== "");
  if (words.length === 0) return rows;
  return rows.filter(({ rule }) => {
    const haystack = haystackOf(rule, chats);
    return words.every((word) => haystack.includes(word));
  });
}

/** The rows in an order; those that are equal in it go by when they were made, newest first. */
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
  if (scope === "every-chat") return "every chat";
  const chat = chats.find(({ id }) => id === scope.chatId);
  return `#${chat?.hashtags[0] ?? scope.chatId}`;
}

/** What kind of rule it is, in a word. */
export function kindWord({ target }: MuteRule): string {
  switch (target.kind) {
    case "account":
      return target.id === undefined ? "account, id not seen yet" : "account";
    case "pattern":
      return "regular expression";
    case "domain":
      return "links";
    default:
      return target.kind === "phrase" ? "phrase" : "reposts";
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

/** The reason and the origin in one. */
export function whyWords(rule: MuteRule): string {
  return [reasonWordsOf(rule.reason), sourceWords(rule.source)].filter(Boolean).join(" · ");
}

const haystacks = new WeakMap<MuteRule, string>();

function haystackOf(rule: MuteRule, chats: readonly Chat[]): string {
  const known = haystacks.get(rule);
  if (known !== undefined) return known;
  const id = isAccount(rule.target) ? (rule.target.id ?? "") : "";
  const said = [targetWords(rule.target), id, whyWords(rule), scopeWords(rule.scope, chats), kindWord(rule)];
  const haystack = foldWord(said.join("\n"));
  haystacks.set(rule, haystack);
  return haystack;
}

/** Accents and capitals do not matter. */
function foldWord(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
