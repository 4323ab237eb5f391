import type { Chat } from "../chat/chat.ts";
import type { Wording } from "../words/wording.ts";

export type ReadingKind = (typeof bestFirst)[number];

/** The best tab counts: one that reads is enough, and X's limit applies to the account. */
export const bestFirst = [
  "reading",
  "limited",
  "quiet",
  "waiting",
  "paused",
  "changed",
  "error",
  "locked",
  "signed-out",
  "past",
  "elsewhere",
  "reload",
  "no-tab",
] as const;

export interface ReadingAction {
  readonly name: "open-chat" | "bring-forward" | "move-to-window" | "reload-tab" | "load-new";
  readonly label: Wording;
  readonly tabId?: number;
}

export interface ReadingSentence {
  readonly kind: ReadingKind;
  readonly tone: "good" | "wait" | "warn";
  readonly sentence: Wording;
  readonly detail?: Wording;
  readonly actions: readonly ReadingAction[];
  readonly notice?: readonly Wording[];
  /** What X's change costs, in numbers. */
  readonly figures?: readonly Wording[];
}

export interface ReadingContext {
  readonly chat: Chat;
  readonly ownHandle?: string | undefined;
  readonly ownHandleIsSet?: boolean | undefined;
  /** Our clock, ms. */
  readonly now: number;
  /** X's clock, ms. */
  readonly lastPostAt?: number | undefined;
  /** Our clock, ms. Until then X's silence means nothing. */
  readonly nextLoadAt?: number | undefined;
  /** Like "9:14". */
  readonly formatTime: (ms: number) => string;
}
