import { afterRow, type MuteRow, type RuleState, ruleIdOf, type Spared, withRightEnds } from "./history.ts";
import { holdsAt, holdsIn, type MuteRule } from "./rule.ts";

interface Batch {
  readonly order: number;
  readonly ruleIds: Set<string>;
  readonly undoes: Batch[];
  readonly undoneBy: Batch[];
}

/** Adding a row costs the same however many there are. */
export class MuteLedger {
  readonly #batches = new Map<string, Batch>();
  readonly #rowsOfRule = new Map<string, MuteRow[]>();
  readonly #states = new Map<string, RuleState>();
  readonly #sparing: MuteRow[] = [];
  #version = 0;

  constructor(history: Iterable<MuteRow> = []) {
    this.append(history);
  }

  append(rows: Iterable<MuteRow>): ReadonlySet<string> {
    const changed = new Set<string>();
    this.#version++;
    for (const row of rows) this.#take(row, changed);
    for (const ruleId of changed) this.#refresh(ruleId);
    return changed;
  }

  /** Another after each change. */
  get version(): number {
    return this.#version;
  }

  stateOf(ruleId: string): RuleState | undefined {
    return this.#states.get(ruleId);
  }

  states(): Iterable<RuleState> {
    return this.#states.values();
  }

  isUndone(batch: string): boolean {
    const known = this.#batches.get(batch);
    return known !== undefined && isUndone(known);
  }

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

  #undo(by: Batch, target: string, changed: Set<string>): void {
    const batch = this.#batches.get(target);
    if (!batch || batch.order >= by.order) return;
    batch.undoneBy.push(by);
    by.undoes.push(batch);
    addRulesOf(batch, changed);
  }

  #refresh(ruleId: string): void {
    const rows = (this.#rowsOfRule.get(ruleId) ?? []).filter((row) => !this.isUndone(row.batch));
    const state = withRightEnds(rows).reduce<RuleState | undefined>(afterRow, undefined);
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

/** At `now` (ms); without a chat, rules for every chat. */
export function mutesInForce(
  history: MuteLedger | Iterable<MuteRow>,
  now: number,
  chatId: string | undefined,
): readonly MuteRule[] {
  const ledger = history instanceof MuteLedger ? history : new MuteLedger(history);
  return rulesInForce(ledger, now).filter((rule) => holdsIn(rule, chatId));
}

/** At `now` (ms), whatever the scope. */
export function rulesInForce(ledger: MuteLedger, now: number): readonly MuteRule[] {
  return Array.from(ledger.states())
    .filter((state) => isInForce(state, now))
    .map(({ rule }) => rule);
}

/** Neither ended, deleted nor expired at `now`. */
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
