import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { lastEvening, newestAt } from "../../../domain/evening/evening.ts";
import { loudAccounts } from "../../../domain/mutes/loud-accounts.ts";
import { type ChatSearch, chatSearches } from "../../../domain/search/chat-searches.ts";
import { type OpenSearches, openSearchesOf } from "../../../domain/x-status/open-searches.ts";
import type { MuteBook } from "../../mutes/mute-book.ts";
import type { PanelModel } from "./panel-model.ts";
import type { PanelState } from "./panel-state.ts";

export interface SearchState {
  readonly open: ReadonlySignal<OpenSearches>;
  readonly loud: ReadonlySignal<readonly string[]>;
  readonly quieter: ReadonlySignal<ChatSearch | undefined>;
  readonly putAway: Signal<string | undefined>;
}

export function createSearchState(model: PanelModel, state: PanelState, book: MuteBook): SearchState {
  // A page of X that just loaded does not show its account yet: a click then must not forget the person.
  let known: string | undefined;
  const person = computed(() => {
    known = model.ownHandle.value ?? known;
    return known;
  });
  const newest = computed(() => newestAt(model.feed.value, state.latest.value));
  const loud = computed(() => {
    const { from } = lastEvening(model.feed.value, state.chat.value, newest.value);
    const caught = state.aside.value.filter(({ item }) => item.post.createdAt >= from);
    return loudAccounts(
      caught.map(({ item, verdict }) => ({
        post: item.post,
        rules: verdict.ruleIds.flatMap((id) => book.ledger.stateOf(id)?.rule ?? []),
      })),
    );
  });
  return {
    open: computed(() => openSearchesOf(model.reading.value ?? { tabs: [] }, state.chat.value, person.value)),
    loud,
    quieter: computed(() => {
      const wishes = { ownHandle: person.value, without: loud.value };
      return loud.value.length === 0 ? undefined : chatSearches(state.chat.value, wishes)[0];
    }),
    putAway: signal<string | undefined>(undefined),
  };
}
