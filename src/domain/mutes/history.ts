import type { MuteReason, MuteRule, MuteScope, MuteUntil } from "./rule.ts";
import { isAccount } from "./target-key.ts";

/** A post or an account that the person brought back although a phrase, a domain or a list means it. */
export type Spared =
  | { readonly kind: "post"; readonly id: string }
  | { readonly kind: "account"; readonly id: string };

/** Why a rule was ended before its time. */
export type EndReason = "brought-back" | "left-the-list" | "unsubscribed";

export type MuteAct =
  | { readonly act: "muted"; readonly rule: MuteRule }
  /** Until another moment than before: longer, shorter, always. */
  | { readonly act: "until"; readonly ruleId: string; readonly until: MuteUntil }
  /** In another chat than before, or in every one. */
  | { readonly act: "scope"; readonly ruleId: string; readonly scope: MuteScope }
  /** For another reason, or in other words. */
  | { readonly act: "reason"; readonly ruleId: string; readonly reason: MuteReason }
  | { readonly act: "ended"; readonly ruleId: string; readonly why: EndReason }
  /** Gone from the table of mutes; the history keeps it. */
  | { readonly act: "deleted"; readonly ruleId: string }
  /** The account behind a pending handle was seen, or a known account under another handle. */
  | { readonly act: "identified"; readonly ruleId: string; readonly id: string; readonly handle: string }
  | { readonly act: "spared"; readonly spared: Spared }
  | { readonly act: "unspared"; readonly spared: Spared }
  /** Everything of an earlier batch never happened; undoing this one again brings it back. */
  | { readonly act: "undone"; readonly undoes: string };

/** A row of the history, which only grows. Rows that were written by one click or one import share their batch. */
export type MuteRow = {
  readonly id: string;
  readonly batch: string;
  /** When it was written, ms. */
  readonly at: number;
} & MuteAct;

/** What has become of a rule. */
export interface RuleState {
  /** With the end, the scope, the reason and the account as they are known now. */
  readonly rule: MuteRule;
  readonly ended?: { readonly at: number; readonly why: EndReason };
  readonly deleted?: true;
}

/** A rule's state after one more of its rows; `undefined` is a rule that is not there (yet). */
export function afterRow(state: RuleState | undefined, row: MuteRow): RuleState | undefined {
  if (row.act === "muted") return state ?? { rule: row.rule };
  if (!state) return undefined;
  switch (row.act) {
    case "until":
      return { rule: { ...state.rule, until: row.until } };
    case "scope":
      return { ...state, rule: { ...state.rule, scope: row.scope } };
    case "reason":
      return { ...state, rule: { ...state.rule, reason: row.reason } };
    case "ended":
      return state.ended ? state : { ...state, ended: { at: row.at, why: row.why } };
    case "deleted":
      return { ...state, deleted: true };
    case "identified":
      return { ...state, rule: identified(state.rule, row.id, row.handle) };
    default:
      return state;
  }
}

/** The rule that a row is about; undefined for rows about a batch, a post or an account. */
export function ruleIdOf(row: MuteRow): string | undefined {
  if (row.act === "muted") return row.rule.id;
  return "ruleId" in row ? row.ruleId : undefined;
}

/** An id never changes; a handle does. */
function identified(rule: MuteRule, id: string, handle: string): MuteRule {
  const { target } = rule;
  if (!isAccount(target) || (target.id ?? id) !== id) return rule;
  return { ...rule, target: { kind: target.kind, id, handle } };
}

/** The rows of each batch, both in the order in which they were written. */
export function byBatch(rows: readonly MuteRow[]): ReadonlyMap<string, readonly MuteRow[]> {
  const batches = new Map<string, MuteRow[]>();
  for (const row of rows) {
    const own = batches.get(row.batch);
    if (own) own.push(row);
    else batches.set(row.batch, [row]);
  }
  return batches;
}
