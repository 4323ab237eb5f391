import type { Wording } from "../words/wording.ts";
import type { BroadReach } from "./matching/broad-reach.ts";
import type { Protection } from "./protection.ts";
import type { MuteTarget } from "./rule.ts";
import type { SubscribedList } from "./subscribed-list.ts";

export interface ListPreview {
  readonly url: string;
  readonly version: string;
  /** The first hundred that would add a mute. */
  readonly freshTargets: readonly MuteTarget[];
  readonly fresh: number;
  readonly alreadyTargets: readonly MuteTarget[];
  readonly already: number;
  /** Mutes over a tenth of a chat's last hour; the broadest twenty. */
  readonly broad: readonly BroadReach[];
  readonly repeated: number;
  /** Never muted by a list. The first hundred; `protectedCount` counts all. */
  readonly protected: readonly {
    readonly line: number;
    readonly name: string;
    readonly protection: Protection;
  }[];
  readonly protectedCount: number;
  /** The first hundred; `unreadableCount` counts all. */
  readonly unreadable: readonly { readonly line: number; readonly why: Wording }[];
  readonly unreadableCount: number;
}

export type Subscription = { readonly list: SubscribedList } | { readonly changed: ListPreview };
