import type { RefObject } from "preact";
import { useEffect, useRef } from "preact/hooks";
import type { Feed } from "../../../domain/feed/feed.ts";
import { foldedText } from "../../../domain/feed/search-feed.ts";
import { afterPaint, painted } from "../../parts/after-paint.ts";
import { usePanel } from "../state/panel-context.ts";

/** A slice of folding between two frames, ms. */
const sliceMs = 4;

/**
 * Paints the letter first, then searches once for everything typed meanwhile: searching thousands of posts
 * takes longer than a frame. Returns the box's input handler.
 */
export function useSearchBox(box: RefObject<HTMLInputElement | null>): () => void {
  const { state, view } = usePanel();
  const isWaiting = useRef(false);
  const wanted = view.search.value ?? "";
  useEffect(() => {
    if (box.current && !isWaiting.current && box.current.value !== wanted) box.current.value = wanted;
  }, [box, wanted]);
  useEffect(() => foldInSlices(state.shown.peek()), [state]);
  return () => {
    if (isWaiting.current) return;
    isWaiting.current = true;
    void painted().then(() => {
      isWaiting.current = false;
      if (box.current) view.search.value = box.current.value;
    });
  };
}

function foldInSlices(feed: Feed): () => void {
  let isOver = false;
  let at = feed.length;
  const slice = (): void => {
    for (const end = performance.now() + sliceMs; at > 0 && performance.now() < end; ) {
      const item = feed[--at];
      if (item) foldedText(item);
    }
    if (at > 0 && !isOver) afterPaint(slice);
  };
  afterPaint(slice);
  return () => {
    isOver = true;
  };
}
