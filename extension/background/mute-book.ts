import type { MuteAct, MuteRow } from "../../src/domain/mutes/history.ts";
import { isInForce, MuteLedger } from "../../src/domain/mutes/ledger.ts";
import { rowsOf } from "../../src/domain/mutes/record.ts";
import type { MuteRule } from "../../src/domain/mutes/rule.ts";
import { appendMutes, readMutes } from "../../src/storage/mutes.ts";
import { broadcast } from "../platform/broadcast.ts";
import { database } from "./database.ts";
import { inBackground } from "./report-error.ts";
import { withRoom } from "./with-room.ts";

/** More rows than this are read from the disk by whoever wants them. */
const mostRowsTold = 500;

/** Who follows the history: asked before it grows, and told when it did. */
interface Watcher {
  readonly before: () => Promise<void>;
  readonly after: () => void;
}

let reading: Promise<MuteLedger> | undefined;
let lastTurn: Promise<unknown> = Promise.resolve();
const watchers: Watcher[] = [];

/** The history of mutes, read when it is first needed and kept up to date by what is written. */
export function muteLedger(): Promise<MuteLedger> {
  reading ??= database()
    .then(readMutes)
    .then((rows) => new MuteLedger(rows))
    .catch((error: unknown) => {
      reading = undefined;
      throw error;
    });
  return reading;
}

/** After a wipe: what is there is read again. */
export function forgetMutes(): void {
  reading = undefined;
}

/** Follows every change of the history. */
export function watchMutes(watcher: Watcher): void {
  watchers.push(watcher);
}

/** Works on the mutes one after the other: what one writes depends on what the one before wrote. */
export function inTurn<Value>(work: () => Promise<Value>): Promise<Value> {
  const turn = lastTurn.then(work, work);
  lastTurn = turn.catch(() => undefined);
  return turn;
}

/** Every rule that holds at `now` (ms), whatever its scope. */
export function rulesInForce(ledger: MuteLedger, now: number): MuteRule[] {
  return Array.from(ledger.states())
    .filter((state) => isInForce(state, now))
    .map(({ rule }) => rule);
}

/**
 * Writes acts as one batch, within a turn. Once they are on the disk, every page of ours hears of them. False when
 * the disk is full and nothing could be made room for. `now`: X's clock, ms; `onProgress` hears how many are handed over.
 */
export async function recordActs(
  batchId: string,
  acts: readonly MuteAct[],
  now: number,
  onProgress?: (done: number) => void,
): Promise<boolean> {
  if (acts.length === 0) return true;
  const ledger = await muteLedger();
  const rows = rowsOf(acts, { now, newId: () => crypto.randomUUID() }).map((row) => ({
    ...row,
    batch: batchId,
  }));
  await Promise.all(watchers.map(({ before }) => before()));
  const kept = await withRoom((opened) => appendMutes(opened, rows, onProgress).then(() => true));
  if (!kept) return false;
  ledger.append(rows);
  tell(batchId, rows);
  for (const { after } of watchers) after();
  return true;
}

function tell(batchId: string, rows: readonly MuteRow[]): void {
  const some = rows.length > mostRowsTold ? {} : { rows };
  inBackground("mutes-changed", broadcast("mutes-changed", { batchId, ...some }));
}
