import { computed, type ReadonlySignal, type Signal, signal } from "@preact/signals";
import { type ChatSearch, chatSearches } from "../../domain/search/chat-searches.ts";
import { loudAccounts } from "../../domain/search/loud-accounts.ts";
import { type OpenSearches, openSearchesOf } from "../../domain/search/open-searches.ts";
import type { MuteBook } from "../mutes/mute-book.ts";
import type { PanelModel } from "../panel/panel-model.ts";
import type { PanelState } from "../panel/panel-state.ts";

/** The chat's searches on X: which there are, which are open, and which of the muted a search can leave out. */
export interface SearchState {
  readonly open: ReadonlySignal<OpenSearches>;
  /** Handles of the muted accounts whose posts X loaded in the last evening, loudest first. */
  readonly loud: ReadonlySignal<readonly string[]>;
  /** The chat's search without the loudest of them; undefined while nobody is to be left out. */
  readonly quieter: ReadonlySignal<ChatSearch | undefined>;
  /** The sentence that the person put away; another one shows again. */
  readonly putAway: Signal<string | undefined>;
}

/** A day back, ms, it was another evening. */
const eveningMs = 24 * 60 * 60_000;

export function createSearchState(model: PanelModel, state: PanelState, book: MuteBook): SearchState {
  // A page of X that was just loaded does not show yet whose it is: a click in that moment must not forget the person.
  let known: string | undefined;
  const person = computed(() => {
    known = model.ownHandle.value ?? known;
    return known;
  });
  const loud = computed(() => {
    const since = (model.feed.value.at(-1)?.post.createdAt ?? 0) - eveningMs;
    const caught = state.aside.value.filter(({ item }) => item.post.createdAt >= since);
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
