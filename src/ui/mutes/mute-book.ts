import { type Signal, signal } from "@preact/signals";
import type { MuteRow } from "../../domain/mutes/history.ts";
import { MuteLedger } from "../../domain/mutes/ledger.ts";
import type { MuteUntil } from "../../domain/mutes/rule.ts";

export type Changed = ReadonlySet<string> | "all";

/**
 * A page's copy of the mutes' history. It grows by this page's commands at once, and by the broadcasts of
 * others.
 */
export class MuteBook {
  readonly version: Signal<number> = signal(0);
  readonly isRead: Signal<boolean> = signal(false);
  ledger = new MuteLedger();
  rows: MuteRow[] = [];
  private batches = new Set<string>();
  private readonly listeners = new Set<(changed: Changed) => void>();

  load(stored: readonly MuteRow[]): void {
    const known = new Set(stored.map(({ batch }) => batch));
    this.isRead.value = true;
    this.begin([...stored, ...this.rows.filter(({ batch }) => !known.has(batch))]);
  }

  /** The background decides by X's clock, which this page may not know yet: its rows replace the page's own. */
  accept(rows: readonly MuteRow[]): void {
    const other = rows.find((row) => this.differs(row));
    if (other) {
      const at = this.rows.findIndex(({ batch }) => batch === other.batch);
      const rest = (some: readonly MuteRow[]) => some.filter(({ batch }) => batch !== other.batch);
      this.begin([...this.rows.slice(0, at), ...rows, ...rest(this.rows.slice(at))]);
      return;
    }
    const fresh = rows.filter(({ batch }) => !this.batches.has(batch));
    if (fresh.length === 0) return;
    for (const row of fresh) {
      this.batches.add(row.batch);
      this.rows.push(row);
    }
    this.notify(this.ledger.append(fresh));
  }

  private differs(row: MuteRow): boolean {
    if (!this.batches.has(row.batch)) return false;
    const own = this.rows.findLast(({ id }) => id === row.id);
    return own === undefined || own.act !== row.act || endIn(own) !== endIn(row);
  }

  has(batchId: string): boolean {
    return this.batches.has(batchId);
  }

  clear(): void {
    this.rows = [];
    this.load([]);
  }

  onChange(listener: (changed: Changed) => void): void {
    this.listeners.add(listener);
  }

  private begin(rows: MuteRow[]): void {
    this.rows = rows;
    this.batches = new Set(rows.map(({ batch }) => batch));
    this.ledger = new MuteLedger(rows);
    this.notify("all");
  }

  private notify(changed: Changed): void {
    for (const listener of this.listeners) listener(changed);
    this.version.value++;
  }
}

function endIn(row: MuteRow): MuteUntil | undefined {
  if (row.act === "muted") return row.rule.until;
  return row.act === "until" ? row.until : undefined;
}
