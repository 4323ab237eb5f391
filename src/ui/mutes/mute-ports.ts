import type { MuteReason, MuteScope, MuteTarget, MuteUntil } from "../../domain/mutes/rule.ts";

/** An end as a person chooses it: "tonight" is when the chat's session is over. */
export type ChosenUntil = "tonight" | MuteUntil;

/** A mute as a page asks for it; the page makes the id, so that it can show the rule before the answer. */
export interface MuteWish {
  readonly id: string;
  readonly target: MuteTarget;
  readonly scope: MuteScope;
  readonly until: ChosenUntil;
  readonly reason?: MuteReason;
  readonly posts?: readonly string[];
  readonly source?: "raid";
  /** The second, explicit yes for a moderator, a guest or oneself. */
  readonly confirmedHost?: true;
}

/** What becomes of rules that are there: another end, scope or reason, over from now on, or gone from the table. */
export type RuleChange =
  | { readonly to: "last"; readonly until: ChosenUntil }
  | { readonly to: "hold-in"; readonly scope: MuteScope }
  | { readonly to: "be-for"; readonly reason: MuteReason }
  | { readonly to: "end" }
  | { readonly to: "delete" };

/** How a request ended; `code` is "needs-yes" when the message is a question to the person. */
export type MuteOutcome =
  | { readonly ok: true }
  | { readonly ok: false; readonly failure: { readonly code: string; readonly message: string } };

/** Whose evening it is, and when, on X's clock (ms). */
export interface When {
  readonly chatId?: string;
  readonly at: number;
}

/** The ways to the keeper of the mutes. Each is answered once the batch is on the disk. */
export interface MutePorts {
  readonly mute: (batchId: string, wishes: readonly MuteWish[], when: When) => Promise<MuteOutcome>;
  readonly undo: (batchId: string, undoes: readonly string[]) => Promise<MuteOutcome>;
  readonly change: (
    batchId: string,
    ids: readonly string[],
    change: RuleChange,
    when: When,
  ) => Promise<MuteOutcome>;
  readonly bringBack: (batchId: string, kind: "post" | "account", id: string) => Promise<MuteOutcome>;
  readonly newId: () => string;
}
