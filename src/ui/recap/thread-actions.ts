import type { Draft } from "../../domain/drafts/draft.ts";

export interface ThreadActions {
  readonly write: (draft: Draft) => void;
  /** Opens X's own composer with the draft. */
  readonly handOver: (draft: Draft) => void;
  readonly settle: (id: string, posted: boolean) => void;
  readonly forget: (id: string) => void;
  readonly newId: () => string;
  readonly now: () => number;
}
