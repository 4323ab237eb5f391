import { useSignalEffect } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { markSeen, readUpTo } from "../feed/marks.ts";
import { type PanelContext, usePanel } from "./panel-context.ts";

/** Marks are told to the store this long after the last change, in ms. */
const calm = 800;

/** Remembers what was in view, and tells how far everything has been read. Nothing counts as seen in a hidden page. */
export function useReadingMarks(): void {
  const panel = usePanel();
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useSignalEffect(() => {
    const { model, place, state, view } = panel;
    const seen = place.lastSeen.value;
    if (seen === undefined || view.search.value !== undefined || view.aside.value || document.hidden) return;
    const marks = markSeen(view.marks.peek(), state.filter.value, seen);
    if (marks === view.marks.peek()) return;
    view.marks.value = marks;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => tell(panel, model.settings.peek().chatId), calm);
  });
  useEffect(() => {
    const tellNow = () => document.hidden && tell(panel, panel.model.settings.peek().chatId);
    document.addEventListener("visibilitychange", tellNow);
    return () => document.removeEventListener("visibilitychange", tellNow);
  }, [panel]);
}

function tell({ actions, model, state, view }: PanelContext, chatId: string): void {
  if (model.settings.peek().chatId !== chatId) return;
  const read = readUpTo(state.shown.peek(), view.marks.peek(), state.ownHandle.peek());
  if (read !== undefined) actions.markRead(read);
}
