import { afterRow, type MuteRow, type RuleState, ruleIdOf, type Spared } from "./history.ts";
import { holdsAt, holdsIn, type MuteRule } from "./rule.ts";

/** Rows that were written together, and what they undo or are undone by. */
interface Batch {
  readonly order: number;
  readonly ruleIds: Set<string>;
  readonly undoes: Batch[];
  readonly undoneBy: Batch[];
}

/** The mutes as a history tells them, kept up to date row by row: one more row costs nothing of the others. */
export class MuteLedger {
  readonly #batches = new Map<string, Batch>();
  readonly #rowsOfRule = new Map<string, MuteRow[]>();
  readonly #states = new Map<string, RuleState>();
  readonly #sparing: MuteRow[] = [];

  /** `history` in the order of writing. */
  constructor(history: Iterable<MuteRow> = []) {
    this.append(history);
  }

  /** Takes further rows; gives the ids of the rules that may have changed by them. */
  append(rows: Iterable<MuteRow>): ReadonlySet<string> {
    const changed = new Set<string>();
    for (const row of rows) this.#take(row, changed);
    for (const ruleId of changed) this.#refresh(ruleId);
    return changed;
  }

  /** Undefined for a rule that never was, or whose making is undone. */
  stateOf(ruleId: string): RuleState | undefined {
    return this.#states.get(ruleId);
  }

  states(): Iterable<RuleState> {
    return this.#states.values();
  }

  /** Is everything of a batch undone, as things stand? */
  isUndone(batch: string): boolean {
    const known = this.#batches.get(batch);
    return known !== undefined && isUndone(known);
  }

  /** Ids of the posts, or of the accounts, that the person brought back one by one. */
  spared(kind: Spared["kind"]): ReadonlySet<string> {
    const ids = new Set<string>();
    for (const row of this.#sparing) {
      if (!("spared" in row) || row.spared.kind !== kind || this.isUndone(row.batch)) continue;
      if (row.act === "spared") ids.add(row.spared.id);
      else ids.delete(row.spared.id);
    }
    return ids;
  }

  #take(row: MuteRow, changed: Set<string>): void {
    const batch = this.#batchOf(row.batch);
    const ruleId = ruleIdOf(row);
    if (row.act === "undone") this.#undo(batch, row.undoes, changed);
    else if (ruleId === undefined) this.#sparing.push(row);
    else {
      batch.ruleIds.add(ruleId);
      changed.add(ruleId);
      const rows = this.#rowsOfRule.get(ruleId);
      if (rows) rows.push(row);
      else this.#rowsOfRule.set(ruleId, [row]);
    }
  }

  /** Only what was there before can be undone; so nothing can undo itself in a ring. */
  #undo(by: Batch, target: string, changed: Set<string>): void {
    const batch = this.#batches.get(target);
    if (!batch || batch.order >= by.order) return;
    batch.undoneBy.push(by);
    by.undoes.push(batch);
    addRulesOf(batch, changed);
  }

  #refresh(ruleId: string): void {
    const rows = (this.#rowsOfRule.get(ruleId) ?? []).filter((row) => !this.isUndone(row.batch));
    const state = rows.reduce<RuleState | undefined>(afterRow, undefined);
    if (state) this.#states.set(ruleId, state);
    else this.#states.delete(ruleId);
  }

  #batchOf(id: string): Batch {
    const known = this.#batches.get(id);
    if (known) return known;
    const batch: Batch = { order: this.#batches.size, ruleIds: new Set(), undoes: [], undoneBy: [] };
    this.#batches.set(id, batch);
    return batch;
  }
}

/** The rules that hold at `now` (ms) in a chat; without a chat, those for every chat. */
export function mutesInForce(
  history: MuteLedger | Iterable<MuteRow>,
  now: number,
  chatId: string | undefined,
): readonly MuteRule[] {
  const ledger = history instanceof MuteLedger ? history : new MuteLedger(history);
  return Array.from(ledger.states())
    .filter((state) => isInForce(state, now) && holdsIn(state.rule, chatId))
    .map(({ rule }) => rule);
}

/** Does a rule hold at `now`: neither ended, nor deleted, nor over? */
export function isInForce(state: RuleState | undefined, now: number): boolean {
  return state !== undefined && !state.ended && !state.deleted && holdsAt(state.rule, now);
}

function isUndone(batch: Batch): boolean {
  return batch.undoneBy.some((by) => !isUndone(by));
}

function addRulesOf(batch: Batch, rules: Set<string>): void {
  for (const ruleId of batch.ruleIds) rules.add(ruleId);
  for (const undone of batch.undoes) addRulesOf(undone, rules);
}
