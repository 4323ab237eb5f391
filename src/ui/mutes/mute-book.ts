import { type Signal, signal } from "@preact/signals";
import type { MuteRow } from "../../domain/mutes/history.ts";
import { MuteLedger } from "../../domain/mutes/ledger.ts";

/** The ids of rules that may have changed, or everything. */
export type Changed = ReadonlySet<string> | "all";

/**
 * A page's copy of the history of mutes. It grows batch by batch: by what the page asks for, before it is answered,
 * and by what the background tells of other pages.
 */
export class MuteBook {
  /** Another number after each change. */
  readonly version: Signal<number> = signal(0);
  /** Has the stored history been read? */
  readonly isRead: Signal<boolean> = signal(false);
  ledger = new MuteLedger();
  /** All rows, in the order of writing. */
  rows: MuteRow[] = [];
  private batches = new Set<string>();
  private readonly listeners = new Set<(changed: Changed) => void>();

  /** Takes the stored history. Batches that were heard of while it was being read stay. */
  load(stored: readonly MuteRow[]): void {
    const known = new Set(stored.map(({ batch }) => batch));
    this.rows = [...stored, ...this.rows.filter(({ batch }) => !known.has(batch))];
    this.batches = new Set(this.rows.map(({ batch }) => batch));
    this.ledger = new MuteLedger(this.rows);
    this.isRead.value = true;
    this.tell("all");
  }

  /** Takes a further batch; one that is known already is left. */
  take(rows: readonly MuteRow[]): void {
    const fresh = rows.filter(({ batch }) => !this.batches.has(batch));
    if (fresh.length === 0) return;
    for (const row of fresh) {
      this.batches.add(row.batch);
      this.rows.push(row);
    }
    this.tell(this.ledger.append(fresh));
  }

  has(batchId: string): boolean {
    return this.batches.has(batchId);
  }

  /** Everything was wiped. */
  clear(): void {
    this.rows = [];
    this.load([]);
  }

  /** Hears of every change at once, before what follows from it is worked out. */
  onChange(listener: (changed: Changed) => void): void {
    this.listeners.add(listener);
  }

  private tell(changed: Changed): void {
    for (const listener of this.listeners) listener(changed);
    this.version.value++;
  }
}
