import { batch } from "@preact/signals";
import { useLayoutEffect } from "preact/hooks";
import { type PanelContext, usePanel } from "./panel-context.ts";

/** Longer ago than this, ms, the person left off on another evening, and begins at the newest. */
const eveningMs = 3 * 60 * 60_000;

/**
 * Opens a chat where the person left off: the line in view, what is new below it. With nothing new, at the newest.
 * Stands in the panel once for each chat that is ready; draws nothing.
 */
export function StartingPlace(): null {
  const panel = usePanel();
  useLayoutEffect(() => begin(panel), [panel]);
  return null;
}

function begin({ model, place, state, view }: PanelContext): void {
  const leftOffAt = model.leftOffAt.peek();
  const feed = model.feed.peek();
  view.aside.value = false;
  batch(() => {
    place.lastSeen.value = undefined;
    view.marks.value = leftOffAt === undefined ? {} : { all: leftOffAt };
    if (state.shown.peek().at(-1)?.post.id === leftOffAt) model.leftOffAt.value = undefined;
  });
  const left = feed.find(({ post }) => post.id === leftOffAt)?.post.createdAt;
  const isThisEvening = left !== undefined && state.xNow.peek() - left < eveningMs;
  const hasLine = state.rows.peek().some(({ kind }) => kind === "left-off");
  if (isThisEvening && hasLine) place.toRowWhenThere("left-off", 28);
  else place.toNewest();
}
