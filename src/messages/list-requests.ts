import type { ListPreview, Subscription } from "../domain/mutes/list-preview.ts";
import type { SubscribedList } from "../domain/mutes/subscribed-list.ts";

/**
 * The page must request the host's permission (`askForHost`) directly in the click, before any of these. An
 * unavailable list is "refused", field "url"; nothing changes.
 */
export interface ListRequests {
  "preview-list": { request: { readonly url: string }; reply: ListPreview };
  "leave-list": { request: { readonly url: string }; reply: null };
  /** `seen`: the version shown to the person. A newer one is shown first. */
  "subscribe-list": {
    request: { readonly url: string; readonly batchId: string; readonly seen: string };
    reply: Subscription;
  };
  /**
   * `lastChange` has this `batchId` if something changed. Words that would mute over a tenth of a chat's last
   * hour are `withheld`.
   */
  "refresh-list": {
    request: { readonly url: string; readonly batchId: string };
    reply: { readonly list: SubscribedList };
  };
  /**
   * Mutes the withheld entries as one batch, or rejects them for good. Refused if others than `seen` are
   * waiting.
   */
  "decide-withheld": {
    request: {
      readonly url: string;
      readonly batchId: string;
      readonly seen: string;
      readonly take: boolean;
    };
    reply: { readonly list: SubscribedList };
  };
  /** With `takeMutes` the list's mutes end as one batch; otherwise they stay. */
  "unsubscribe-list": {
    request: { readonly url: string; readonly batchId: string; readonly takeMutes: boolean };
    reply: null;
  };
}

export interface ListBroadcasts {
  "lists-changed": { readonly lists: readonly SubscribedList[] };
}
