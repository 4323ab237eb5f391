import { batch } from "@preact/signals";
import type { FeedItem } from "../../../domain/feed/feed.ts";
import { nextOutOfView, type OutOfView, outOfView } from "../../../domain/feed/open-posts.ts";
import { belowLine, jump } from "../state/jumps.ts";
import type { PanelContext } from "../state/panel-context.ts";

export function openOutOfView({ state, place }: PanelContext): OutOfView {
  return outOfView(state.open.value, place.sight.edges.value);
}

export function goToOpen(panel: PanelContext, { post }: FeedItem): void {
  batch(() => {
    jump(panel, "post", () => {
      panel.view.current.value = post.id;
      panel.place.focus(post.id);
      panel.place.toRowWhenThere(post.id, belowLine);
    });
  });
}

export function goToNextOpen(panel: PanelContext): void {
  panel.place.lookAround();
  const next = nextOutOfView(openOutOfView(panel));
  if (next) goToOpen(panel, next);
}
