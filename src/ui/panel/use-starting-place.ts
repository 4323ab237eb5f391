import { useSignalEffect } from "@preact/signals";
import { useRef } from "preact/hooks";
import { usePanel } from "./panel-context.ts";

/** Longer ago than this, ms, the person left off on another evening, and begins at the newest. */
const eveningMs = 3 * 60 * 60_000;

/** Opens a chat where the person left off: the line in view, what is new below it. With nothing new, at the newest. */
export function useStartingPlace(): void {
  const { model, place, state, view } = usePanel();
  const startedFor = useRef<string>(undefined);
  useSignalEffect(() => {
    const chatId = state.chat.value.id;
    if (model.phase.value !== "ready" || startedFor.current === chatId) return;
    startedFor.current = chatId;
    const leftOffAt = model.leftOffAt.value;
    view.marks.value = leftOffAt === undefined ? {} : { all: leftOffAt };
    const left = model.feed.peek().find(({ post }) => post.id === leftOffAt)?.post.createdAt;
    if (left !== undefined && state.xNow.peek() - left < eveningMs) place.toRowWhenThere("left-off");
    else place.toNewest();
  });
}
