import type { MuteAct, MuteRow } from "../../../src/domain/mutes/history.ts";
import { MuteLedger } from "../../../src/domain/mutes/ledger.ts";
import { rowsOf } from "../../../src/domain/mutes/record.ts";
import { appendMutes, readMutes } from "../../../src/storage/mutes.ts";
import { broadcast } from "../../platform/broadcast.ts";
import { inBackground } from "../report-error.ts";
import { serial } from "../serial.ts";
import { database } from "../storage/database.ts";
import { withRoom } from "../storage/with-room.ts";

/** Larger batches are read from disk by those who need them. */
const mostRowsSent = 500;

interface Watcher {
  readonly before: () => Promise<void>;
  readonly after: () => void;
}

let reading: Promise<MuteLedger> | undefined;
const watchers: Watcher[] = [];

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

export function forgetMutes(): void {
  reading = undefined;
}

export function watchMutes(watcher: Watcher): void {
  watchers.push(watcher);
}

export const inTurn = serial();

/**
 * Writes acts as one batch, within a turn, then broadcasts them. False if the disk stays full. `now`: X's
 * clock, ms; `onProgress` receives the count so far.
 */
export async function recordActs(
  batchId: string,
  acts: readonly MuteAct[],
  now: number,
  onProgress?: (done: number) => void,
): Promise<boolean> {
  if (acts.length === 0) return true;
  const ledger = await muteLedger();
  const rows = rowsOf(acts, { now, newId: () => batchId });
  await Promise.all(watchers.map(({ before }) => before()));
  const kept = await withRoom((opened) => appendMutes(opened, rows, onProgress).then(() => true));
  if (!kept) return false;
  ledger.append(rows);
  send(batchId, rows);
  for (const { after } of watchers) after();
  return true;
}

function send(batchId: string, rows: readonly MuteRow[]): void {
  const some = rows.length > mostRowsSent ? {} : { rows };
  inBackground("mutes-changed", broadcast("mutes-changed", { batchId, ...some }));
}
