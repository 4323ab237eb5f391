import { type Signal, signal } from "@preact/signals";
import type { Draft } from "../../domain/draft.ts";
import type { Outcome } from "../panel/panel-model.ts";

/** What the composer shows. Its owner (the extension's page, or the harness) writes `drafts` and `trouble`. */
export interface ComposerModel {
  /** The drafts of all chats that were not posted yet, as they are kept, last changed first. */
  readonly drafts: Signal<readonly Draft[]>;
  /** The draft in the box; undefined while nothing was begun. */
  readonly current: Signal<Draft | undefined>;
  readonly isOpen: Signal<boolean>;
  /** Why the draft in the box is not kept, in a sentence; undefined when all is well. */
  readonly trouble: Signal<string | undefined>;
}

/** What the composer can ask for. Nothing of it posts: the person does, on X. */
export interface ComposerActions {
  /** Keeps a draft as it is now, within a second; called with every keystroke. */
  readonly keep: (draft: Draft) => void;
  readonly remove: (id: string) => Promise<Outcome>;
  /** Opens X's composer with the text, in a small window. */
  readonly handOver: (draft: Draft, text: string) => Promise<Outcome>;
  /** Puts the text on the clipboard. */
  readonly copy: (draft: Draft, text: string) => Promise<Outcome>;
  readonly settle: (id: string, posted: boolean) => Promise<Outcome>;
  readonly newId: () => string;
  /** Our clock, ms. */
  readonly now: () => number;
}

export function createComposerModel(): ComposerModel {
  return {
    drafts: signal<readonly Draft[]>([]),
    current: signal<Draft | undefined>(undefined),
    isOpen: signal(false),
    trouble: signal<string | undefined>(undefined),
  };
}
