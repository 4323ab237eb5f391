import { useSignalEffect } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { FeedFilter } from "../../domain/feed/feed-filter.ts";
import { markSeen, mergeRead, newestInTime, passedUpTo, seePosts } from "../../domain/feed/read-state.ts";
import { isAhead } from "../../domain/post/snowflake.ts";
import { type ReadMark, ReadMarkSender } from "./feed/read-mark-sender.ts";
import { useSeenPosts } from "./feed/use-seen-posts.ts";
import { type PanelContext, usePanel } from "./state/panel-context.ts";
import { listName } from "./state/view-state.ts";

export function useReadMarks(): void {
  const panel = usePanel();
  const sender = useMemo(
    () =>
      new ReadMarkSender(() => currentReadMark(panel), {
        save: ({ read }) => panel.actions.saveLocalRead(read),
        send: ({ read }) => panel.actions.markRead(read),
      }),
    [panel],
  );
  useReadHere();
  useSignalEffect(() => {
    panel.model.read.value;
    if (panel.model.phase.peek() === "ready") sender.schedule(panel.state.chat.peek().id);
  });
  useEffect(() => sendOnLeaving(sender), [sender]);
}

/** Marks what is in view in this list or column. */
export function useReadHere(): void {
  const panel = usePanel();
  useSignalEffect(() => {
    const { place, state, view } = panel;
    const seen = place.sight.lastSeen.value;
    const filter = state.filter.value;
    const isOfList = place.sight.list.value === listName(view, state.chat.value.id, filter);
    if (seen === undefined || !isOfList || isElsewhere(view) || document.hidden) return;
    markUpTo(panel, filter, seen);
  });
  useSeenPosts();
}

/** A post dated ahead of X's clock, forged as a rule, is only itself seen until its time comes. */
function markUpTo({ model, place, state }: PanelContext, filter: FeedFilter, seen: string): void {
  const isLate = isAhead(seen, state.latest.peek());
  const latest = isLate ? state.latest.value : state.latest.peek();
  const upTo = newestInTime(state.items.peek(), seen, latest);
  const ahead = isLate ? [seen, ...place.sight.whole.peek()].filter((id) => isAhead(id, latest)) : [];
  const read = upTo === undefined ? model.read.peek() : markSeen(model.read.peek(), filter, upTo);
  model.read.value = seePosts(read, ahead);
}

function isElsewhere({ search, aside, questions, conversation }: PanelContext["view"]): boolean {
  return search.value !== undefined || aside.value || questions.value || conversation.value !== undefined;
}

function sendOnLeaving(sender: ReadMarkSender): () => void {
  const sendNow = () => sender.sendNow();
  const sendWhenHidden = () => document.hidden && sendNow();
  document.addEventListener("visibilitychange", sendWhenHidden);
  window.addEventListener("pagehide", sendNow);
  return () => {
    sender.stop();
    document.removeEventListener("visibilitychange", sendWhenHidden);
    window.removeEventListener("pagehide", sendNow);
  };
}

/** Nothing while a chat loads: the model still has the read marks of the one before. */
function currentReadMark({ model, state }: PanelContext): ReadMark | undefined {
  if (model.phase.peek() !== "ready") return undefined;
  const read = model.read.peek();
  const upTo = passedUpTo(state.shown.peek(), read, state.ownHandle.peek());
  if (upTo === undefined && read.seen.length === 0) return undefined;
  const passed = { marks: {}, seen: [], ...(upTo === undefined ? {} : { upTo }) };
  return { chatId: state.chat.peek().id, read: mergeRead(read, passed) };
}
