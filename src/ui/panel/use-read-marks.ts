import { useSignalEffect } from "@preact/signals";
import { useEffect, useMemo } from "preact/hooks";
import type { FeedFilter } from "../../domain/feed/feed-filter.ts";
import { isImportant } from "../../domain/feed/importance.ts";
import {
  boundRead,
  isSameRead,
  markSeen,
  mergeRead,
  newestInTime,
  passedUpTo,
  seePosts,
} from "../../domain/feed/read-state.ts";
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
  useSignalEffect(() => markInTime(panel));
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
  const known = state.latest.peek();
  const isLate = isAhead(seen, known);
  const now = isLate || !Number.isFinite(known) ? state.latest.value : known;
  const items = state.items.peek();
  const upTo = newestInTime(items, seen, now);
  const inView = new Set(isLate ? [seen, ...place.sight.whole.peek()] : []);
  const ahead = items.filter((item) => inView.has(item.post.id) && isAhead(item.post.id, now));
  const read = upTo === undefined ? model.read.peek() : markSeen(model.read.peek(), filter, upTo);
  // What is important is seen once it was in view for a while.
  const passed = ahead.filter((item) => !isImportant(item));
  model.read.value = seePosts(
    read,
    passed.map(({ post }) => post.id),
  );
}

/** What was marked before X's clock was known. */
function markInTime({ model, state }: PanelContext): void {
  const now = state.latest.value;
  const read = model.read.value;
  const last = state.shown.peek().at(-1)?.post.id;
  const newest = last === undefined ? undefined : newestInTime(state.shown.peek(), last, now);
  const bounded = Number.isFinite(now) ? boundRead(read, () => true, { newest, now }) : read;
  if (!isSameRead(read, bounded)) model.read.value = bounded;
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
  const shown = state.shown.peek();
  const passedTo = passedUpTo(shown, read, state.ownHandle.peek());
  const upTo = passedTo === undefined ? undefined : newestInTime(shown, passedTo, state.latest.peek());
  if (upTo === undefined && read.seen.length === 0) return undefined;
  const passed = { marks: {}, seen: [], ...(upTo === undefined ? {} : { upTo }) };
  return { chatId: state.chat.peek().id, read: mergeRead(read, passed) };
}
