import type { Protection } from "../domain/mutes/protection.ts";
import type { SubscribedList } from "../domain/mutes/subscribed-list.ts";

/** What a list would do, before anything is done. */
export interface ListPreview {
  readonly url: string;
  /** Entries that would mute somebody or something that is not muted yet. */
  readonly fresh: number;
  readonly already: number;
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
