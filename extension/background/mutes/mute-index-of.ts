import { KeptIndex } from "../../../src/domain/mutes/matching/kept-index.ts";
import type { MuteIndex } from "../../../src/domain/mutes/matching/mute-index.ts";
import { muteLedger } from "./mute-book.ts";
import { currentProtector } from "./mutes.ts";

const kept = new KeptIndex();

/** What is muted in a chat, for the badge and the notices alike; `now`: X's clock, ms. */
export async function muteIndexOf(chatId: string, now: number): Promise<MuteIndex> {
  const [ledger, protect] = await Promise.all([muteLedger(), currentProtector()]);
  return kept.of({ ledger, chatId, protect }, now);
}
