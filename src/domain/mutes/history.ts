import { isMuteKind, type MuteReason, type MuteRule, type MuteScope, type MuteUntil } from "./rule.ts";
import { isAccount } from "./target-key.ts";

export type Spared =
  | { readonly kind: "post"; readonly id: string }
  | { readonly kind: "account"; readonly id: string };

export type EndReason = "brought-back" | "left-the-list" | "unsubscribed";

export type MuteAct =
  | { readonly act: "muted"; readonly rule: MuteRule }
  /** `corrects`: the batch whose end it puts right, as if that had been written with it. */
  | { readonly act: "until"; readonly ruleId: string; readonly until: MuteUntil; readonly corrects?: string }
  | { readonly act: "scope"; readonly ruleId: string; readonly scope: MuteScope }
  | { readonly act: "reason"; readonly ruleId: string; readonly reason: MuteReason }
  | { readonly act: "ended"; readonly ruleId: string; readonly why: EndReason }
  | { readonly act: "deleted"; readonly ruleId: string }
  | { readonly act: "identified"; readonly ruleId: string; readonly id: string; readonly handle: string }
  | { readonly act: "spared"; readonly spared: Spared }
  | { readonly act: "unspared"; readonly spared: Spared }
  | { readonly act: "undone"; readonly undoes: string };

export type MuteRow = {
  readonly id: string;
  readonly batch: string;
  readonly at: number;
} & MuteAct;

export interface RuleState {
  readonly rule: MuteRule;
  readonly ended?: { readonly at: number; readonly why: EndReason };
  readonly deleted?: true;
}

export function afterRow(state: RuleState | undefined, row: MuteRow): RuleState | undefined {
  if (row.act === "muted")
    return state ?? (isMuteKind(row.rule.target.kind) ? { rule: row.rule } : undefined);
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

/** A rule's rows, with later corrections of an end in the place of the wrong one. */
export function withRightEnds(rows: readonly MuteRow[]): readonly MuteRow[] {
  const right = new Map<string, MuteUntil>();
  for (const row of rows)
    if (row.act === "until" && row.corrects !== undefined) right.set(row.corrects, row.until);
  if (right.size === 0) return rows;
  return rows.flatMap((row) => {
    if (row.act === "until" && row.corrects !== undefined) return [];
    const until = right.get(row.batch);
    return until === undefined ? row : withEnd(row, until);
  });
}

function withEnd(row: MuteRow, until: MuteUntil): MuteRow {
  if (row.act === "muted") return { ...row, rule: { ...row.rule, until } };
  return row.act === "until" ? { ...row, until } : row;
}

export function ruleIdOf(row: MuteRow): string | undefined {
  if (row.act === "muted") return row.rule.id;
  return "ruleId" in row ? row.ruleId : undefined;
}

function identified(rule: MuteRule, id: string, handle: string): MuteRule {
  const { target } = rule;
  if (!isAccount(target) || (target.id ?? id) !== id) return rule;
  return { ...rule, target: { kind: target.kind, id, handle } };
}

export function byBatch(rows: readonly MuteRow[]): ReadonlyMap<string, readonly MuteRow[]> {
  const batches = new Map<string, MuteRow[]>();
  for (const row of rows) {
    const own = batches.get(row.batch);
    if (own) own.push(row);
    else batches.set(row.batch, [row]);
  }
  return batches;
}
