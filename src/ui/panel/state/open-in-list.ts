import { computed, type ReadonlySignal } from "@preact/signals";
import type { Feed } from "../../../domain/feed/feed.ts";
import { openPosts } from "../../../domain/feed/open-posts.ts";
import type { PanelModel } from "./panel-model.ts";
import type { ViewState } from "./view-state.ts";

const none: Feed = [];

/** In a search, among what is set aside and in the questions nothing is waited for. */
export function createOpenInList(
  { read, ownHandle }: PanelModel,
  { search, aside, questions, conversation }: ViewState,
  items: ReadonlySignal<Feed>,
): ReadonlySignal<Feed> {
  return computed(() => {
    const isElsewhere =
      search.value !== undefined || aside.value || questions.value || conversation.value !== undefined;
    return isElsewhere ? none : openPosts(items.value, read.value, ownHandle.value);
  });
}
