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
  readonly at: number;
  readonly index: MuteIndex;
}

/** The index of each chat, built anew only when mutes change: filing thousands of them at each count is slow. */
export class KeptIndex {
  private readonly built = new Map<string, Built>();

  /** `now` in ms. */
  of({ ledger, chatId, protect }: Wish, now: number): MuteIndex {
    const before = this.built.get(chatId);
    const built = before && holds(before, ledger, now) ? before : builtOf({ ledger, chatId, protect }, now);
    this.built.set(chatId, built);
    built.index.reconsider({ protect });
    return built.index;
  }
}

/** What ended before `at` was not filed: a clock that is set back may have it in force again. */
function holds(built: Built, ledger: MuteLedger, now: number): boolean {
  return built.ledger === ledger && built.version === ledger.version && now >= built.at;
}

function builtOf({ ledger, chatId, protect }: Wish, now: number): Built {
  const index = indexOfLedger(ledger, now, { chatId, protect });
  return { ledger, version: ledger.version, at: now, index };
}
