import type { BroadReach } from "./matching/broad-reach.ts";
import type { Protection } from "./protection.ts";
import type { MuteTarget } from "./rule.ts";
import type { SubscribedList } from "./subscribed-list.ts";

/** What a subscribed list would do, before anything is done. */
export interface ListPreview {
  readonly url: string;
  /** Another one whenever the list says something else. */
  readonly version: string;
  /** Entries that would mute somebody or something that is not muted yet; the first hundred, and how many. */
  readonly freshTargets: readonly MuteTarget[];
  readonly fresh: number;
  readonly alreadyTargets: readonly MuteTarget[];
  readonly already: number;
  /** Rules of words that would set aside more than a tenth of a chat's last hour; the broadest twenty. */
  readonly broad: readonly BroadReach[];
  readonly repeated: number;
  /** A list never mutes these. The first hundred; `protectedCount` counts all. */
  readonly protected: readonly {
    readonly line: number;
    readonly name: string;
    readonly protection: Protection;
  }[];
  readonly protectedCount: number;
  /** The first hundred; `unreadableCount` counts all. */
  readonly unreadable: readonly { readonly line: number; readonly why: string }[];
  readonly unreadableCount: number;
}

/** What came of subscribing: the list is followed, or it has changed since it was looked at, and nothing is done. */
export type Subscription = { readonly list: SubscribedList } | { readonly changed: ListPreview };
