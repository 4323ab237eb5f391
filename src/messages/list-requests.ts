import type { ListPreview, Subscription } from "../domain/mutes/list-preview.ts";
import type { SubscribedList } from "../domain/mutes/subscribed-list.ts";

/**
 * Pages to background: lists. The page asks the person for the host (`askForHost`) in the click's own turn, before it
 * sends any of these. A list that cannot be had is refused ("refused", field "url") in a sentence; nothing changes.
 */
export interface ListRequests {
  "preview-list": { request: { readonly url: string }; reply: ListPreview };
  /**
   * A list was looked at and is not subscribed to: its host is given back, unless another list needs it. The
   * background does that, because what a page that is being closed asks the browser for itself comes to nothing.
   */
  "leave-list": { request: { readonly url: string }; reply: null };
  /** `seen`: the version that the person looked at. Where the list says something else by now, that is shown first. */
  "subscribe-list": {
    request: { readonly url: string; readonly batchId: string; readonly seen: string };
    reply: Subscription;
  };
  /**
   * Asks for it now. The reply's `lastChange` has this `batchId` when something changed. New words that would set aside
   * more than a tenth of a chat's last hour are `withheld`.
   */
  "refresh-list": {
    request: { readonly url: string; readonly batchId: string };
    reply: { readonly list: SubscribedList };
  };
  /**
   * Mutes what was withheld of it, as one batch, or leaves it out for good. `seen`: the id of what the person looked at;
   * refused where something else waits by now.
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
