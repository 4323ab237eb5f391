import { passesFilter } from "../../domain/feed.ts";
import type { PanelContext } from "./panel-context.ts";

/** Shows a post in the feed, or among what is set aside: a search or a filter that hides it gives way. */
export function goToPost({ actions, model, place, state, view }: PanelContext, id: string): void {
  if (state.items.value.some(({ post }) => post.id === id)) {
    place.toRow(id);
    return;
  }
  const item = model.feed.value.find(({ post }) => post.id === id);
  if (!item) return;
  view.search.value = undefined;
  view.aside.value = state.aside.value.some((aside) => aside.item === item);
  if (!view.aside.value && !passesFilter(item, state.filter.value)) actions.chooseFilter("all");
  place.toRowWhenThere(id);
}
