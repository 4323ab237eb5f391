import { type Signal, signal } from "@preact/signals";
import type { ListPreview, Subscription } from "../../../../domain/mutes/list-preview.ts";
import type { SubscribedList } from "../../../../domain/mutes/subscribed-list.ts";

/** What the section of lists shows; its owner writes, the components read. */
export interface ListsModel {
  /** Undefined until they have been read. */
  readonly lists: Signal<readonly SubscribedList[] | undefined>;
  /** Our clock, ms: lists are asked for by it. */
  readonly now: Signal<number>;
}

/** How a request ended; a failure's message is a sentence for the person. */
export type ListOutcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: { readonly message: string } };

/** The ways to the keeper of the lists. */
export interface ListsActions {
  /** Asks the person for the list's host; to be called in the click's own turn. */
  readonly allowHost: (url: string) => Promise<ListOutcome<null>>;
  /** Gives the host back, of a list that was looked at and not subscribed to. */
  readonly leaveHost: (url: string) => void;
  readonly preview: (url: string) => Promise<ListOutcome<ListPreview>>;
  /** `seen`: the preview's version. */
  readonly subscribe: (url: string, batchId: string, seen: string) => Promise<ListOutcome<Subscription>>;
  readonly refresh: (url: string, batchId: string) => Promise<ListOutcome<{ readonly list: SubscribedList }>>;
  /** Mutes the words that were withheld of a list and seen, or leaves them out. */
  readonly decideWithheld: (
    url: string,
    batchId: string,
    seen: string,
    take: boolean,
  ) => Promise<ListOutcome<{ readonly list: SubscribedList }>>;
  readonly unsubscribe: (url: string, batchId: string, takeMutes: boolean) => Promise<ListOutcome<null>>;
}

/** The lists, as the page of all mutes is given them. */
export interface Lists {
  readonly model: ListsModel;
  readonly actions: ListsActions;
}

/** `now` on our clock, ms. */
export function createListsModel(now: number): ListsModel {
  return { lists: signal<readonly SubscribedList[] | undefined>(undefined), now: signal(now) };
}
