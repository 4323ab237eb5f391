import { rulesInForce } from "../../../src/domain/mutes/ledger.ts";
import { actsToDate, type UnsureEnd, type UnsureTonight } from "../../../src/domain/mutes/tonight.ts";
import { readChats } from "../../../src/storage/chats.ts";
import { readUnsureTonight, writeUnsureTonight } from "../../../src/storage/notes/unsure-tonight.ts";
import { database } from "../storage/database.ts";
import { withRoom } from "../storage/with-room.ts";
import { isClockKnown, xNowOfTabs } from "../x/reading.ts";
import { inTurn, muteLedger, recordActs } from "./mute-book.ts";

/** Read once: tabs report X's clock with every message. */
let unsure: readonly UnsureTonight[] | undefined;

export function forgetTonight(): void {
  unsure = undefined;
}

/** Before the batch is written, within its turn. `at`: the moment (ms) taken for X's. */
export async function recordTonight(batch: string, at: number, rules: readonly UnsureEnd[]): Promise<void> {
  if (rules.length === 0 || isClockKnown()) return;
  await keep([...(await known()), { batch, at, ours: Date.now(), rules }]);
}

/** Corrects ends that were chosen before X's clock was known. */
export async function dateTonight(): Promise<void> {
  if (unsure?.length === 0) return;
  const now = await xNowOfTabs();
  if (now === undefined) return;
  const offset = now - Date.now();
  await inTurn(async () => {
    const waiting = await known();
    if (waiting.length === 0) return;
    const chats = await readChats(await database());
    for (const [at, each] of waiting.entries()) {
      const inForce = rulesInForce(await muteLedger(), each.at);
      const acts = actsToDate(each, { now, offset, chats, inForce });
      if (!(await recordActs(crypto.randomUUID(), acts, now))) return;
      // Each for itself: where the next one fails, this one is not written again.
      await keep(waiting.slice(at + 1));
    }
  });
}

async function known(): Promise<readonly UnsureTonight[]> {
  unsure ??= await readUnsureTonight(await database());
  return unsure;
}

async function keep(list: readonly UnsureTonight[]): Promise<void> {
  unsure = list;
  await withRoom((opened) => writeUnsureTonight(opened, list).then(() => true));
}
