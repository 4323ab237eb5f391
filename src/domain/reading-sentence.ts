import type { Chat } from "./chat.ts";
import { heardLast } from "./heard-last.ts";
import type { Reading } from "./reading.ts";
import { noticeOf } from "./reading-notice.ts";
import { describeTab } from "./reading-of-tab.ts";

/** How reading X goes. */
export type ReadingKind = (typeof bestFirst)[number];

/** With several tabs the one that goes best speaks: one that reads is enough, and X's limit is the account's. */
const bestFirst = [
  "reading",
  "limited",
  "quiet",
  "waiting",
  "paused",
  "changed",
  "error",
  "locked",
  "signed-out",
  "elsewhere",
  "reload",
  "no-tab",
] as const;

/** What the person can press; the names are those of the requests. */
export interface ReadingAction {
  readonly name: "open-chat" | "bring-forward" | "move-to-window" | "reload-tab" | "load-new";
  readonly label: string;
  readonly tabId?: number;
}

export interface ReadingSentence {
  readonly kind: ReadingKind;
  readonly tone: "good" | "wait" | "warn";
  /** One true sentence in plain words. */
  readonly sentence: string;
  /** What may follow where there is room. */
  readonly detail?: string;
  /** What helps, the best first. */
  readonly actions: readonly ReadingAction[];
  /** What could not be read while the rest goes well, and a limit that comes near; see `noticeOf`. */
  readonly notice?: string;
}

export interface ReadingContext {
  readonly chat: Chat;
  readonly ownHandle?: string | undefined;
  /** The person set the handle by hand: it does not follow X's pages. */
  readonly ownHandleIsSet?: boolean | undefined;
  /** Our clock, ms. */
  readonly now: number;
  /** When the chat's newest post was written: X's clock, ms. */
  readonly lastPostAt?: number | undefined;
  /** When auto-refresh loads next (our clock, ms), while it goes on: X's silence until then means nothing. */
  readonly nextLoadAt?: number | undefined;
  /** Writes a time of day (ms) as the person does: "9:14". */
  readonly formatTime: (ms: number) => string;
}

/** Says how reading X goes: always one true plain sentence, and what to press where something can be done. */
export function describeReading(reading: Reading, context: ReadingContext): ReadingSentence {
  const noTab: ReadingSentence = {
    kind: "no-tab",
    tone: "wait",
    sentence: "X is not open in this browser.",
    actions: [{ name: "open-chat", label: `Open #${context.chat.hashtags[0]} on X` }],
  };
  const best = reading.tabs
    .map((tab) => describeTab(tab, context))
    .reduce((one, other) => (rank(other) < rank(one) ? other : one), noTab);
  const notice = noticeOf(reading, context);
  return notice === undefined ? best : { ...best, notice };
}

/** X's clock minus ours (ms) by the tab that heard from X last, else as it was told last; 0 while none ever has. */
export function clockOffsetOf(reading: Reading): number {
  const tab = heardLast(reading).find(({ report }) => report.clockOffset !== undefined);
  return tab?.report.clockOffset ?? reading.clockOffset ?? 0;
}

function rank({ kind }: ReadingSentence): number {
  return bestFirst.indexOf(kind);
}
