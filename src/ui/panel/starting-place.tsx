import { batch } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import { isSameEvening } from "../../domain/evening/evening.ts";
import { compareIds, timeOfId } from "../../domain/post/snowflake.ts";
import { type PanelContext, usePanel } from "./state/panel-context.ts";

/**
 * Opens a chat where the person left off, the line in view and new posts below it; without new ones, at the
 * newest. Mounted once for each chat; draws nothing.
 */
export function StartingPlace(): null {
  const panel = usePanel();
  useLayoutEffect(() => begin(panel), [panel]);
  return null;
}

function begin({ model, place, state, view }: PanelContext): void {
  const leftOffAt = model.leftOffAt.peek();
  view.conversation.value = undefined;
  view.aside.value = false;
  batch(() => {
    place.sight.lastSeen.value = undefined;
    if (state.shown.peek().at(-1)?.post.id === leftOffAt) model.leftOffAt.value = undefined;
  });
  const left = leftOffAt === undefined ? undefined : timeOfId(leftOffAt);
  // Until X's clock is known this computer's may be days off: then the next post decides, for the newest may be forged.
  const isClockKnown = Number.isFinite(state.latest.peek());
  const next = model.feed.peek().find(({ post }) => leftOffAt && compareIds(post.id, leftOffAt) > 0);
  const now = isClockKnown ? state.xNow.peek() : next?.post.createdAt;
  const isThisEvening = left !== undefined && now !== undefined && isSameEvening(left, now);
  const hasLine = state.rows.peek().some(({ kind }) => kind === "left-off");
  if (isThisEvening && hasLine) place.toRowWhenThere("left-off", 28);
  else place.toNewest();
}
