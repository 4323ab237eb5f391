import { batch } from "@preact/signals";
import { itemWithId } from "../../../../domain/feed/conversation.ts";
import { goToPost } from "../go-to-post.ts";
import type { PanelContext } from "../panel-context.ts";
import { listName } from "../view-state.ts";

/** Pixels that leave the answered post's last lines visible above the chosen one. */
const roomAbove = 72;

export function openConversation(panel: PanelContext, id: string): void {
  if (panel.whole) panel.columns.peek()?.turnTo("all");
  const { model, place, state, view } = panel.whole ?? panel;
  const before = view.conversation.peek();
  const from = before ?? {
    place: place.where(),
    list: listName(view, state.chat.peek().id, state.filter.peek()),
    newest: model.feed.peek().at(-1)?.post.id,
    post: id,
  };
  batch(() => {
    view.conversation.value = { ...from, id };
    view.current.value = id;
    place.toRowWhenThere(id, roomAbove);
  });
}

/** Returns to the pixel; from the newest, only while nothing newer arrived. */
export function closeConversation({ model, place, view }: PanelContext): boolean {
  const open = view.conversation.peek();
  if (!open) return false;
  const isNewest = model.feed.peek().at(-1)?.post.id === open.newest;
  batch(() => {
    place.keep(open.list, { ...open.place, following: open.place.following && isNewest });
    view.conversation.value = undefined;
    view.current.value = open.post;
  });
  return true;
}

/** Goes to the answered post within the conversation, else in the feed. */
export function goToParent(panel: PanelContext, id: string): void {
  if (panel.whole) {
    goToParent(panel.whole, id);
    return;
  }
  const { model, place, view } = panel;
  const answered = itemWithId(model.feed.peek(), id)?.post.replyTo;
  if (!answered) return;
  const parent = answered.id === undefined ? undefined : itemWithId(model.feed.peek(), answered.id)?.post.id;
  if (parent === undefined) {
    openConversation(panel, id);
    return;
  }
  if (!view.conversation.peek()) goToPost(panel, parent);
  view.current.value = parent;
  place.focus(parent);
}
