import { useSignalEffect } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import { markSeen, mergeRead, passedUpTo } from "../../domain/feed/read-state.ts";
import { MarkTeller, type ReadMark } from "./feed/mark-teller.ts";
import { useSeenPosts } from "./feed/use-seen-posts.ts";
import { type PanelContext, usePanel } from "./state/panel-context.ts";
import { listName } from "./state/view-state.ts";

export function useReadingMarks(): void {
  const panel = usePanel();
  const teller = useMemo(
    () =>
      new MarkTeller(() => markOf(panel), {
        jot: ({ read }) => panel.actions.jotRead(read),
        tell: ({ read }) => panel.actions.markRead(read),
      }),
    [panel],
  );
  useReadHere();
  useSignalEffect(() => {
    panel.model.read.value;
    if (panel.model.phase.peek() === "ready") teller.note(panel.state.chat.peek().id);
  });
  useEffect(() => tellOnLeaving(teller), [teller]);
}

/** What is in view in the list, or in the column, that stands here. */
export function useReadHere(): void {
  const panel = usePanel();
  useSignalEffect(() => {
    const { model, place, state, view } = panel;
    const seen = place.sight.lastSeen.value;
    const filter = state.filter.value;
    const isOfList = place.sight.list.value === listName(view, state.chat.value.id, filter);
    if (seen === undefined || !isOfList || isElsewhere(view) || document.hidden) return;
    model.read.value = markSeen(model.read.peek(), filter, seen);
  });
  useSeenPosts();
}

function isElsewhere({ search, aside, questions, conversation }: PanelContext["view"]): boolean {
  return search.value !== undefined || aside.value || questions.value || conversation.value !== undefined;
}

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

/** Nothing while a chat loads: the model still has the marks of the one before. */
function markOf({ model, state }: PanelContext): ReadMark | undefined {
  if (model.phase.peek() !== "ready") return undefined;
  const read = model.read.peek();
  const upTo = passedUpTo(state.shown.peek(), read, state.ownHandle.peek());
  if (upTo === undefined && read.seen.length === 0) return undefined;
  const passed = { marks: {}, seen: [], ...(upTo === undefined ? {} : { upTo }) };
  return { chatId: state.chat.peek().id, read: mergeRead(read, passed) };
}
