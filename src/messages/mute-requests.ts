import type { ImportHead } from "../domain/mutes/files/import-head.ts";
import type { MuteRow } from "../domain/mutes/history.ts";
import type { MuteReason, MuteRule, MuteScope, MuteTarget, MuteUntil } from "../domain/mutes/rule.ts";

/** A mute as a page asks for it. */
export interface MuteInput {
  /** A uuid that the page made, so that it can show the rule before the answer; without it the background makes one. */
  readonly id?: string;
  /** An account by id and handle; by handle alone it waits until the id is seen. */
  readonly target: MuteTarget;
  readonly scope: MuteScope;
  /** "tonight": until the chat's session is over (`endOfTonight`). */
  readonly until: "tonight" | MuteUntil;
  readonly reason?: MuteReason;
  /** The posts that caused it. */
  readonly posts?: readonly string[];
  /** A raid review made it; otherwise the person did, one by one. */
  readonly source?: "raid";
  /** The second, explicit yes for a moderator, a guest or oneself. */
  readonly confirmedHost?: true;
}

/** What becomes of rules that are there: another end, scope or reason, over from now on, or gone from the table. */
export type MuteChange =
  | { readonly to: "last"; readonly until: "tonight" | MuteUntil }
  | { readonly to: "hold-in"; readonly scope: MuteScope }
  | { readonly to: "be-for"; readonly reason: MuteReason }
  | { readonly to: "end" }
  | { readonly to: "delete" };

/** One part of a file to import. All parts have the same head; the last one is answered when all of it is kept. */
export interface ImportPart extends ImportHead {
  /** From 0. A part that does not follow the one before is refused ("not-found"): begin again with part 0. */
  readonly part: number;
  readonly parts: number;
  readonly text: string;
}

/** Pages to background: mutes. What is answered is on the disk. `batchId` is a uuid that the page made: the same again does no harm. */
export interface MuteRequests {
  /**
   * Mutes, all or nothing. A moderator, a guest or oneself without `confirmedHost` is refused with "needs-yes", the
   * message being the question. `chatId` says whose evening "tonight" is, where the scope does not; `at` is now on X's
   * clock (ms), where the page knows it.
   */
  mute: {
    request: {
      readonly batchId: string;
      readonly chatId?: string;
      readonly at?: number;
      readonly rules: readonly MuteInput[];
    };
    reply: { readonly batchId: string; readonly rules: readonly MuteRule[] };
  };
  /**
   * Takes everything back that batches did (a mute and the choices made after it, an import, another undo). Gives the
   * undo's own batch.
   */
  "undo-mutes": {
    request: { readonly batchId: string; readonly undoes: readonly string[] };
    reply: { readonly batchId: string };
  };
  "change-mutes": {
    request: {
      readonly batchId: string;
      readonly chatId?: string;
      readonly at?: number;
      readonly ids: readonly string[];
      readonly change: MuteChange;
    };
    reply: { readonly batchId: string };
  };
  /** Brings one post back, or an account: its own mutes end, and no phrase, domain or list sets it aside any more. */
  "bring-back": {
    request: { readonly batchId: string; readonly kind: "post" | "account"; readonly id: string };
    reply: { readonly batchId: string };
  };
  /**
   * Imports a file, handed over in parts, in one transaction: what `previewImport` calls fresh, and of the protected
   * what was said yes to. Only the last part's answer counts rules.
   */
  "apply-import": {
    request: ImportPart;
    reply: { readonly batchId: string; readonly added: number };
  };
}

/** Background to pages: mutes. */
export interface MuteBroadcasts {
  /**
   * The history grew by a whole batch: a page skips one that it knows. Without `rows` it is too large for a message:
   * read it with `readMuteBatch`.
   */
  "mutes-changed": { readonly batchId: string; readonly rows?: readonly MuteRow[] };
  /** How far a long import is, in lines read or rules written. */
  "import-progress": {
    readonly batchId: string;
    readonly doing: "reading" | "writing";
    readonly done: number;
    readonly total: number;
  };
}
