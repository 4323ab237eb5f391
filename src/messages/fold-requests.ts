import type { Chat } from "../domain/chat/chat.ts";
import type { FoldChange, FoldGroup } from "../domain/mutes/folding/fold-groups.ts";

export interface Folds {
  readonly version: number;
  /** X's clock, ms. */
  readonly at: number;
  readonly groups: readonly FoldGroup[];
  readonly chats: readonly Chat[];
  readonly ownHandle?: string;
  readonly spared?: { readonly accounts: readonly string[]; readonly posts: readonly string[] };
  /** Ms until the next expiry: ask again then. */
  readonly endsIn?: number;
}

/** What the page has, so only the difference is sent. */
export type FoldsKnown = Pick<Folds, "version" | "at">;

/** A page whose version is not `from` requests everything. */
export type FoldsChange = FoldChange &
  Omit<Folds, "groups"> & {
    readonly from: number;
  };
