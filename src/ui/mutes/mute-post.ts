import type { FeedItem } from "../../domain/feed.ts";
import { compareIds } from "../../domain/snowflake.ts";
import type { PanelContext } from "../panel/panel-context.ts";

/** Mutes by a post. `byKeyboard`: the keyboard goes on at the next post that stays. */
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

/** The post that a key means: the one with the keyboard, else the one under the pointer, else the last focused. */
export function meantItem({ state, view }: PanelContext): FeedItem | undefined {
  const row = [":has(:focus-visible)", ":hover"]
    .map((how) => document.querySelector<HTMLElement>(`.row[data-kind=post]${how}`))
    .find((found) => found !== null);
  const id = row?.dataset.key ?? view.current.peek();
  return id === undefined ? undefined : state.items.peek().find(({ post }) => post.id === id);
}
