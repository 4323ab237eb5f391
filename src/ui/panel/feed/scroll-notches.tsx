import { useSignal, useSignalEffect } from "@preact/signals";
import type { VNode } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { scrollNotches } from "../../../domain/feed/open-posts.ts";
import { afterPaint } from "../../parts/after-paint.ts";
import { usePanel } from "../state/panel-context.ts";

/** Along the scroll bar, where in the feed's whole length open posts are. Painted behind the feed. */
export function ScrollNotches(): VNode {
  const panel = usePanel();
  const notches = useSignal<readonly number[]>([]);
  const isGone = useRef(false);
  const isWaiting = useRef(false);
  useEffect(
    () => () => {
      isGone.current = true;
    },
    [],
  );
  useSignalEffect(() => {
    const { place, state } = panel;
    state.open.value;
    state.rows.value;
    place.sight.edges.value;
    if (isWaiting.current) return;
    isWaiting.current = true;
    afterPaint(() => {
      isWaiting.current = false;
      if (isGone.current) return;
      const next = scrollNotches(state.open.peek().flatMap(({ post }) => place.shareOf(post.id) ?? []));
      if (next.join() !== notches.peek().join()) notches.value = next;
    });
  });
  return (
    <div class="scroll-notches" aria-hidden="true">
      {notches.value.map((share) => (
        <i key={share} style={{ top: `${share * 100}%` }} />
      ))}
    </div>
  );
}
