import {
  actsToChange,
  type MuteChange,
  type MuteWish,
  muteAll,
  type Occasion,
} from "../../domain/mutes/commands.ts";
import type { MuteAct } from "../../domain/mutes/history.ts";
import { rulesInForce } from "../../domain/mutes/ledger.ts";
import { actsToBringBack, actsToUndo, rowsOf } from "../../domain/mutes/record.ts";
import type { MuteRule } from "../../domain/mutes/rule.ts";
import type { MuteBook } from "./mute-book.ts";

/** How a request ended; with `code` "needs-yes" the message is a question. */
export type MuteOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly failure: { readonly code: string; readonly message: string } };

/** The chat whose evening it is, and X's time, ms. */
type When = Pick<Occasion, "at"> & { readonly chatId?: string };

export interface MutePorts {
  readonly mute: (batchId: string, wishes: readonly MuteWish[], when: When) => Promise<MuteOutcome>;
  readonly undo: (batchId: string, undoes: readonly string[]) => Promise<MuteOutcome>;
  readonly change: (
    batchId: string,
    ids: readonly string[],
    change: MuteChange,
    when: When,
  ) => Promise<MuteOutcome>;
  readonly bringBack: (batchId: string, kind: "post" | "account", id: string) => Promise<MuteOutcome>;
  readonly newId: () => string;
}

export interface Asked {
  readonly batchId: string;
  readonly kept: Promise<MuteOutcome>;
}

export interface AskedMute extends Asked {
  readonly ruleIds: readonly string[];
}

/**
 * Applies mutes to the page's book at once, exactly as the background will write them; takes them back there if
 * that fails.
 */
export class MuteDesk {
  readonly book: MuteBook;
  private readonly ports: MutePorts;

  constructor(book: MuteBook, ports: MutePorts) {
    this.book = book;
    this.ports = ports;
  }

  mute(wishes: readonly MuteWish[], occasion: Occasion): AskedMute {
    const { acts, ruleIds } = muteAll(wishes, this.rulesInForce(occasion.at), occasion);
    const send = (batchId: string) => this.ports.mute(batchId, wishes, whenOf(occasion));
    return { ...this.ask(acts, occasion.at, send), ruleIds };
  }

  undo(undoes: string | readonly string[], at: number): Asked {
    const batches = typeof undoes === "string" ? [undoes] : undoes;
    return this.ask(actsToUndo(batches), at, (batchId) => this.ports.undo(batchId, batches));
  }

  change(ids: readonly string[], change: MuteChange, occasion: Occasion): Asked {
    const acts = actsToChange(ids, change, occasion);
    return this.ask(acts, occasion.at, (batchId) =>
      this.ports.change(batchId, ids, change, whenOf(occasion)),
    );
  }

  bringPostBack(id: string, at: number): Asked {
    const spared = { kind: "post", id } as const;
    return this.ask([{ act: "spared", spared }], at, (batchId) => this.ports.bringBack(batchId, "post", id));
  }

  bringAccountBack(id: string, at: number): Asked {
    const acts = actsToBringBack(id, this.rulesInForce(at));
    return this.ask(acts, at, (batchId) => this.ports.bringBack(batchId, "account", id));
  }

  newId(): string {
    return this.ports.newId();
  }

  /** Every rule that holds at `now`, whatever its scope. */
  rulesInForce(now: number): readonly MuteRule[] {
    return rulesInForce(this.book.ledger, now);
  }

  private ask(acts: readonly MuteAct[], at: number, send: (batchId: string) => Promise<MuteOutcome>): Asked {
    const batchId = this.ports.newId();
    this.write(batchId, acts, at);
    const kept = send(batchId).then((outcome) => {
      if (!outcome.ok) this.write(this.ports.newId(), [{ act: "undone", undoes: batchId }], at);
      return outcome;
    });
    return { batchId, kept };
  }

  private write(batch: string, acts: readonly MuteAct[], now: number): void {
    this.book.accept(rowsOf(acts, { now, newId: () => batch }));
  }
}

function whenOf({ chatId, at }: Occasion): When {
  return chatId === undefined ? { at } : { chatId, at };
}
