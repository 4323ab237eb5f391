import { batch } from "@preact/signals";
import { jump } from "./jumps.ts";
import type { PanelContext } from "./panel-context.ts";

/** Pixels that leave the post before a hit visible. */
const belowBefore = 96;

export function goToPost(panel: PanelContext, id: string): void {
  const { columns, state, whole } = panel;
  if (whole && !state.items.peek().some(({ post }) => post.id === id)) {
    columns.peek()?.turnTo("all");
    goToPost(whole, id);
  } else jump(panel, "post", () => show(panel, id));
}

function show({ actions, model, place, state, view }: PanelContext, id: string): void {
  if (state.items.value.some(({ post }) => post.id === id)) {
    view.current.value = id;
    place.toRow(id);
    return;
  }
  const item = model.feed.value.find(({ post }) => post.id === id);
  if (!item) return;
  view.current.value = id;
  view.conversation.value = undefined;
  view.search.value = undefined;
  view.questions.value = false;
  view.aside.value = state.aside.value.some((aside) => aside.item === item);
  if (!view.aside.value && !state.passes(item)) actions.chooseFilter("all");
  // It may be one that has their reply, folded away under "You".
  view.answeredOpen.value ||= state.repliedTo.value.has(id);
  place.toRowWhenThere(id);
}

/** Leaves the search for a hit in the feed; back leads to the search. */
export function goToHit(panel: PanelContext, id: string | undefined): void {
  if (id === undefined) return;
  jump(panel, "post", () => {
    panel.view.search.value = undefined;
    panel.view.current.value = id;
    panel.place.toRowWhenThere(id, belowBefore);
    panel.place.focus(id);
  });
}

/** Leaves a card for a post; back leads to the card. */
export function goFromCard(panel: PanelContext, id: string): void {
  batch(() => {
    goToPost(panel, id);
    panel.view.overlay.value = "none";
    panel.place.focus(id);
  });
}
