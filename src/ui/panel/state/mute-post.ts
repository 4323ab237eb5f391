import type { Feed, FeedItem } from "../../../domain/feed/feed.ts";
import { compareIds } from "../../../domain/post/snowflake.ts";
import type { PanelContext } from "./panel-context.ts";

/** Mutes by a post. `byKeyboard`: the focus moves to the next remaining post. */
export function mutePost(
  { muting, place, state, view }: PanelContext,
  item: FeedItem,
  byKeyboard: boolean,
): void {
  muting.press(item);
  if (!byKeyboard || muting.note.peek()?.kind !== "muted") return;
  const items = state.items.peek();
  const next = items.find(({ post }) => compareIds(post.id, item.post.id) > 0) ?? items.at(-1);
  if (!next) return;
  view.current.value = next.post.id;
  place.focus(next.post.id);
}

export function meantItem({ state, view }: PanelContext): FeedItem | undefined {
  const row = [":has(:focus-visible)", ":hover"]
    .map((how) => document.querySelector<HTMLElement>(`.row[data-kind=post]${how}`))
    .find((found) => found !== null);
  const id = row?.dataset.key ?? view.current.peek();
  return id === undefined ? undefined : (itemOf(state.items.peek(), id) ?? itemOf(state.shown.peek(), id));
}

function itemOf(feed: Feed, id: string): FeedItem | undefined {
  return feed.find(({ post }) => post.id === id);
}
