import type { Author } from "../post/post.ts";
import { type Account, type Kin, notJudged } from "./evidence/account.ts";
import type { Phrases, Things } from "./evidence/shared-things.ts";
import type { Roster } from "./roster.ts";
import type { AskedTexts } from "./texts/asked-texts.ts";
import type { TextIndex } from "./texts/nearest.ts";

export interface WatchOptions {
  readonly chatTags: ReadonlySet<string>;
  readonly roster: Roster;
  readonly isHost: (author: Author) => boolean;
  readonly isProtected: (author: Author) => boolean;
  /** Muted or dismissed tonight; by folded handle. */
  readonly isDecided: (key: string) => boolean;
}

export interface Watch {
  readonly options: WatchOptions;
  readonly cold: boolean;
  /** By folded handle. */
  readonly accounts: Map<string, Account>;
  readonly index: TextIndex;
  readonly asked: AskedTexts;
  readonly things: Things;
  readonly phrases: Phrases;
  readonly kin: Map<string, Kin>;
  epoch: number;
  /** Counts posts. */
  turn: number;
  readonly levels: Map<Account, "possible" | "likely">;
  readonly minutes: Map<number, number>;
  readonly changed: Set<Account>;
}

export function learned(watch: Watch, account: Account): void {
  account.judged.epoch = notJudged;
  watch.changed.add(account);
}
