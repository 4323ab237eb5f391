import { type Signal, signal } from "@preact/signals";
import type { ListPreview, Subscription } from "../../../domain/mutes/list-preview.ts";
import type { SubscribedList } from "../../../domain/mutes/subscribed-list.ts";
import type { PageProps } from "../page-model.ts";

export interface ListsModel {
  readonly lists: Signal<readonly SubscribedList[] | undefined>;
  /** Our clock, ms: lists are asked for by it. */
  readonly now: Signal<number>;
}

export type ListOutcome<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly failure: { readonly message: string } };

export interface ListsActions {
  readonly allowHost: (url: string) => Promise<ListOutcome<null>>;
  readonly leaveHost: (url: string) => void;
  readonly preview: (url: string) => Promise<ListOutcome<ListPreview>>;
  readonly subscribe: (url: string, batchId: string, seen: string) => Promise<ListOutcome<Subscription>>;
  readonly refresh: (url: string, batchId: string) => Promise<ListOutcome<{ readonly list: SubscribedList }>>;
  readonly decideWithheld: (
    url: string,
    batchId: string,
    seen: string,
    take: boolean,
  ) => Promise<ListOutcome<{ readonly list: SubscribedList }>>;
  readonly unsubscribe: (url: string, batchId: string, takeMutes: boolean) => Promise<ListOutcome<null>>;
}

export interface Lists {
  readonly model: ListsModel;
  readonly actions: ListsActions;
}

export interface ListProps extends PageProps {
  readonly lists: Lists;
  readonly list: SubscribedList;
}

/** `now` on our clock, ms. */
export function createListsModel(now: number): ListsModel {
  return { lists: signal<readonly SubscribedList[] | undefined>(undefined), now: signal(now) };
}
