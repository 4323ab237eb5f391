import type { Chat } from "../../src/domain/chat/chat.ts";
import { eveningAt, type PastEvening, pastEvenings } from "../../src/domain/recap/past-evenings.ts";
import { dayMs } from "../../src/domain/time/units.ts";
import { readNewestAt, readPostIds } from "../../src/storage/read-evening.ts";
import type { Database } from "../../src/storage/schema.ts";

/** A weekly chat's last evening, though people wrote on the days since. */
const newestWithinMs = 8 * dayMs;

/**
 * The evening at `moment` (ms), or the newest, from the ids around it: a year's take longer to list than an evening
 * to read. Undefined where those do not tell, and an evening that ran for days is cut: the list has the last word.
 */
export async function guessEvening(
  database: Database,
  chat: Chat,
  moment: number | undefined,
): Promise<PastEvening | undefined> {
  const newest = moment ?? (await readNewestAt(database, chat.id));
  if (newest === undefined) return undefined;
  const span =
    moment === undefined
      ? { from: newest - newestWithinMs, to: newest }
      : { from: moment - dayMs, to: moment + dayMs };
  const evenings = pastEvenings((await readPostIds(database, chat.id, span)).all, chat);
  return moment === undefined ? evenings[0] : eveningAt(evenings, moment);
}
