import { batch } from "@preact/signals";
import type { Feed, FeedItem } from "../../../domain/feed/feed.ts";
import { nextOutOfView, type OutOfView, openPosts, outOfView } from "../../../domain/feed/open-posts.ts";
import { jump } from "../state/jumps.ts";
import type { PanelContext } from "../state/panel-context.ts";

/** Room for the line above a row, in pixels. */
const belowLine = 28;

/** Of the list that is shown. In a search, among what is set aside and in the questions nothing is waited for. */
export function openInList({ model, state, view }: PanelContext): Feed {
  const isElsewhere =
    view.search.value !== undefined ||
    view.aside.value ||
    view.questions.value ||
    view.conversation.value !== undefined;
  return isElsewhere ? [] : openPosts(state.items.value, model.read.value, state.ownHandle.value);
}

export function openOutOfView(panel: PanelContext): OutOfView {
  return outOfView(openInList(panel), panel.place.sight.edges.value);
}

export function goToOpen(panel: PanelContext, { post }: FeedItem): void {
  batch(() => {
    jump(panel, "post", () => panel.place.toRowWhenThere(post.id, belowLine));
    panel.view.current.value = post.id;
    panel.place.focus(post.id);
  });
}

export function goToNextOpen(panel: PanelContext): void {
  panel.place.lookAround();
  const next = nextOutOfView(openOutOfView(panel));
  if (next) goToOpen(panel, next);
}
