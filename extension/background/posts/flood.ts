import { Intakes } from "../../../src/domain/post/intake.ts";
import { failed, type Reply } from "../../../src/messages/reply.ts";
import { readIntakes, writeIntakes } from "../../../src/storage/notes/intakes.ts";
import { words } from "../../../src/words/words.ts";
import { inBackground, reportError, reportTrouble } from "../report-error.ts";
import { changeDatabase } from "../storage/change-database.ts";
import { withSpareRoom } from "../storage/with-room.ts";

let recalling: Promise<Intakes> | undefined;
/** Posts that are being kept: deliveries come several at once. */
const underWay = new Map<number, number>();
const reportedTabs = new Set<number>();

/**
 * Keeps a tab's `coming` posts by `keep`, unless it forges more than any chat has. X's page retries in smaller
 * parts: nothing is lost, and a flood cannot fill the disk at once. `keep` returns how many were new.
 */
export async function unlessFlooded<Kept>(
  tabId: number,
  coming: number,
  keep: () => Promise<Kept>,
  newIn: (kept: Kept) => number,
): Promise<Reply<Kept>> {
  const intakes = await recall();
  if (coming > 0 && intakes.isFlooded(tabId, Date.now(), awaited(tabId))) return flooded(tabId);
  add(tabId, coming);
  const kept = await keep().finally(() => add(tabId, -coming));
  countIntake(intakes, tabId, newIn(kept));
  return { ok: true, value: kept };
}

function flooded(tabId: number): Reply<never> {
  const why = words("failureFlood");
  if (!reportedTabs.has(tabId)) reportTrouble(why);
  reportedTabs.add(tabId);
  return failed("storage", why);
}

function countIntake(intakes: Intakes, tabId: number, count: number): void {
  const now = Date.now();
  if (intakes.count(tabId, count, now)) inBackground("intakes", write(intakes));
  if (!intakes.isFlooded(tabId, now)) reportedTabs.delete(tabId);
}

function recall(): Promise<Intakes> {
  // A full disk may end the connection before the read: posts are counted all the same.
  recalling ??= changeDatabase(readIntakes)
    .catch((error: unknown) => {
      reportError("intakes", error);
      return [];
    })
    .then((known) => new Intakes(Date.now(), known));
  return recalling;
}

async function write(intakes: Intakes): Promise<void> {
  const kept = intakes.kept(Date.now());
  await withSpareRoom((opened) => writeIntakes(opened, kept).then(() => true));
}

function add(tabId: number, count: number): void {
  underWay.set(tabId, (underWay.get(tabId) ?? 0) + count);
  if (underWay.get(tabId) === 0) underWay.delete(tabId);
}

function awaited(tabId: number): { readonly ofTab: number; readonly ofAll: number } {
  const ofAll = [...underWay.values()].reduce((sum, count) => sum + count, 0);
  return { ofTab: underWay.get(tabId) ?? 0, ofAll };
}
