import type { MuteLedger } from "../ledger.ts";
import type { Protector } from "../protection.ts";
import { indexOfLedger } from "./ledger-index.ts";
import type { MuteIndex } from "./mute-index.ts";

interface Wish {
  readonly ledger: MuteLedger;
  readonly chatId: string;
  readonly protect: Protector;
}

interface Built {
  readonly ledger: MuteLedger;
  readonly version: number;
  readonly chatId: string;
  readonly at: number;
  readonly index: MuteIndex;
}

/** The index of one chat, built anew only when mutes change: filing thousands of them at each count is slow. */
export class KeptIndex {
  private built: Built | undefined;

  /** `now` in ms. */
  of({ ledger, chatId, protect }: Wish, now: number): MuteIndex {
    if (!this.built || !holds(this.built, { ledger, chatId }, now)) {
      const index = indexOfLedger(ledger, now, { chatId, protect });
      this.built = { ledger, version: ledger.version, chatId, at: now, index };
    }
    this.built.index.reconsider({ protect });
    return this.built.index;
  }
}

/** What ended before `at` was not filed: a clock that is set back may have it in force again. */
function holds(built: Built, { ledger, chatId }: Omit<Wish, "protect">, now: number): boolean {
  return (
    built.ledger === ledger && built.version === ledger.version && built.chatId === chatId && now >= built.at
  );
}
