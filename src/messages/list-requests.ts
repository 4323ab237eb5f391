import type { Protection } from "../domain/mutes/protection.ts";
import type { MuteTarget } from "../domain/mutes/rule.ts";
import type { SubscribedList } from "../domain/mutes/subscribed-list.ts";

/** A rule of words of a list, and what it would set aside of a chat's last hour. */
export interface BroadEntry {
  readonly target: MuteTarget;
  readonly hashtag: string;
  /** How many posts it would set aside, and how many the hour has. */
  readonly count: number;
  readonly of: number;
  /** The first fifty of them. */
  readonly posts: readonly { readonly id: string; readonly handle: string; readonly text: string }[];
}

/** What a list would do, before anything is done. */
export interface ListPreview {
  readonly url: string;
  /** Entries that would mute somebody or something that is not muted yet; the first hundred, and how many. */
  readonly freshTargets: readonly MuteTarget[];
  readonly fresh: number;
  readonly alreadyTargets: readonly MuteTarget[];
  readonly already: number;
  /** Rules of words that would set aside more than a tenth of a chat's last hour; the broadest twenty. */
  readonly broad: readonly BroadEntry[];
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

/**
 * Pages to background: lists. The page asks the person for the host (`askForHost`) in the click's own turn, before it
 * sends any of these. A list that cannot be had is refused ("refused", field "url") in a sentence; nothing changes.
 */
export interface ListRequests {
  "preview-list": { request: { readonly url: string }; reply: ListPreview };
  "subscribe-list": {
    request: { readonly url: string; readonly batchId: string };
    reply: { readonly list: SubscribedList };
  };
  /** Asks for it now. The reply's `lastChange` has this `batchId` when something changed. */
  "refresh-list": {
    request: { readonly url: string; readonly batchId: string };
    reply: { readonly list: SubscribedList };
  };
  /** With `takeMutes` the mutes that the list brought end, as one batch; otherwise they stay. */
  "unsubscribe-list": {
    request: { readonly url: string; readonly batchId: string; readonly takeMutes: boolean };
    reply: null;
  };
}

/** Background to pages: lists. */
export interface ListBroadcasts {
  /** All lists, as they are now. */
  "lists-changed": { readonly lists: readonly SubscribedList[] };
}
