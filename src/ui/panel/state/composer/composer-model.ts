import { type Signal, signal } from "@preact/signals";
import type { Draft } from "../../../../domain/drafts/draft.ts";
import type { Outcome } from "../../../parts/outcome.ts";

/** `drafts` and `trouble` are written by its owner, the extension's page or the harness. */
export interface ComposerModel {
  /** Unposted drafts of all chats, last changed first. */
  readonly drafts: Signal<readonly Draft[]>;
  /** Posted in the last day, last posted first. */
  readonly posted: Signal<readonly Draft[]>;
  readonly current: Signal<Draft | undefined>;
  readonly isOpen: Signal<boolean>;
  readonly trouble: Signal<string | undefined>;
}

export interface ComposerActions {
  readonly keep: (draft: Draft) => void;
  readonly remove: (id: string) => Promise<Outcome>;
  readonly handOver: (draft: Draft, text: string) => Promise<Outcome>;
  readonly copy: (draft: Draft, text: string) => Promise<Outcome>;
  readonly settle: (id: string, posted: boolean) => Promise<Outcome>;
  readonly newId: () => string;
  /** Our clock, ms. */
  readonly now: () => number;
}

export function createComposerModel(): ComposerModel {
  return {
    drafts: signal<readonly Draft[]>([]),
    posted: signal<readonly Draft[]>([]),
    current: signal<Draft | undefined>(undefined),
    isOpen: signal(false),
    trouble: signal<string | undefined>(undefined),
  };
}
