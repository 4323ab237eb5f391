import type { MuteChange, MuteWish } from "../domain/mutes/commands.ts";
import type { ImportHead } from "../domain/mutes/files/import-head.ts";
import type { MuteRow } from "../domain/mutes/history.ts";
import type { MuteRule } from "../domain/mutes/rule.ts";

export interface ImportPart extends ImportHead {
  /** From 0. An out-of-order part is refused ("not-found"): restart with part 0. */
  readonly part: number;
  readonly parts: number;
  readonly text: string;
}

/** Replies mean: on disk. The page creates `batchId` (a uuid), so requests are idempotent. */
export interface MuteRequests {
  /**
   * Atomic. A moderator, guest or oneself needs `confirmedHost`, else "needs-yes" with the question. `chatId`
   * defines "tonight" unless the scope does; `at`: X's clock (ms), if known.
   */
  mute: {
    request: {
      readonly batchId: string;
      readonly chatId?: string;
      readonly at?: number;
      readonly rules: readonly MuteWish[];
    };
    reply: { readonly batchId: string; readonly rules: readonly MuteRule[] };
  };
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
  "bring-back": {
    request: { readonly batchId: string; readonly kind: "post" | "account"; readonly id: string };
    reply: { readonly batchId: string };
  };
  /**
   * In one transaction: fresh entries and confirmed protected ones of `previewImport`. Only the last reply
   * counts rules.
   */
  "apply-import": {
    request: ImportPart;
    reply: { readonly batchId: string; readonly added: number };
  };
}

export interface MuteBroadcasts {
  /** A page skips known batches. Without `rows`, use `readMuteBatch`. */
  "mutes-changed": { readonly batchId: string; readonly rows?: readonly MuteRow[] };
  "import-progress": {
    readonly batchId: string;
    readonly doing: "reading" | "writing";
    readonly done: number;
    readonly total: number;
  };
}
