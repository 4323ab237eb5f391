import type { Chat } from "../domain/chat.ts";
import type { FoldChange, FoldGroup } from "../domain/mutes/folding/fold-groups.ts";

/** Whose posts a page of X folds; nobody's while the person has switched it off. */
export interface Folds {
  /** What the next change builds on. */
  readonly version: number;
  /** When it was so (X's clock, ms). */
  readonly at: number;
  readonly groups: readonly FoldGroup[];
  /** The chats that groups speak of. */
  readonly chats: readonly Chat[];
  /** The person, whose own reposts are folded only by a second yes. */
  readonly ownHandle?: string;
  /** What the person brought back one by one: ids of accounts, and of the newest posts. */
  readonly spared?: { readonly accounts: readonly string[]; readonly posts: readonly string[] };
  /** In so many ms some of it is over: ask again then. */
  readonly endsIn?: number;
}

/** What a page of X has already: it needs no more than what is different. */
export type FoldsKnown = Pick<Folds, "version" | "at">;

/** A change to what a page of X folds. A page whose version is another than `from` asks for all of it. */
export type FoldsChange = FoldChange &
  Omit<Folds, "groups"> & {
    readonly from: number;
  };
