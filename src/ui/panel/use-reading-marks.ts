import { useSignalEffect } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { markSeen, readUpTo } from "../feed/marks.ts";
import { MarkTeller, type ReadMark } from "./mark-teller.ts";
import { type PanelContext, usePanel } from "./panel-context.ts";

/** Remembers what was in view, and tells how far everything has been read. Nothing counts as seen in a hidden page. */
export function useReadingMarks(): void {
  const panel = usePanel();
  const teller = useMemo(
    () =>
      new MarkTeller(() => markOf(panel), {
        jot: ({ postId }) => panel.actions.jotRead(postId),
        tell: ({ postId }) => panel.actions.markRead(postId),
      }),
    [panel],
  );
  useSignalEffect(() => {
    const { model, place, state, view } = panel;
    const seen = place.lastSeen.value;
    if (seen === undefined || view.search.value !== undefined || view.aside.value || document.hidden) return;
    const marks = markSeen(view.marks.peek(), state.filter.value, seen);
    if (marks === view.marks.peek()) return;
    view.marks.value = marks;
    teller.note(model.settings.peek().chatId);
  });
  useEffect(() => tellOnLeaving(teller), [teller]);
}

/** A side panel that is closed is not always hidden first. */
function tellOnLeaving(teller: MarkTeller): () => void {
  const tellNow = () => teller.tellNow();
  const tellHidden = () => document.hidden && tellNow();
  document.addEventListener("visibilitychange", tellHidden);
  window.addEventListener("pagehide", tellNow);
  return () => {
    teller.stop();
    document.removeEventListener("visibilitychange", tellHidden);
    window.removeEventListener("pagehide", tellNow);
  };
}

function markOf({ model, state, view }: PanelContext): ReadMark | undefined {
  const postId = readUpTo(state.shown.peek(), view.marks.peek(), state.ownHandle.peek());
  return postId === undefined ? undefined : { chatId: model.settings.peek().chatId, postId };
}
